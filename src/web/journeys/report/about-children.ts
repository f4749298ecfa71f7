import type { SignedIn } from '../../../access/people/signed-in.ts';
import type { Relationship } from '../../../access/policy/actions.ts';
import { mayAsAny } from '../../../access/policy/policy.ts';
import { relationshipsWith } from '../../../access/policy/relationships-with.ts';
import { viewerOf } from '../../../access/policy/viewer-of.ts';
import { type Child, foldChild, latest } from '../../../domain/child/child.ts';
import { lookedAfterAt } from '../../../domain/child/status.ts';
import type { Instant } from '../../../domain/time/instant.ts';
import { readSituation } from '../../../record/situation.ts';
import { eventsOf } from '../../../record/streams.ts';
import { asAgency } from '../../../store/as-agency.ts';
import type { Service } from '../../service.ts';
import type { ChosenChild } from './draft.ts';

type PreparedSheet = NonNullable<ReturnType<typeof latest<'PreparedSheetSaved'>>>['body'];

/** A child of a report, with what the reporter may know of the child beforehand. */
export interface AboutChild {
  readonly chosen: ChosenChild;
  /** Nothing is known of a child who was described. */
  readonly child: Child;
  readonly lookedAfter: boolean;
  /** What carers prepared, for those who see that part of the record. */
  readonly prepared: PreparedSheet | undefined;
}

/** The children of a report; undefined where one of them is not the viewer's to report. */
export async function aboutChildren(
  { store }: Pick<Service, 'store'>,
  signedIn: SignedIn,
  children: readonly ChosenChild[],
  now: Instant,
): Promise<readonly AboutChild[] | undefined> {
  const known = children.filter(({ described }) => !described);
  const held = await asAgency(store, viewerOf(signedIn, now), (connection) =>
    inTurn(known, ({ books, child }) => relationshipsWith(connection, books, `child:${child}`)),
  );
  const may = new Map(known.map((one, index) => [one, held[index] ?? []]));
  const { role } = signedIn.as;
  if (known.some((one) => !mayReport(may.get(one) ?? [], role))) return undefined;
  return inTurn(children, async (chosen) => {
    const kinds = may.get(chosen);
    if (kinds === undefined) return { chosen, child: foldChild([]), lookedAfter: false, prepared: undefined };
    const { streams } = await readSituation(store, chosen.books, [`child:${chosen.child}`]);
    const child = foldChild(eventsOf(streams, `child:${chosen.child}`));
    const prepared = mayAsAny(role, kinds, 'health', 'see')
      ? latest(child, 'PreparedSheetSaved', now)?.body
      : undefined;
    return { chosen, child, lookedAfter: lookedAfterAt(child, now), prepared };
  });
}

/** Seeing the child and reporting are two things: `none` may report, and sees nobody. */
const mayReport = (held: readonly Relationship[], role: SignedIn['as']['role']): boolean =>
  !held.includes('none') && mayAsAny(role, held, 'core', 'report');

/** One after the other: a connection answers one question at a time. */
async function inTurn<One, Answer>(all: readonly One[], ask: (one: One) => Promise<Answer>) {
  const answers: Answer[] = [];
  for (const one of all) answers.push(await ask(one));
  return answers;
}
