import type { Calendars } from '../calendars/calendars.ts';
import type { DueSubject } from '../calendars/due-time.ts';
import type { Instant } from '../time/instant.ts';
import { orderOf } from '../time/when.ts';
import type { Mark } from '../vocabulary/word.ts';
import type { CompiledRule } from './compile.ts';
import type { Laid, Window } from './laid.ts';
import type { DutyOwner, Obligation } from './obligation.ts';
import { forwardTo, type Times, timesOf } from './occurrences.ts';
import { addRepeated } from './repeat.ts';
import type { Capacity, DutyOwnerWord } from './rule.ts';
import { settled } from './settled.ts';

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
  readonly dutyOwner: (history: History, word: DutyOwnerWord, packOwner: string) => DutyOwner;
}

/**
 * Every duty that procedures lay on a history, with its times and how it ended.
 *
 * Deterministic, and no clock: duties that repeat are laid down as far as `through` and one beyond, everything
 * else for all time. Facts may be late or out of order; the result is that of the facts as they stand.
 *
 * @source docs/time-and-duties.md
 */
export const obligationsOf = <History>(
  applied: readonly Applied<History>[],
  subject: Subjected<History>,
  calendars: Calendars,
  through: Instant,
): Obligation[] => layDuties(applied, subject, calendars, through).map(settled);

/** The same duties before it is looked for how they ended. */
export function layDuties<History>(
  applied: readonly Applied<History>[],
  subject: Subjected<History>,
  calendars: Calendars,
  through: Instant,
): Laid<History>[] {
  const laid: Laid<History>[] = [];
  for (const pack of applied) {
    const owners: Owners = new Map();
    for (const rule of pack.rules) layRule(laid, rule, pack, owners, subject, calendars, through);
  }
  return laid;
}

/** Whom each word means under one pack, looked up once for all its duties. */
type Owners = Map<DutyOwnerWord, DutyOwner>;

function ownerOf<History>(
  owners: Owners,
  word: DutyOwnerWord,
  packOwner: string,
  { history, dutyOwner }: Subjected<History>,
): DutyOwner {
  const known = owners.get(word);
  if (known !== undefined) return known;
  const owner = dutyOwner(history, word, packOwner);
  owners.set(word, owner);
  return owner;
}

function layRule<History>(
  into: Laid<History>[],
  compiled: CompiledRule<History>,
  { capacity, owner: packOwner }: Applied<History>,
  owners: Owners,
  subject: Subjected<History>,
  calendars: Calendars,
  through: Instant,
): void {
  const { rule } = compiled;
  const { history, school } = subject;
  const starts = compiled.starts(history);
  for (let index = 0; index < starts.length; index++) {
    const start = starts[index] as Mark;
    if (!compiled.applies(history, orderOf(start.at) as Instant)) continue;
    const owner = ownerOf(owners, rule.owner, packOwner, subject);
    const occurrence = String(start.event);
    const times = timesFrom(start, compiled, history, calendars, { school, agreed: start.agreed });
    const window = windowFrom(start, compiled, starts[index + 1]);
    const laid = { compiled, history, owner, rule, capacity, start, occurrence, times, window };
    if (rule.repeats === undefined) into.push(laid);
    else addRepeated(into, laid, calendars, through);
  }
}

function timesFrom<History>(
  start: Mark,
  { rule, sooner }: CompiledRule<History>,
  history: History,
  calendars: Calendars,
  subject: DueSubject,
): Times {
  const moments = sooner(history);
  const times = timesOf(rule, rule.offset, start.at, calendars, subject);
  if (moments.length === 0) return times;
  const from = orderOf(start.at);
  const before = times.arises ?? Number.POSITIVE_INFINITY;
  const forward = moments.find(({ at }) => orderOf(at) >= from && orderOf(at) < before);
  return forward === undefined ? times : forwardTo(forward.at, times, rule, calendars, subject);
}

function windowFrom<History>(start: Mark, { rule }: CompiledRule<History>, next: Mark | undefined): Window {
  const from = orderOf(start.at);
  return {
    actsFrom: rule.earlierActsCount ? Number.NEGATIVE_INFINITY : from,
    endsFrom: from,
    // Acts after the next start of the same rule belong to that occurrence.
    until: next === undefined ? Number.POSITIVE_INFINITY : orderOf(next.at),
    startedBy: start.event,
  };
}
