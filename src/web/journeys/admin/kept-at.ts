import type { Instant } from '../../../domain/time/instant.ts';
import { systemClock } from '../../clock/clock.ts';
import type { Service } from '../../service.ts';

/** Sessions go by the machine's clock and pages by the demonstration's, if there is one: what is given or ended
 * counts from the earlier, so that it is so for both. */
export const keptAt = ({ clock }: Pick<Service, 'clock'>): Instant =>
  Math.min(clock.now(), systemClock.now()) as Instant;
