import { handedOver, openHandOver } from '../../../domain/allocation/hand-over.ts';
import { dutyHolder, type GivenTo, interviewHolder, workerOf } from '../../../domain/allocation/held-by.ts';
import { type Child, foldChild } from '../../../domain/child/child.ts';
import type { AgencyReference } from '../../../domain/event/event.ts';
import { foldSaid, type Said } from '../../../domain/event/said.ts';
import type { Rule } from '../../../domain/obligations/rule.ts';
import type { Instant } from '../../../domain/time/instant.ts';
import { grouped } from '../../../procedures/grouped.ts';
import type { PackLibrary } from '../../../procedures/pack-library.ts';
import { ruleOf } from '../../../procedures/rule-of.ts';
import type { Store } from '../../../store/store.ts';
import { asksForInterview } from '../../allocation/asks-for-interview.ts';
import { readAllocations } from '../../allocation/read-allocations.ts';
import { type Colleague, isSameName, teamOf } from '../../allocation/workforce.ts';
import type { WorkRow } from './read-work.ts';

/** Who does a duty: one colleague, or nobody, and then it lies with a duty desk. */
export type Holding =
  | { readonly kind: 'held'; readonly by: Colleague }
  | {
      readonly kind: 'nobody';
      /** Who had it, who has left or is away. */
      readonly was?: string | undefined;
      readonly awayUntil?: Instant;
      readonly desk: string | undefined;
    };

/** A duty with the rule that lays it and whoever does it. */
export interface Work {
  readonly row: WorkRow;
  readonly rule: Rule | undefined;
  readonly holding: Holding;
  /** The team that was offered the work on its episode and has not answered. */
  readonly offeredTo: string | undefined;
}

/** What is known of whom something was given to, in the streams that a duty follows from. */
export interface Given {
  readonly episode: Said;
  readonly child: Child;
}

/** Those of one agency: who works there, and what its teams have handed over. */
export interface Staff {
  readonly agency: AgencyReference;
  readonly workforce: readonly Colleague[];
}

/** Each duty with its holder: to whom it was given, else whose interview or child it is, while they still work here. */
export async function withHolders(
  store: Pick<Store, 'record'>,
  library: PackLibrary,
  rows: readonly WorkRow[],
  staff: Staff,
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
    const known = given.get(`${row.owner} ${row.subject}`)!;
    const offeredTo = openHandOver(known.episode, staff.agency)?.body.to;
    return { row, rule, holding: holdingOf(row, rule, known, staff), offeredTo };
  });
}

/**
 * Who does a duty. Somebody who has left or is away is nobody: the desk sees who it was. What a team had when it handed
 * the episode over lies at the desk of the team that accepted it, until that gives it to somebody.
 */
export function holdingOf(
  { rule: id, occurrence }: Pick<WorkRow, 'rule' | 'occurrence'>,
  rule: Rule | undefined,
  { episode, child }: Given,
  { agency, workforce }: Staff,
): Holding {
  const workers = (rule?.responsible ?? []).flatMap((role) => workerOf(child, role) ?? []);
  const interviewer = rule !== undefined && asksForInterview(rule) ? interviewHolder(episode) : undefined;
  const holder: Partial<GivenTo> | undefined =
    dutyHolder(episode, id, occurrence) ?? interviewer ?? workers.find(({ name }) => name !== undefined);
  const last = handedOver(episode, agency);
  const desk = last?.to ?? workers.find(({ team }) => team !== undefined)?.team;
  const by =
    holder?.name === undefined
      ? undefined
      : workforce.find(
          ({ name, role }) =>
            isSameName(name, holder.name!) && (holder.role === undefined || holder.role === role),
        );
  if (by === undefined) return { kind: 'nobody', was: holder?.name, desk };
  if (last !== undefined && teamOf(by) === last.from && (holder?.given ?? 0) < last.accepted)
    return { kind: 'nobody', desk };
  if (by.awayUntil === undefined) return { kind: 'held', by };
  return { kind: 'nobody', was: by.name, awayUntil: by.awayUntil, desk: desk ?? by.team };
}
