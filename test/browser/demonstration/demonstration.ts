import { instant } from '../../../src/domain/time/instant.ts';

/** The made-up authority. */
export const AUTHORITY = '999';

/** Five past midnight on a Saturday, in summer time: the clocks go back in the night that follows. */
export const MIDNIGHT = instant('2026-10-23T23:05:00Z');

export const DEMONSTRATION_TEMPLATE = 'homeward_demonstration';

/** Whoever has not signed in. */
export const NOBODY = 'nobody';
