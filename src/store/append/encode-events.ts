import { formatPlainDate, type Instant } from '../../domain/time/instant.ts';
import { orderOf } from '../../domain/time/when.ts';
import { canonicalJson } from '../canonical-json.ts';
import { agencyOfEvent, bodyHash, linkHash, newSalt, type StreamHead } from '../chain.ts';
import type { NewRecord, StreamUse } from './append-request.ts';

/** Events as rows of JSON, and where each stream stands once they are appended. */
export interface EncodedEvents {
  readonly rows: string | null;
  readonly heads: ReadonlyMap<string, StreamHead>;
}

/** @refuses an event of a stream that the request does not name, and a stream that it names twice */
export function encodeEvents(
  owner: string,
  recordedTogether: Instant,
  streams: readonly StreamUse[],
  events: readonly NewRecord[],
): EncodedEvents {
  const heads = headsOf(streams);
  const canonical = canonicalOnce();
  let rows = '';
  for (let place = 0; place < events.length; place++) {
    const { stream, event, recorded = recordedTogether } = events[place]!;
    const head = heads.get(stream);
    if (head === undefined) throw new Error(`The append does not name the stream ${stream}`);
    const { type, happened, corrects, imported = false } = event;
    const version = head.version + 1;
    const body = canonicalJson(event.body);
    const salt = newSalt();
    const link = {
      owner,
      stream,
      version,
      type,
      happened,
      recorded,
      madeBy: canonical(event.madeBy),
      recordedBy: canonical(event.recordedBy),
      agency: agencyOfEvent(event),
      corrects,
      imported,
      bodyHash: bodyHash(salt, body),
      previousHash: head.hash,
    };
    const hash = linkHash(link);
    const columns = JSON.stringify({
      stream,
      version,
      type,
      happened_at: orderOf(happened),
      happened_precision: happened.precision,
      happened_day: happened.precision === 'day' ? formatPlainDate(happened.date) : undefined,
      recorded_at: recorded,
      agency: link.agency,
      corrects,
      imported,
      salt: `\\x${salt}`,
      body_hash: `\\x${link.bodyHash}`,
      previous_hash: head.hash === null ? null : `\\x${head.hash}`,
      hash: `\\x${hash}`,
    });
    // What is JSON already is put in as it is.
    rows += `${place === 0 ? '[' : ','}${columns.slice(0, -1)},"made_by":${link.madeBy},"recorded_by":${link.recordedBy},"body":${body}}`;
    heads.set(stream, { version, hash });
  }
  return { rows: rows === '' ? null : `${rows}]`, heads };
}

function headsOf(streams: readonly StreamUse[]): Map<string, StreamHead> {
  const heads = new Map<string, StreamHead>();
  for (const { stream, at } of streams) {
    if (heads.has(stream)) throw new Error(`The append names the stream ${stream} twice`);
    heads.set(stream, at);
  }
  return heads;
}

/** The same person makes most events of one append. */
function canonicalOnce(): (value: object) => string {
  const known = new Map<object, string>();
  return (value) => {
    const found = known.get(value);
    if (found !== undefined) return found;
    const text = canonicalJson(value);
    known.set(value, text);
    return text;
  };
}
