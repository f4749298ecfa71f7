import { HOUR, MINUTE } from '../../domain/time/instant.ts';

/** How long somebody stays signed in, in milliseconds. */
export interface SessionLimits {
  /** Without asking for anything. */
  readonly idle: number;
  /** However busy. */
  readonly absolute: number;
}

/** Long enough to see a report through at night, short enough for a desk in a shared office. */
export const sessionLimits: SessionLimits = { idle: 30 * MINUTE, absolute: 12 * HOUR };

/** What is noted of a session is noted no more than this often: a page is no reason to write. */
export const NOTED_EVERY = MINUTE;
