import type { Refusal } from '../domain/deciding/command.ts';
import type { ReadLogEntry } from '../store/append/append-request.ts';
import type { DocumentRow } from '../store/append/read-models.ts';
import type { Addressed } from './story-line.ts';
import type { StreamName } from './streams.ts';

/** A file that comes with a command, whose body names it by its number. */
export type SentDocument = Pick<DocumentRow, 'document' | 'kind' | 'name' | 'mediaType' | 'content'>;

/** A command with whose books it goes into. */
export interface Order extends Addressed {
  readonly books: string;
  /** The key of the form that was sent: sent again, it is answered as before and writes nothing. */
  readonly key?: string;
  /** Nobody was asked when it happened: it happens when it is sent, and sent again later it is the same thing. */
  readonly happensWhenSent?: true;
  /** The version of the episode or child that the sender looked at; refused if it has gone on since. */
  readonly seen?: { readonly stream: StreamName; readonly version: number };
  /** Whom the sender was shown to make this order, noted in the read log whatever comes of it. */
  readonly shown?: ReadLogEntry;
  /** What is kept with the event that names it, in the same transaction. */
  readonly documents?: readonly SentDocument[];
}

/** What came of an order. */
export type Outcome =
  | { readonly kind: 'recorded'; readonly streams: Readonly<Record<string, number>> }
  /** Everything that was said stood there already. */
  | { readonly kind: 'unchanged' }
  | { readonly kind: 'refused'; readonly refusal: Refusal };
