import type { SignedIn } from '../../../../access/people/signed-in.ts';
import type { StandingDifference, WayOut } from '../../../../domain/reconciliation/reconcile.ts';
import type { Instant } from '../../../../domain/time/instant.ts';
import { exactly } from '../../../../domain/time/when.ts';
import type { OurEpisode } from '../../../../exchange/police-list/our-absences.ts';
import type { PoliceRow } from '../../../../exchange/police-list/police-row.ts';
import type { Order } from '../../../../record/order.ts';
import type { OpenedList } from '../read-lists.ts';

/** A difference of a list, with what stands behind it. */
export type StandingOf = StandingDifference<PoliceRow, OurEpisode>;

/** Who sends a form. */
export interface Sending {
  readonly key: string;
  readonly signedIn: SignedIn;
  readonly now: Instant;
}

export const settlingOrder = (
  list: OpenedList,
  { kind, theirs, ours }: StandingOf,
  { how, reason }: { readonly how: WayOut; readonly reason: string },
  sending: Sending,
): Order =>
  order(list, sending, 'SettlePoliceDifference', {
    force: list.found.list.force,
    difference: kind,
    ...(theirs !== undefined && { reference: theirs.key }),
    ...(ours !== undefined && { episode: ours.key }),
    ...{ how, reason },
  });

export const decisionOrder = (
  list: OpenedList,
  { theirs, ours }: StandingOf,
  { same, reason }: { readonly same: boolean; readonly reason: string },
  sending: Sending,
): Order =>
  order(list, sending, 'DecidePoliceMatch', {
    force: list.found.list.force,
    reference: theirs!.key,
    episode: ours!.key,
    ...{ same, reason },
  });

function order(
  { authority }: OpenedList,
  { key, signedIn, now }: Sending,
  type: string,
  body: object,
): Order {
  const by = { person: signedIn.name, role: signedIn.as.role, agency: signedIn.as.agency };
  return {
    command: { type, body, happened: exactly(now), now, madeBy: by, recordedBy: by },
    ...{ child: '', episode: '', incident: '', absence: '', books: authority, key },
  };
}
