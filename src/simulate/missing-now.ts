import type { PlacementType } from '../domain/code-sets/placement-type.ts';
import { DAY, HOUR } from '../domain/time/instant.ts';
import type { cohorts } from './calibration.ts';

/** A child who is missing at this moment, or was a moment ago. */
export interface MissingNow {
  /** Since how long ago, in milliseconds. */
  readonly gone: number;
  /** How long ago the child came back, where that is so. */
  readonly back?: number;
  /** Where from, if that is not left to chance. */
  readonly from?: { readonly type: PlacementType; readonly elsewhere?: true };
  /** Nobody has answered the report yet. */
  readonly justReported?: true;
}

/**
 * So that a board has a dozen beside those by chance; a home, a foster carer and a host authority one each; and
 * whoever listens to children a few who have just come back.
 */
export const missingNow: Readonly<Record<keyof typeof cohorts, readonly MissingNow[]>> = {
  care: [
    { gone: 0.45 * HOUR, from: { type: 'K2' } },
    { gone: 1.3 * HOUR, from: { type: 'U6' }, justReported: true },
    { gone: 19 * HOUR, from: { type: 'K2', elsewhere: true } },
    { gone: 31 * HOUR, back: 9 * HOUR, from: { type: 'U6' } },
    { gone: 52 * HOUR },
    { gone: 9.4 * DAY },
  ],
  home: [
    { gone: 1.6 * HOUR },
    { gone: 7 * HOUR },
    { gone: 28 * HOUR },
    { gone: 14 * HOUR, back: 4 * HOUR },
    { gone: 33 * HOUR, back: 26 * HOUR },
    { gone: 60 * HOUR, back: 46 * HOUR },
  ],
  placedHere: [{ gone: 11 * HOUR, from: { type: 'K2' } }, { gone: 4.2 * DAY }],
  settled: [],
};
