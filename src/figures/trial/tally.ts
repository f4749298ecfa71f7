import { type Obligation, type Status, statusAt } from '../../domain/obligations/obligation.ts';
import type { Rule } from '../../domain/obligations/rule.ts';
import type { Instant } from '../../domain/time/instant.ts';
import type { EpisodeNamed } from './read-episodes.ts';

/** A duty, and of which episode it is. */
export interface TriedDuty {
  readonly duty: Obligation;
  readonly episode: EpisodeNamed;
}

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
  /** Each duty that is counted: its episode, and what became of it. */
  readonly behind: readonly { readonly episode: EpisodeNamed; readonly outcome: Outcome }[];
}

export type Outcome = 'met' | 'metLate' | 'excused' | 'cancelled' | 'missed' | 'open';

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
export function tallyRules(duties: readonly TriedDuty[], now: Instant): readonly RuleTally[] {
  const tallies = new Map<string, Tally>();
  for (const { duty, episode } of duties) {
    const outcome = outcomes[statusAt(duty, now)];
    if (outcome === undefined) continue;
    const { rule, pack } = duty;
    const tally = tallies.get(rule.id) ?? { rule, pack, duties: 0, ...nothing, behind: [] };
    tally.duties += 1;
    tally[outcome] += 1;
    tally.behind.push({ episode, outcome });
    tallies.set(rule.id, tally);
  }
  return [...tallies.values()];
}

interface Tally extends Record<Outcome | 'duties', number>, Pick<RuleTally, 'rule' | 'pack'> {
  readonly behind: RuleTally['behind'][number][];
}

const nothing: Readonly<Record<Outcome, number>> = {
  met: 0,
  metLate: 0,
  excused: 0,
  cancelled: 0,
  missed: 0,
  open: 0,
};
