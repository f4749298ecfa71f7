import type { SignedIn } from '../../../../access/people/signed-in.ts';
import { viewerOf } from '../../../../access/policy/viewer-of.ts';
import { policeTold } from '../../../../domain/report/police-told.ts';
import type { Instant } from '../../../../domain/time/instant.ts';
import { asAgency } from '../../../../store/as-agency.ts';
import type { OpenDuty } from '../../../duties/duty-view.ts';
import type { Service } from '../../../service.ts';
import { aboutChildren } from '../about-children.ts';
import type { ReportDraft, SentChild } from '../draft.ts';
import { readEpisode, standsAs } from '../read-episode.ts';
import { readNextDuties } from './read-next.ts';
import type { SentAtHand } from './view-model.ts';

/**
 * What was sent, as its reporter may know it: the record of a child whom the reporter sees, and of a child who was
 * described what the reporter wrote and what followed from that, whoever the child turned out to be.
 */
export async function readSent(
  { store }: Pick<Service, 'store'>,
  signedIn: SignedIn,
  { sent = [] }: ReportDraft,
  now: Instant,
): Promise<readonly SentAtHand[] | undefined> {
  const gone = sent.filter(({ refused }) => refused === undefined);
  if ((await aboutChildren({ store }, signedIn, gone, now)) === undefined) return undefined;
  const read: SentAtHand[] = [];
  for (const one of gone) {
    const history = await readEpisode(store, one);
    if (history === undefined) continue;
    const next = await nextOf(store, signedIn, one, now);
    read.push({ sent: one, history, told: await toldOf(store, one, policeTold(history)), next });
  }
  return read;
}

const nextOf = async (
  store: Service['store'],
  signedIn: SignedIn,
  one: SentChild,
  now: Instant,
): Promise<readonly OpenDuty[]> =>
  one.described
    ? ((one.followed ?? []) as readonly OpenDuty[])
    : asAgency(store, viewerOf(signedIn, now), (connection) =>
        readNextDuties(connection, one.books, one.episode),
      );

/**
 * The police may have been told of the episode that a described child's report was joined to. Who took another
 * reporter's call is not this reporter's to know; nor is that they knew before it was joined, since that would say
 * that the child was on record.
 */
async function toldOf(store: Service['store'], one: SentChild, told: SentAtHand['told']) {
  if (!one.described || told.kind === 'told') return told;
  const { joined, ...today } = await standsAs(store, one);
  const there = joined && (await readEpisode(store, today));
  const toldThere = there && policeTold(there);
  if (joined === undefined || toldThere?.kind !== 'told') return told;
  const since = Math.max(toldThere.since, joined) as Instant;
  return { ...toldThere, since, callTaker: undefined, reference: undefined };
}
