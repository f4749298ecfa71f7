import type { Calendars } from '../calendars/calendars.ts';
import { dueTime } from '../calendars/due-time.ts';
import type { Instant } from '../time/instant.ts';
import { orderOf } from '../time/when.ts';
import type { Mark } from '../vocabulary/word.ts';
import type { CompiledRule } from './compile.ts';
import type { DutyOwner, Obligation, PartState, Settlement } from './obligation.ts';
import { broughtForward, type CalendarSubject, type Times, timesOf } from './occurrences.ts';
import type { Capacity, DutyOwnerWord } from './rule.ts';
import { settlePart, settleWhole, type Window } from './settle.ts';

/** The rules of one pack as they apply to one subject, in which capacity its owner has them. */
export interface Applied<History> {
  readonly capacity: Capacity;
  readonly rules: readonly CompiledRule<History>[];
}

/** What the engine asks of a history besides what the vocabulary finds. */
export interface Subjected<History> {
  readonly history: History;
  readonly calendarSubject: CalendarSubject;
  readonly owner: (word: DutyOwnerWord, capacity: Capacity) => DutyOwner;
  /** The moment in whose light conditions are asked when a start is known to the day only. */
  readonly conditionsAt: (mark: Mark) => Instant;
}

/**
 * Every duty that procedures lay on a history, with its times and how it ended.
 *
 * Deterministic, and no clock: duties that repeat are laid down as far as `through` and one beyond, everything
 * else for all time. Facts may be late or out of order; the result is that of the facts as they stand.
 *
 * @source DESIGN.md section 5; procedures.md section 1
 */
export function obligationsOf<History>(
  applied: readonly Applied<History>[],
  subject: Subjected<History>,
  calendars: Calendars,
  through: Instant,
): Obligation[] {
  const found: Obligation[] = [];
  for (const { capacity, rules } of applied)
    for (const rule of rules) addRule(found, rule, capacity, subject, calendars, through);
  return found;
}

function addRule<History>(
  into: Obligation[],
  compiled: CompiledRule<History>,
  capacity: Capacity,
  subject: Subjected<History>,
  calendars: Calendars,
  through: Instant,
): void {
  const { history } = subject;
  const starts = compiled.starts(history);
  if (starts.length === 0) return;
  let marks: RuleMarks | undefined;
  for (let index = 0; index < starts.length; index++) {
    const start = starts[index] as Mark;
    if (!compiled.applies(history, subject.conditionsAt(start))) continue;
    marks ??= gather(compiled, history);
    const times = timesWith(compiled, start, marks.sooner, calendars, subject.calendarSubject);
    const owner = subject.owner(compiled.rule.owner, capacity);
    const base = { owner, rule: compiled.rule, pack: compiled.pack, capacity, started: start.at };
    if (compiled.rule.repeats === undefined)
      into.push(single({ ...base, occurrence: keyOf(start), ...times }, marks, start, starts[index + 1]));
    else repeat(into, { ...base, ...times }, marks, start, calendars, through, subject.calendarSubject);
  }
}

interface RuleMarks {
  readonly parts: readonly { key: string; met: readonly Mark[]; excused: readonly Mark[] }[];
  readonly ends: readonly Mark[];
  readonly notRequired: readonly Mark[];
  readonly sooner: readonly Mark[];
  readonly earlierActsCount: boolean;
}

const gather = <History>(compiled: CompiledRule<History>, history: History): RuleMarks => ({
  parts: compiled.parts.map(({ key, met, excused }) => ({
    key,
    met: met(history),
    excused: excused(history),
  })),
  ends: compiled.ends(history),
  notRequired: compiled.notRequired(history),
  sooner: compiled.sooner(history),
  earlierActsCount: compiled.rule.earlierActsCount,
});

/** The event that started it names the occurrence, so that correcting that event revises the same obligation. */
const keyOf = (start: Mark): string => String(start.event);

function timesWith<History>(
  { rule }: CompiledRule<History>,
  start: Mark,
  sooner: readonly Mark[],
  calendars: Calendars,
  subject: CalendarSubject,
): Times {
  const times = timesOf(rule, start, calendars, subject);
  const from = orderOf(start.at);
  const before = times.arises ?? Number.POSITIVE_INFINITY;
  const forward = sooner.find(({ at }) => orderOf(at) >= from && orderOf(at) < before);
  return forward === undefined ? times : broughtForward(rule, forward, calendars, subject);
}

type Unsettled = Omit<Obligation, 'parts' | 'settlement' | 'earlierDue'>;

function single(base: Unsettled, marks: RuleMarks, start: Mark, next: Mark | undefined): Obligation {
  const from = marks.earlierActsCount ? Number.NEGATIVE_INFINITY : orderOf(start.at);
  // Acts after the next start of the same rule belong to that one.
  const until = next === undefined ? Number.POSITIVE_INFINITY : Math.max(orderOf(next.at), orderOf(start.at));
  return settled(base, marks, { from, until, startedBy: start.event, lateAfter: base.lateAfter });
}

function settled(base: Unsettled, marks: RuleMarks, window: Window): Obligation {
  const endWindow = { ...window, from: Math.max(window.from, orderOf(base.started)) };
  const notRequired = marks.notRequired.find(({ at }) => orderOf(at) <= window.until);
  const parts: PartState[] = marks.parts.map((part) =>
    notRequired === undefined
      ? settlePart(part, marks.ends, window, endWindow)
      : { key: part.key, settlement: notApplicable(notRequired) },
  );
  return { ...base, parts, settlement: settleWhole(parts), earlierDue: [] };
}

const notApplicable = (mark: Mark): Settlement => ({
  kind: 'not_applicable',
  at: mark.at,
  event: mark.event,
  ...(mark.reason !== undefined && { reason: mark.reason }),
});

/** More occurrences than this of one duty in one history is a mistake in a pack, not work for anybody. */
const MOST_OCCURRENCES = 5_000;

function repeat(
  into: Obligation[],
  base: Omit<Unsettled, 'occurrence'>,
  marks: RuleMarks,
  start: Mark,
  calendars: Calendars,
  through: Instant,
  subject: CalendarSubject,
): void {
  const { rule } = base;
  const { repeats } = rule;
  if (repeats === undefined) return;
  const end = marks.ends.find(({ at }) => orderOf(at) >= orderOf(start.at));
  const endsAt = end === undefined ? Number.POSITIVE_INFINITY : orderOf(end.at);
  let times: Times = base;
  let from = orderOf(start.at);
  for (let number = 0; number < MOST_OCCURRENCES; number++) {
    const due = times.due;
    const window = {
      from,
      until: due !== undefined && repeats.from === 'start' ? due : Number.POSITIVE_INFINITY,
      startedBy: number === 0 ? start.event : 0,
      lateAfter: times.lateAfter,
    };
    const occurrence = number === 0 ? keyOf(start) : `${keyOf(start)}.${number}`;
    const obligation = settled({ ...base, ...times, occurrence }, marks, window);
    into.push(obligation);
    if (due === undefined || due >= endsAt || due > through) return;
    const anchor = repeats.from === 'start' ? due : metAt(obligation);
    if (anchor === undefined) return;
    const next = dueTime({ precision: 'instant', at: anchor }, repeats.every, calendars, subject);
    if (!next.known || next.at <= due) return;
    from = anchor + 1;
    times = {
      arises: rule.kind === 'threshold' ? next.at : anchor,
      due: next.at,
      lateAfter: next.at,
      notKnown: undefined,
    };
  }
}

function metAt({ settlement }: Obligation): Instant | undefined {
  if (settlement === undefined || (settlement.kind !== 'met' && settlement.kind !== 'met_late'))
    return undefined;
  return orderOf(settlement.at) as Instant;
}
