import type { ClientBase } from 'pg';
import type { SignedIn } from '../../../access/people/signed-in.ts';
import { mayAsAny } from '../../../access/policy/policy.ts';
import { relationshipsWith } from '../../../access/policy/relationships-with.ts';
import { viewerOf } from '../../../access/policy/viewer-of.ts';
import { type Child, foldChild } from '../../../domain/child/child.ts';
import { type OfferOfResponsibility, offersOf } from '../../../domain/responsibility/offers.ts';
import type { Instant } from '../../../domain/time/instant.ts';
import { readSituation } from '../../../record/situation.ts';
import { eventsOf } from '../../../record/streams.ts';
import { asAgency } from '../../../store/as-agency.ts';
import type { Service } from '../../service.ts';
import { type OpenWork, readOpenWork } from './read-open-work.ts';

/** An offer of responsibility as somebody of one of the two authorities may see it. */
export interface SeenOffer extends OfferOfResponsibility {
  readonly owner: string;
  readonly id: string;
  readonly child: Child;
  /** Whether they see the record that the offer is in, and not the offer alone. */
  readonly seesRecord: boolean;
  /** What the child still needs; undefined for whoever is not responsible once the offer is answered. */
  readonly open: readonly OpenWork[] | undefined;
}

/**
 * The last offer of responsibility for a child; undefined where there is none, or none of theirs to see. The database
 * says what the viewer's agency is to the child: one that is offered responsibility sees the offer and no more.
 */
export async function readOffer(
  { store }: Pick<Service, 'store'>,
  signedIn: SignedIn,
  { owner, id }: { readonly owner: string; readonly id: string },
  now: Instant,
): Promise<SeenOffer | undefined> {
  const { role } = signedIn.as;
  const held = await asAgency(store, viewerOf(signedIn, now), (connection: ClientBase) =>
    relationshipsWith(connection, owner, `child:${id}`),
  );
  const between = held.filter((each) => each === 'responsible' || each === 'formerly');
  const seesRecord = mayAsAny(role, between, 'core', 'see');
  if (!seesRecord && !mayAsAny(role, held, 'core', 'answer-offer')) return undefined;
  const { streams } = await readSituation(store, owner, [`child:${id}`]);
  const child = foldChild(eventsOf(streams, `child:${id}`));
  const last = offersOf(child).at(-1);
  if (last === undefined) return undefined;
  const isTold = seesRecord || last.answer === undefined;
  return {
    ...last,
    owner,
    id,
    child,
    seesRecord,
    open: isTold ? await readOpenWork(store, owner, id) : undefined,
  };
}
