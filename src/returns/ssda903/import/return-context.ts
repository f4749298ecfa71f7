import type { Recorder } from '../../../domain/event/event.ts';
import type { Instant, PlainDate } from '../../../domain/time/instant.ts';
import type { When } from '../../../domain/time/when.ts';
import type { CollectionYear } from '../collection-year.ts';

/** What all children of one import share. */
export interface ReturnContext {
  readonly authority: string;
  readonly year: CollectionYear;
  /** When the import began: the recorded time of everything it adds. */
  readonly now: Instant;
  readonly importer: Recorder;
  /** The rules that a row of Missing breaks, by its line. */
  readonly broken: ReadonlyMap<number, readonly string[]>;
  /** Made under the rule that counted only those missing for more than 24 hours. */
  readonly overTwentyFourHours: boolean;
}

/** A return knows days and no hours. */
export const onDay = (date: PlainDate): When => ({ precision: 'day', date });
