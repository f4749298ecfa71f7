import type { Span } from '../../domain/episode/tracks.ts';
import { dateOf } from '../../domain/time/certainly-before.ts';
import type { PlainDate } from '../../domain/time/instant.ts';

/** Days from one to another, both included. */
export interface Days {
  readonly from: PlainDate;
  readonly to: PlainDate;
}

/** Whether a stretch had begun by the last of these days, and was not over before the first. */
export const touches = ({ from, to }: Span<string>, days: Days): boolean =>
  dateOf(from) <= days.to && (to === undefined || dateOf(to) >= days.from);
