import type { DomainEvent } from '../../domain/event/event.ts';
import type { Correction } from '../../domain/event/said.ts';
import { orderOf, readWhen, type When } from '../../domain/time/when.ts';
import type { Line, Saying } from '../words/body-in-lines.ts';
import { headlineOf, linesOfEvent } from '../words/events/say-event.ts';
import { sayMaker, someone } from '../words/say-maker.ts';
import { sayMoment } from '../words/say-time.ts';
import { type Moment, sayWhen } from '../words/say-when.ts';

/** One statement on a timeline, in words: what it says today, and everything that became of it. */
export interface Entry {
  readonly headline: string;
  readonly moment: Moment;
  readonly said: string;
  readonly lines: readonly Line[];
  /** What was put right about it, that it waits for a confirmation, what it is about. */
  readonly notes: readonly string[];
  /** What it said before it was put right. */
  readonly before: readonly Line[];
  readonly stands: 'stands' | 'withdrawn' | 'redacted';
  readonly order: number;
  /** Where it stands in its stream: later recorded, higher. */
  readonly version: number;
}

/**
 * What somebody sees of a stream, by when it happened.
 *
 * @param events without what the reader does not see
 * @param waiting the versions of statements that wait for somebody to confirm them, and for whom
 */
export function entriesOf(
  events: readonly DomainEvent[],
  saying: Saying,
  waiting: ReadonlyMap<number, string> = new Map(),
): readonly Entry[] {
  const byVersion = new Map(events.map((event) => [event.version, event]));
  const corrections = (version: number) =>
    events.filter(({ corrects, type }) => corrects === version && type !== 'BodyRedacted');
  return events
    .map((event) =>
      event.corrects === undefined || event.type === 'BodyRedacted'
        ? statementEntry(event, { saying, byVersion, corrections: corrections(event.version), waiting })
        : correctionEntry(event, byVersion.get(event.corrects), saying),
    )
    .toSorted((one, other) => one.order - other.order);
}

interface Around {
  readonly saying: Saying;
  readonly byVersion: ReadonlyMap<number, DomainEvent>;
  readonly corrections: readonly DomainEvent[];
  readonly waiting: ReadonlyMap<number, string>;
}

function statementEntry(event: DomainEvent, { saying, byVersion, corrections, waiting }: Around): Entry {
  if (event.type === 'BodyRedacted') return redacted(event, saying);
  const today = standing(event, corrections);
  const withdrawn = corrections.some(({ type }) => type === 'FactWithdrawn');
  const waits = withdrawn ? undefined : waiting.get(event.version);
  const changed = corrections.some(({ type }) => type === 'FactCorrected');
  return {
    ...placed(today, saying),
    headline: headlineOf(today) ?? event.type,
    said: sayMaker(event, saying.now),
    lines: linesOfEvent(today, saying),
    notes: [
      ...(waits === undefined ? [] : [waits]),
      ...reference(today, byVersion, saying),
      ...corrections.map((correction) => sayCorrection(correction, saying)),
    ],
    before: changed ? [when(event.happened, saying), ...linesOfEvent(event, saying)] : [],
    stands: withdrawn ? 'withdrawn' : 'stands',
  };
}

/** The statement with the facts that corrections gave it, one after another. */
function standing(event: DomainEvent, corrections: readonly DomainEvent[]): DomainEvent {
  let { happened, body: facts } = event;
  for (const { type, body } of corrections) {
    if (type !== 'FactCorrected') continue;
    const put = body as Correction;
    happened = (put.happened && readWhen(put.happened)) || happened;
    facts = put.body ?? facts;
  }
  return { ...event, happened, body: facts };
}

const redacted = (event: DomainEvent, saying: Saying): Entry => ({
  ...placed(event, saying),
  headline: 'Redacted: what was written here was taken out of the record by two people',
  said: sayMaker(event, saying.now),
  lines: [],
  notes: [],
  before: [],
  stands: 'redacted',
});

function correctionEntry(event: DomainEvent, original: DomainEvent | undefined, saying: Saying): Entry {
  const what = original && headlineOf(original);
  const headline = headlineOf(event) ?? event.type;
  const { reason } = event.body as Correction;
  return {
    ...placed(event, saying),
    headline: what === undefined ? headline : `${headline}: “${what}”`,
    said: sayMaker(event, saying.now),
    lines: [{ label: 'Why', value: reason }],
    notes: [],
    before: [],
    stands: 'stands',
  };
}

const sayCorrection = ({ type, recorded, madeBy, body }: DomainEvent, { now }: Saying): string =>
  `${type === 'FactWithdrawn' ? 'Withdrawn: it was never so' : 'Put right'}, ${sayMoment(recorded, now)}, by ${someone(madeBy)}: ${(body as Correction).reason}`;

const referring = [
  'confirms',
  'offer',
  'notice',
  'about',
  'followUp',
  'actionPlan',
  'riskAssessment',
  'promotedFrom',
];

/** What another statement is about, where the reader sees that one. */
function reference(
  { body }: DomainEvent,
  byVersion: ReadonlyMap<number, DomainEvent>,
  { now }: Saying,
): readonly string[] {
  const fields = body as Readonly<Record<string, unknown>>;
  return referring.flatMap((field) => {
    const version = fields[field];
    const other = typeof version === 'number' ? byVersion.get(version) : undefined;
    const headline = other && headlineOf(other);
    return headline === undefined ? [] : [`About: ${headline}, ${sayWhen(other!.happened, now).text}`];
  });
}

const placed = ({ happened, version }: DomainEvent, { now }: Saying) => ({
  moment: sayWhen(happened, now),
  order: orderOf(happened),
  version,
});

const when = (happened: When, { now }: Saying): Line => ({
  label: 'When',
  value: sayWhen(happened, now).text,
});
