import { findDraftFile } from '../../../../access/drafts/draft-files.ts';
import { addToDraft, settleInDraft } from '../../../../access/drafts/drafts.ts';
import type { SignedIn } from '../../../../access/people/signed-in.ts';
import { agencyOf } from '../../../../domain/agencies/roles.ts';
import { formatInstant, readInstant } from '../../../../domain/time/instant.ts';
import type { Order, Outcome } from '../../../../record/order.ts';
import { record } from '../../../../record/record.ts';
import type { Service } from '../../../service.ts';
import type { AboutChild } from '../about-children.ts';
import type { DraftAtHand, ReportDraft, SentChild } from '../draft.ts';
import { childKey } from '../questions/asking.ts';
import { readNextDuties } from '../sent/read-next.ts';
import { describing, keepingPhoto, orderOf, reporting, type Sending } from './orders.ts';

/**
 * Sends a report: one episode for each child, and an incident that holds several together. Sent twice it is one. A
 * child who cannot be reported does not hold up the others.
 *
 * @returns what became of each child; undefined where the draft is gone
 */
export async function sendReport(
  service: Service,
  signedIn: SignedIn,
  { name }: DraftAtHand,
  about: readonly AboutChild[],
): Promise<readonly SentChild[] | undefined> {
  const { store, clock, library } = service;
  const now = clock.now();
  const settled = await settleInDraft(store, name, { sending: formatInstant(now) }, now);
  if (settled === undefined) return undefined;
  const draft = settled as unknown as ReportDraft;
  const at = readInstant(draft.phoned?.at ?? draft.sending ?? '') ?? now;
  const sending: Sending = { name, key: name.key, draft, signedIn, directory: library.directory, at, now };
  const sent: SentChild[] = [];
  for (const one of about) sent.push(await sendOne(service, sending, one));
  await holdTogether(service, sending, sent);
  if (sent.every(({ refused }) => refused !== undefined)) return sent;
  await addToDraft(store, name, { sent }, now);
  return sent;
}

async function sendOne(service: Service, sending: Sending, about: AboutChild): Promise<SentChild> {
  const { store, library } = service;
  const { chosen } = about;
  if (chosen.described) {
    const described = await record(store, library, describing(sending, chosen));
    if (described.kind === 'refused') return { ...chosen, refused: described.refusal.says };
  }
  const { outcome, order } = await orIntoTheOpenOne(service, reporting(sending, about));
  if (outcome.kind === 'refused') return { ...chosen, refused: outcome.refusal.says };
  const sent = { ...chosen, episode: order.episode };
  if (agencyOf(sending.signedIn.as.role) === 'police' && order.command.type === 'ReportChildMissing')
    await record(store, library, takenByThePolice(sending, sent));
  const withPhoto = { ...sent, ...(await sendPhoto(service, sending, sent)) };
  if (!chosen.described) return withPhoto;
  return { ...withPhoto, followed: await readNextDuties(store.record, chosen.books, order.episode) };
}

/** After the report, which nothing about a photo may hold up. */
async function sendPhoto(
  { store, library }: Service,
  sending: Sending,
  sent: SentChild,
): Promise<Pick<SentChild, 'photoRefused'>> {
  const { draft, name } = sending;
  const photo = draft.photos?.[childKey(sent)];
  if (!photo) return {};
  const picture = await findDraftFile(store, name, childKey(sent));
  if (picture === undefined) return {};
  const outcome = await record(store, library, keepingPhoto(sending, sent, photo, picture.content));
  return outcome.kind === 'refused' ? { photoRefused: outcome.refusal.says } : {};
}

/** Somebody else reported the child meanwhile: their episode takes this as a further report. */
async function orIntoTheOpenOne(
  { store, library }: Service,
  order: Order,
): Promise<{ readonly outcome: Outcome; readonly order: Order }> {
  const outcome = await record(store, library, order);
  const open = outcome.kind === 'refused' ? outcome.refusal.inTheWay : undefined;
  if (
    outcome.kind !== 'refused' ||
    outcome.refusal.refused !== 'already-an-open-episode' ||
    open === undefined ||
    order.command.type !== 'ReportChildMissing'
  )
    return { outcome, order };
  const again = { ...order, episode: open, key: `${order.key} again` };
  return { outcome: await record(store, library, again), order: again };
}

/** Whoever takes calls for the police and writes the report here has it. */
const takenByThePolice = (sending: Sending, sent: SentChild): Order =>
  orderOf(sending, sent, `police ${sent.child}`, 'AcknowledgeReport', { callTaker: sending.signedIn.name });

async function holdTogether(
  { store, library }: Service,
  sending: Sending,
  sent: readonly SentChild[],
): Promise<void> {
  const gone = sent.filter(({ refused }) => refused === undefined);
  const [first] = gone;
  if (first === undefined || sent.length < 2) return;
  // The incident stands in the books of the first child's authority.
  const within = { ...first };
  await record(store, library, orderOf(sending, within, 'incident', 'RecordIncident', {}));
  for (const { episode, child } of gone)
    await record(
      store,
      library,
      orderOf(sending, within, `link ${child}`, 'LinkEpisode', { episode, child }),
    );
}
