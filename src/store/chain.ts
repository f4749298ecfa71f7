import { hash, randomBytes } from 'node:crypto';
import type { DomainEvent } from '../domain/event/event.ts';
import type { Instant } from '../domain/time/instant.ts';
import type { When } from '../domain/time/when.ts';

/** Where a stream stands: its last version and the hash of that event. */
export interface StreamHead {
  readonly version: number;
  /** SHA-256 in hexadecimal; null for a stream that has no event. */
  readonly hash: string | null;
}

/** The head of a stream that does not exist yet. */
export const newStream: StreamHead = { version: 0, hash: null };

/** What the hash of one event covers: all that is stored of it, its body by the salted hash, and the event before. */
export interface Link {
  readonly owner: string;
  readonly stream: string;
  readonly version: number;
  readonly type: string;
  readonly happened: When;
  readonly recorded: Instant;
  /** In its canonical form, as is the recorder: one person says several things at once. */
  readonly madeBy: string;
  readonly recordedBy: string;
  readonly agency: string;
  readonly corrects: number | undefined;
  readonly imported: boolean;
  readonly bodyHash: string;
  readonly previousHash: string | null;
}

const SALT_BYTES = 16;
const SALTS_AT_ONCE = 256;
let salts = '';
let taken = 0;

/** A new salt in hexadecimal. To ask the system for randomness costs as much as hashing an event, so many come at once. */
export function newSalt(): string {
  if (taken === salts.length) {
    salts = randomBytes(SALTS_AT_ONCE * SALT_BYTES).toString('hex');
    taken = 0;
  }
  taken += SALT_BYTES * 2;
  return salts.slice(taken - SALT_BYTES * 2, taken);
}

/** The hash of a body by its canonical text. Without the salt, a short body could be guessed from it. */
export const bodyHash = (salt: string, canonicalBody: string): string =>
  hash('sha256', `${salt}${canonicalBody}`);

export const linkHash = (link: Link): string =>
  hash(
    'sha256',
    JSON.stringify([
      link.previousHash,
      link.owner,
      link.stream,
      link.version,
      link.type,
      link.happened.precision,
      link.happened.precision === 'day' ? link.happened.date : link.happened.at,
      link.recorded,
      link.madeBy,
      link.recordedBy,
      link.agency,
      link.corrects ?? null,
      link.imported,
      link.bodyHash,
    ]),
  );

/** The agency that an event counts for: the one whose person says that it happened. */
export const agencyOfEvent = ({ madeBy }: Pick<DomainEvent, 'madeBy'>): string => madeBy.agency;
