import { hash, randomBytes } from 'node:crypto';
import type { DomainEvent, Maker, Recorder } from '../domain/event/event.ts';
import { formatInstant, type Instant } from '../domain/time/instant.ts';
import { type When, writeWhen } from '../domain/time/when.ts';
import { canonicalJson } from './canonical-json.ts';

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
  readonly madeBy: Maker;
  readonly recordedBy: Recorder;
  readonly agency: string;
  readonly corrects: number | undefined;
  readonly imported: boolean;
  readonly bodyHash: string;
  readonly previousHash: string | null;
}

const SALT_BYTES = 16;

export const newSalt = (): string => randomBytes(SALT_BYTES).toString('hex');

/** The hash of a body by its canonical text. Without the salt, a short body could be guessed from it. */
export const bodyHash = (salt: string, canonicalBody: string): string =>
  hash('sha256', `${salt}${canonicalBody}`);

export const linkHash = (link: Link): string =>
  hash(
    'sha256',
    canonicalJson([
      link.previousHash,
      link.owner,
      link.stream,
      link.version,
      link.type,
      writeWhen(link.happened),
      formatInstant(link.recorded),
      link.madeBy,
      link.recordedBy,
      link.agency,
      link.corrects,
      link.imported,
      link.bodyHash,
    ]),
  );

/** The agency that an event counts for: the one whose person says that it happened. */
export const agencyOfEvent = ({ madeBy }: Pick<DomainEvent, 'madeBy'>): string => madeBy.agency;
