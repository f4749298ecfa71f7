import { DAY } from '../../domain/time/instant.ts';
import { notices } from '../assumed-practice.ts';
import type { Random } from '../random.ts';

/** When what has to be done is done: then, nearly always; otherwise days later, once somebody goes over the record. */
export const soonerOrLater = (random: Random, at: number): number =>
  random.happens(notices.inTime) ? at : at + random.between(1.5, 9) * DAY;
