import type { Calendars } from '../calendars/calendars.ts';
import type { Instant } from '../time/instant.ts';
import { orderOf } from '../time/when.ts';
import type { Mark } from '../vocabulary/word.ts';
import type { CompiledRule } from './compile.ts';
import type { DutyOwner, Obligation } from './obligation.ts';
import { forwardTo, type Times, timesOf } from './occurrences.ts';
import { repeated } from './repeat.ts';
import type { Capacity, DutyOwnerWord } from './rule.ts';
import type { Window } from './settle.ts';
import { type RuleMarks, settled, type Unsettled } from './settled.ts';

/** The rules of one pack as they apply to one subject, and in which capacity its owner has them. */
export interface Applied<History> {
  readonly capacity: Capacity;
  /** The authority or force whose pack it is: `887`, `kent`. */
  readonly owner: string;
  readonly rules: readonly CompiledRule<History>[];
}

/** A history, and what the engine has to know of it that no word of the vocabulary says. */
export interface Subjected<History> {
  readonly history: History;
  readonly school: string | undefined;
  readonly dutyOwner: (word: DutyOwnerWord, applied: Applied<History>) => DutyOwner;
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
  for (const pack of applied)
    for (const rule of pack.rules) addRule(found, rule, pack, subject, calendars, through);
  return found;
}

function addRule<History>(
  into: Obligation[],
  compiled: CompiledRule<History>,
  applied: Applied<History>,
  subject: Subjected<History>,
  calendars: Calendars,
  through: Instant,
): void {
  const { rule, pack } = compiled;
  const starts = compiled.starts(subject.history);
  let marks: RuleMarks | undefined;
  for (let index = 0; index < starts.length; index++) {
    const start = starts[index] as Mark;
    if (!compiled.applies(subject.history, orderOf(start.at) as Instant)) continue;
    marks ??= gather(compiled, subject.history);
    const owner = subject.dutyOwner(rule.owner, applied);
    const base = { owner, rule, pack, capacity: applied.capacity, started: start.at };
    const due = { school: subject.school, agreed: start.agreed };
    const times = broughtForward(
      timesOf(rule, rule.offset, start.at, calendars, due),
      rule,
      marks,
      calendars,
      due,
    );
    const occurrence = { ...base, ...times, occurrence: String(start.event) };
    if (rule.repeats === undefined)
      into.push(settled(occurrence, marks, windowOf(occurrence, start, starts[index + 1], rule)));
    else for (const one of repeated(occurrence, start, marks, calendars, through)) into.push(one);
  }
}

const gather = <History>(compiled: CompiledRule<History>, history: History): RuleMarks => ({
  parts: compiled.parts.map((part) => ({
    key: part.key,
    met: part.met(history),
    excused: part.excused(history),
  })),
  ends: compiled.ends(history),
  notRequired: compiled.notRequired(history),
  sooner: compiled.sooner(history),
});

function broughtForward(
  times: Times,
  rule: CompiledRule<never>['rule'],
  marks: RuleMarks,
  calendars: Calendars,
  subject: { school: string | undefined; agreed: Instant | undefined },
): Times {
  if (marks.sooner.length === 0) return times;
  const from = orderOf(times.countedFrom);
  const before = times.arises ?? Number.POSITIVE_INFINITY;
  const sooner = marks.sooner.find(({ at }) => orderOf(at) >= from && orderOf(at) < before);
  return sooner === undefined ? times : forwardTo(sooner.at, times, rule, calendars, subject);
}

function windowOf(
  { lateAfter }: Unsettled,
  start: Mark,
  next: Mark | undefined,
  rule: CompiledRule<never>['rule'],
): Window {
  return {
    actsFrom: rule.earlierActsCount ? Number.NEGATIVE_INFINITY : orderOf(start.at),
    endsFrom: orderOf(start.at),
    // Acts after the next start of the same rule belong to that occurrence.
    until: next === undefined ? Number.POSITIVE_INFINITY : orderOf(next.at),
    startedBy: start.event,
    lateAfter,
  };
}
