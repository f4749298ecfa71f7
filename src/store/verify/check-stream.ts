import { orderOf } from '../../domain/time/when.ts';
import { canonicalJson } from '../canonical-json.ts';
import { bodyHash, linkHash } from '../chain.ts';
import { happenedOf } from '../read/event-row.ts';
import type { FindingKind } from './finding.ts';
import type { CheckedEvent, StreamRow } from './record-rows.ts';

/** Walks the chain of one stream, an event at a time. */
export class StreamCheck {
  #version = 0;
  #position = 0;
  #hash: string | null = null;

  /** What is wrong with the next event, if anything; its hash is the next link whatever it is. */
  next(event: CheckedEvent): readonly FindingKind[] {
    const found: FindingKind[] = [];
    const hash = event.hash.toString('hex');
    if (event.version !== this.#version + 1) found.push('version_missing');
    else if ((event.previous_hash?.toString('hex') ?? null) !== this.#hash) found.push('chain_broken');
    if (event.position <= this.#position) found.push('position_out_of_order');
    if (!isItself(event, hash)) found.push('event_changed');
    if (!holdsItsBody(event)) found.push('body_changed');
    this.#version = event.version;
    this.#position = event.position;
    this.#hash = hash;
    return found;
  }

  /** What is wrong with where the stream says it stands, once all its events have passed. */
  end(stream: StreamRow): FindingKind | undefined {
    if (stream.disposed) return this.#version > 0 ? 'disposed_but_there' : undefined;
    if (this.#version < stream.version) return 'tail_lost';
    return this.#version === stream.version && this.#hash === stream.head.toString('hex')
      ? undefined
      : 'head_changed';
  }
}

function isItself(event: CheckedEvent, hash: string): boolean {
  const isDay = event.happened_precision === 'day';
  if (isDay !== (event.happened_day !== null)) return false;
  const happened = happenedOf(event);
  if (orderOf(happened) !== event.happened_at) return false;
  const link = {
    owner: event.owner,
    stream: event.stream,
    version: event.version,
    type: event.type,
    happened,
    recorded: event.recorded_at,
    madeBy: canonicalJson(event.made_by),
    recordedBy: canonicalJson(event.recorded_by),
    agency: event.agency,
    corrects: event.corrects ?? undefined,
    imported: event.imported,
    bodyHash: event.body_hash.toString('hex'),
    previousHash: event.previous_hash?.toString('hex') ?? null,
  };
  return linkHash(link) === hash;
}

/** A body that two people took out is known by its hash only. */
function holdsItsBody(event: CheckedEvent): boolean {
  if (event.salt === null) return event.redaction_recorded;
  return bodyHash(event.salt.toString('hex'), canonicalJson(event.body)) === event.body_hash.toString('hex');
}
