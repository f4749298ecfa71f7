import { isSettled } from '../domain/reconciliation/reconcile.ts';
import type { Instant } from '../domain/time/instant.ts';
import { londonDate } from '../domain/time/london.ts';
import { orderOf } from '../domain/time/when.ts';
import { listsOnRecord } from '../exchange/police-list/received-lists.ts';
import { type ReconciledList, reconcileList } from '../exchange/police-list/reconcile-list.ts';
import { factsUpToNow } from '../figures/facts/facts-up-to-now.ts';
import type { PackLibrary } from '../procedures/pack-library.ts';
import type { Store } from '../store/store.ts';
import type { MadeExport } from './make-export.ts';
import type { FindingInRecord } from './ssda903/make/check-made.ts';

type ListDifference = ReconciledList['differences'][number];

/** An absence that one of the two has and the other not, whatever was settled of it before. */
const messages = {
  police_only: 'The police list has an absence, and the books have none that matches it.',
  authority_only: 'The books have an absence, and the police list has none that matches it.',
} as const;

/**
 * A return with a warning for each absence of its year that only the police have, or only the authority, on a list that
 * had come by then, and of which nobody has said by then what became of it.
 *
 * @source docs/returns.md 7; ofsted-2013 ¶91
 */
export async function withPoliceDifferences(
  store: Store,
  library: PackLibrary,
  made: MadeExport,
  now: Instant,
): Promise<MadeExport> {
  const { authority, asAt } = made;
  const said = await listsOnRecord(store, authority);
  const lists = said.lists.filter(({ received }) => received <= asAt);
  if (lists.length === 0) return made;
  await factsUpToNow(store, library, now);
  const byThen = {
    lists,
    settled: said.settled.filter(({ at }) => at <= asAt),
    decided: said.decided.filter(({ at }) => at <= asAt),
  };
  const found = new Map<string, FindingInRecord>();
  for (const list of lists) {
    const { differences } = await reconcileList(store, authority, list, byThen);
    for (const difference of differences)
      if (isOpen(difference) && beganIn(made.year, difference) && !found.has(difference.name))
        found.set(difference.name, findingOf(list.document, difference));
  }
  return { ...made, findings: [...made.findings, ...found.values()] };
}

const isOpen = (difference: ListDifference): boolean =>
  Object.hasOwn(messages, difference.kind) && difference.differs && !isSettled(difference);

function beganIn({ from, to }: MadeExport['year'], { theirs, ours }: ListDifference): boolean {
  const since = theirs?.since ?? ours?.since;
  const day = since && londonDate(orderOf(since) as Instant);
  return day !== undefined && day >= from && day <= to;
}

const findingOf = (list: string, { kind, name, theirs, ours }: ListDifference): FindingInRecord => ({
  rule: kind === 'police_only' ? 'HW-POLICE-ONLY' : 'HW-AUTHORITY-ONLY',
  severity: 'warning',
  table: 'Police list',
  line: theirs?.line ?? null,
  child: '',
  message: messages[kind as keyof typeof messages],
  record: {
    ...(ours && { child: ours.child.slice('child:'.length), episode: ours.key.slice('episode:'.length) }),
    difference: { list, name },
  },
});
