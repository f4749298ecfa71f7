import type { Instant } from '../../domain/time/instant.ts';
import type { Desk } from '../recipients/desk.ts';
import type { Telling } from '../telling.ts';

/** A telling with where it goes. */
export interface Addressed {
  readonly notice: string;
  readonly telling: Telling;
  readonly desk: Desk;
  readonly isUrgent: boolean;
  /** By when somebody has to say that they read it, before others are told. */
  readonly acknowledgeBy: Instant | undefined;
}
