import type { Calendars } from '../calendars/calendars.ts';
import type { DueSubject } from '../calendars/due-time.ts';
import type { Instant } from '../time/instant.ts';
import { orderOf } from '../time/when.ts';
import type { Mark } from '../vocabulary/word.ts';
import type { CompiledRule } from './compile.ts';
import type { Laid } from './laid.ts';
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
  const due: DueSubject = { school: subject.school };
  for (const pack of applied) {
    const owners = new Owners(pack.owner, subject);
    for (const rule of pack.rules) layRule(laid, rule, pack.capacity, owners, due, calendars, through);
  }
  return laid;
}

/** Whom each word means under one pack, looked up once for all its duties: few words, so lists are searched. */
class Owners<History> {
  readonly packOwner: string;
  readonly subject: Subjected<History>;
  readonly #words: DutyOwnerWord[] = [];
  readonly #owners: DutyOwner[] = [];

  constructor(packOwner: string, subject: Subjected<History>) {
    this.packOwner = packOwner;
    this.subject = subject;
  }

  of(word: DutyOwnerWord): DutyOwner {
    for (let known = 0; known < this.#words.length; known++)
      if (this.#words[known] === word) return this.#owners[known] as DutyOwner;
    const { history, dutyOwner } = this.subject;
    const owner = dutyOwner(history, word, this.packOwner);
    this.#words.push(word);
    this.#owners.push(owner);
    return owner;
  }
}

function layRule<History>(
  into: Laid<History>[],
  compiled: CompiledRule<History>,
  capacity: Capacity,
  owners: Owners<History>,
  due: DueSubject,
  calendars: Calendars,
  through: Instant,
): void {
  const { rule } = compiled;
  const { history } = owners.subject;
  const starts = compiled.starts.in(history);
  for (let index = 0; index < starts.length; index++) {
    const start = starts[index] as Mark;
    const begun = orderOf(start.at);
    if (!compiled.applies.hold(history, begun as Instant)) continue;
    const next = starts[index + 1];
    const laid: Laid<History> = {
      compiled,
      history,
      owner: owners.of(compiled.owner),
      rule,
      capacity,
      start,
      occurrence: String(start.event),
      times: timesFrom(start, begun, compiled, history, calendars, due),
      actsFrom: compiled.earlierActsCount ? Number.NEGATIVE_INFINITY : begun,
      // Acts after the next start of the same rule belong to that occurrence.
      until: next === undefined ? Number.POSITIVE_INFINITY : orderOf(next.at),
      startedBy: start.event,
    };
    if (compiled.repeats === undefined) into.push(laid);
    else addRepeated(into, laid, calendars, through);
  }
}

function timesFrom<History>(
  start: Mark,
  begun: number,
  { clock, sooner }: CompiledRule<History>,
  history: History,
  calendars: Calendars,
  due: DueSubject,
): Times {
  const subject = start.agreed === undefined ? due : { school: due.school, agreed: start.agreed };
  const times = timesOf(clock, clock.offset, start.at, calendars, subject);
  const moments = sooner.in(history);
  if (moments.length === 0) return times;
  const before = times.arises ?? Number.POSITIVE_INFINITY;
  const forward = moments.find(({ at }) => orderOf(at) >= begun && orderOf(at) < before);
  return forward === undefined ? times : forwardTo(forward.at, times, clock, calendars, subject);
}
