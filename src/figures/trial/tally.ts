import { type Obligation, type Status, statusAt } from '../../domain/obligations/obligation.ts';
import type { Rule } from '../../domain/obligations/rule.ts';
import type { Instant } from '../../domain/time/instant.ts';

/** What became of the duties of one rule. Cancelled and excused are neither met nor missed. */
export interface RuleTally {
  readonly rule: Rule;
  readonly pack: string;
  readonly duties: number;
  readonly met: number;
  readonly metLate: number;
  readonly excused: number;
  readonly cancelled: number;
  /** Late, and nobody has done it. */
  readonly missed: number;
  readonly open: number;
}

type Outcome = Exclude<keyof RuleTally, 'rule' | 'pack' | 'duties'>;

/** How each status counts; a duty that a correction took away, or that never applied, is none. */
const outcomes: Readonly<Record<Status, Outcome | undefined>> = {
  met: 'met',
  met_late: 'metLate',
  excused: 'excused',
  cancelled: 'cancelled',
  breached: 'missed',
  due: 'open',
  pending: 'open',
  not_applicable: undefined,
  superseded: undefined,
};

/** The duties of each rule by what became of them, in the order in which rules first come up. */
export function tallyRules(duties: readonly Obligation[], now: Instant): readonly RuleTally[] {
  const tallies = new Map<string, Record<Outcome | 'duties', number> & Pick<RuleTally, 'rule' | 'pack'>>();
  for (const duty of duties) {
    const outcome = outcomes[statusAt(duty, now)];
    if (outcome === undefined) continue;
    const { rule, pack } = duty;
    const tally = tallies.get(rule.id) ?? { rule, pack, duties: 0, ...nothing };
    tally.duties += 1;
    tally[outcome] += 1;
    tallies.set(rule.id, tally);
  }
  return [...tallies.values()];
}

const nothing: Readonly<Record<Outcome, number>> = {
  met: 0,
  metLate: 0,
  excused: 0,
  cancelled: 0,
  missed: 0,
  open: 0,
};
