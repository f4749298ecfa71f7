import type { Static } from 'typebox';
import type { correctionEvents } from '../domain/event/correction.ts';
import type { DomainEvent, Maker, Recorder } from '../domain/event/event.ts';
import type { EventFamily, TypeOf } from '../domain/event/typed.ts';
import { type Instant, MINUTE, SECOND } from '../domain/time/instant.ts';
import { londonDate } from '../domain/time/london.ts';
import { type When, writeWhen } from '../domain/time/when.ts';
import { recording } from './assumed-practice.ts';
import type { Voice } from './people/voice.ts';
import type { Random } from './random.ts';

/** A statement before it has its place in the stream. */
export interface Entry {
  type: string;
  version: number;
  happened: When;
  recorded: Instant;
  madeBy: Maker;
  recordedBy: Recorder;
  body: unknown;
  corrects?: number;
  imported?: boolean;
}

/** How a statement comes into the record, where that is not the usual way. */
export interface Manner {
  /** Milliseconds from happening to being recorded; otherwise minutes, and now and then hours or days. */
  readonly lag?: number;
  readonly precision?: When['precision'];
  /** Only recorded once this one was, whose version the body names here. */
  readonly about?: Entry;
  readonly as?: 'notice' | 'confirms';
  readonly imported?: true;
}

interface Link {
  readonly entry: Entry;
  readonly to: Entry;
  readonly as: 'corrects' | 'notice' | 'confirms';
}

const usual: Manner = {};

/** Writes one stream as it would have come about: statements in any order go to the place where they were recorded. */
export class StreamWriter<Family extends EventFamily> {
  readonly #random: Random;
  readonly #entries: Entry[] = [];
  readonly #links: Link[] = [];

  constructor(random: Random) {
    this.#random = random;
  }

  /** Says something. The first statement of a stream is also the first to be recorded. */
  say<Type extends TypeOf<Family>>(
    type: Type,
    at: number,
    by: Voice,
    body: Static<Family[Type]>,
    { lag, precision = 'instant', about, as, imported }: Manner = usual,
  ): Entry {
    const happened = (Math.floor(at / MINUTE) * MINUTE) as Instant;
    const toldAfter = by.how === undefined ? 0 : Math.round(this.#random.between(2, 20)) * MINUTE;
    const recorded = happened + toldAfter + (lag ?? this.#lag());
    const first = this.#entries[0];
    const entry: Entry = {
      type,
      version: 0,
      happened: whenOf(happened, precision),
      recorded: Math.max(
        Math.ceil(recorded / SECOND) * SECOND,
        first?.recorded ?? 0,
        about?.recorded ?? 0,
      ) as Instant,
      madeBy: by.how === undefined ? by.says : toldBy(by, (happened + toldAfter) as Instant),
      recordedBy: by.writes,
      body,
    };
    if (imported) entry.imported = imported;
    this.#entries.push(entry);
    if (about !== undefined && as !== undefined) this.#links.push({ entry, to: about, as });
    return entry;
  }

  /** The statement was recorded with other facts at first, and put right so much later. */
  correct(
    entry: Entry,
    wrong: { readonly happened?: When; readonly body?: unknown },
    by: Voice,
    reason: string,
    after: number,
  ): void {
    const right: Static<(typeof correctionEvents)['FactCorrected']> = {
      reason,
      ...(wrong.happened && { happened: writeWhen(entry.happened) }),
      ...(wrong.body !== undefined && { body: entry.body }),
    };
    if (wrong.happened) entry.happened = wrong.happened;
    if (wrong.body !== undefined) entry.body = wrong.body;
    this.#about(entry, 'FactCorrected', by, right, after);
  }

  /** The statement was never so, and taken back so much later. */
  withdraw(entry: Entry, by: Voice, reason: string, after: number): void {
    this.#about(entry, 'FactWithdrawn', by, { reason }, after);
  }

  /** What had been recorded by then, in that order, with versions; nothing before anything was. */
  events(until: Instant): readonly DomainEvent[] {
    const entries = this.#entries;
    if (!inOrder(entries)) entries.sort((one, other) => one.recorded - other.recorded);
    while (entries.length > 0 && entries[entries.length - 1]!.recorded > until) entries.pop();
    for (let index = 0; index < entries.length; index++) entries[index]!.version = index + 1;
    for (const { entry, to, as } of this.#links) {
      if (as === 'corrects') entry.corrects = to.version;
      else (entry.body as Record<string, unknown>)[as] = to.version;
    }
    return entries;
  }

  #about(entry: Entry, type: string, by: Voice, body: unknown, after: number): void {
    const recorded = (entry.recorded + Math.ceil(after / SECOND) * SECOND) as Instant;
    const happened: When = { precision: 'instant', at: recorded };
    const correction: Entry = {
      type,
      version: 0,
      happened,
      recorded,
      madeBy: by.says,
      recordedBy: by.writes,
      body,
    };
    this.#entries.push(correction);
    this.#links.push({ entry: correction, to: entry, as: 'corrects' });
  }

  #lag(): number {
    const random = this.#random;
    return random.happens(recording.late)
      ? random.around(recording.lateBy)
      : random.share() * recording.minutes * MINUTE;
  }
}

function whenOf(at: Instant, precision: When['precision']): When {
  return precision === 'day' ? { precision, date: londonDate(at) } : { precision, at };
}

const toldBy = ({ says, how }: Voice, toldAt: Instant): Maker => ({
  person: says.person,
  role: says.role,
  agency: says.agency,
  ...(how && { how }),
  toldAt,
});

function inOrder(entries: readonly Entry[]): boolean {
  for (let index = 1; index < entries.length; index++)
    if (entries[index]!.recorded < entries[index - 1]!.recorded) return false;
  return true;
}
