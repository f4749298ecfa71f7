import { dutyHolder, type Holder, interviewHolder, workerOf } from '../../../domain/allocation/held-by.ts';
import { type Child, foldChild } from '../../../domain/child/child.ts';
import { foldSaid, type Said } from '../../../domain/event/said.ts';
import type { Rule } from '../../../domain/obligations/rule.ts';
import type { Instant } from '../../../domain/time/instant.ts';
import type { PackLibrary } from '../../../procedures/pack-library.ts';
import { ruleOf } from '../../../procedures/rule-of.ts';
import type { Store } from '../../../store/store.ts';
import { asksForInterview } from '../../allocation/asks-for-interview.ts';
import { grouped } from '../../allocation/grouped.ts';
import { readAllocations } from '../../allocation/read-allocations.ts';
import { type Colleague, isSameName } from '../../allocation/workforce.ts';
import type { WorkRow } from './read-work.ts';

/** Who does a duty: one colleague, or nobody, and then it lies with a duty desk. */
export type Holding =
  | { readonly kind: 'held'; readonly by: Colleague }
  | {
      readonly kind: 'nobody';
      /** Who had it, who has left or is away. */
      readonly was: string | undefined;
      readonly awayUntil?: Instant;
      readonly desk: string | undefined;
    };

/** A duty with the rule that lays it and whoever does it. */
export interface Work {
  readonly row: WorkRow;
  readonly rule: Rule | undefined;
  readonly holding: Holding;
}

/** What is known of whom something was given to, in the streams that a duty follows from. */
export interface Given {
  readonly episode: Said;
  readonly child: Child;
}

/** Each duty with its holder: to whom it was given, else whose interview or child it is, while they still work here. */
export async function withHolders(
  store: Pick<Store, 'record'>,
  library: PackLibrary,
  rows: readonly WorkRow[],
  workforce: readonly Colleague[],
): Promise<readonly Work[]> {
  const given = new Map<string, Given>();
  for (const [owner, owned] of grouped(rows, (row) => row.owner)) {
    const streams = new Set(owned.flatMap(({ subject, child }) => [subject, child]));
    const events = await readAllocations(store, owner, [...streams]);
    for (const { subject, child } of owned)
      given.set(`${owner} ${subject}`, {
        episode: foldSaid(events.get(subject) ?? []),
        child: foldChild(events.get(child) ?? []),
      });
  }
  return rows.map((row) => {
    const rule = ruleOf(library, row);
    return { row, rule, holding: holdingOf(row, rule, given.get(`${row.owner} ${row.subject}`)!, workforce) };
  });
}

/** Who does a duty. Somebody who has left or is away is nobody: the desk sees who it was. */
export function holdingOf(
  { rule: id, occurrence }: Pick<WorkRow, 'rule' | 'occurrence'>,
  rule: Rule | undefined,
  { episode, child }: Given,
  workforce: readonly Colleague[],
): Holding {
  const workers = (rule?.responsible ?? []).flatMap((role) => workerOf(child, role) ?? []);
  const interviewer = rule !== undefined && asksForInterview(rule) ? interviewHolder(episode) : undefined;
  const holder: Partial<Holder> | undefined =
    dutyHolder(episode, id, occurrence) ?? interviewer ?? workers.find(({ name }) => name !== undefined);
  const desk = workers.find(({ team }) => team !== undefined)?.team;
  const by =
    holder?.name === undefined
      ? undefined
      : workforce.find(
          ({ name, role }) =>
            isSameName(name, holder.name!) && (holder.role === undefined || holder.role === role),
        );
  if (by === undefined) return { kind: 'nobody', was: holder?.name, desk };
  if (by.awayUntil === undefined) return { kind: 'held', by };
  return { kind: 'nobody', was: by.name, awayUntil: by.awayUntil, desk: desk ?? by.team };
}
