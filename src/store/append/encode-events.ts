import type { Recorded } from '../../domain/deciding/command.ts';
import { DAY, formatInstant, formatPlainDate, type Instant } from '../../domain/time/instant.ts';
import type { When } from '../../domain/time/when.ts';
import { canonicalJson } from '../canonical-json.ts';
import { agencyOfEvent, bodyHash, linkHash, newSalt, type StreamHead } from '../chain.ts';
import type { StreamUse } from './append-request.ts';

/** Events as rows of JSON, and where each stream stands once they are appended. */
export interface EncodedEvents {
  readonly rows: string | null;
  readonly heads: ReadonlyMap<string, StreamHead>;
}

/** @refuses an event of a stream that the request does not name, and a stream that it names twice */
export function encodeEvents(
  owner: string,
  recorded: Instant,
  streams: readonly StreamUse[],
  events: readonly Recorded[],
): EncodedEvents {
  const heads = new Map<string, StreamHead>();
  for (const { stream, at } of streams) {
    if (heads.has(stream)) throw new Error(`The append names the stream ${stream} twice`);
    heads.set(stream, at);
  }
  const recordedText = formatInstant(recorded);
  let rows = '';
  for (let place = 0; place < events.length; place++) {
    const { stream, event } = events[place]!;
    const head = heads.get(stream);
    if (head === undefined) throw new Error(`The append does not name the stream ${stream}`);
    const version = head.version + 1;
    const { type, happened, madeBy, recordedBy, corrects, imported = false } = event;
    const agency = agencyOfEvent(event);
    const body = canonicalJson(event.body);
    const salt = newSalt();
    const hashOfBody = bodyHash(salt, body);
    const link = {
      owner,
      stream,
      version,
      type,
      happened,
      recorded,
      madeBy,
      recordedBy,
      agency,
      corrects,
      imported,
      bodyHash: hashOfBody,
      previousHash: head.hash,
    };
    const hash = linkHash(link);
    const columns = JSON.stringify({
      place,
      stream,
      version,
      type,
      ...happenedColumns(happened),
      recorded_at: recordedText,
      made_by: madeBy,
      recorded_by: recordedBy,
      agency,
      corrects,
      imported,
      salt: `\\x${salt}`,
      body_hash: `\\x${hashOfBody}`,
      previous_hash: head.hash === null ? null : `\\x${head.hash}`,
      hash: `\\x${hash}`,
    });
    rows += `${place === 0 ? '[' : ','}${columns.slice(0, -1)},"body":${body}}`;
    heads.set(stream, { version, hash });
  }
  return { rows: rows === '' ? null : `${rows}]`, heads };
}

function happenedColumns(happened: When) {
  if (happened.precision !== 'day')
    return { happened_at: formatInstant(happened.at), happened_precision: happened.precision };
  return {
    happened_at: formatInstant((happened.date * DAY) as Instant),
    happened_precision: happened.precision,
    happened_day: formatPlainDate(happened.date),
  };
}
