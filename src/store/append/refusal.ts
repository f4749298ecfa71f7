import pg from 'pg';
import { withoutValues } from '../without-values.ts';
import type { AppendOutcome } from './append-request.ts';

const OTHER_VERSION = 'HW409';
const UNIQUE_VIOLATION = '23505';

/** Reads what the database refused as an outcome; anything else is a fault, and thrown on. */
export function readRefusal(error: unknown): AppendOutcome {
  if (error instanceof pg.DatabaseError) {
    if (error.code === OTHER_VERSION && error.detail !== undefined) {
      const { stream, expected, actual, disposed } = JSON.parse(error.detail) as Conflict;
      return { kind: 'conflict', stream, expected, actual, disposed };
    }
    if (error.code === UNIQUE_VIOLATION && error.constraint === 'one_unreturned_episode')
      return { kind: 'unreturned_episode' };
  }
  throw withoutValues(error);
}

type Conflict = Omit<Extract<AppendOutcome, { kind: 'conflict' }>, 'kind'>;
