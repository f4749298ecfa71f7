import type { DraftName } from '../../../../access/drafts/drafts.ts';
import type { SignedIn } from '../../../../access/people/signed-in.ts';
import { agencyOf } from '../../../../domain/agencies/roles.ts';
import type { Directory } from '../../../../domain/authorities/directory.ts';
import type { Maker } from '../../../../domain/event/event.ts';
import { formatInstant, type Instant, MINUTE } from '../../../../domain/time/instant.ts';
import { exactly } from '../../../../domain/time/when.ts';
import type { Order } from '../../../../record/order.ts';
import { photoDocument } from '../../../photos/photo-document.ts';
import type { AboutChild } from '../about-children.ts';
import type { ChosenChild, DraftPhoto, ReportDraft } from '../draft.ts';
import { itemsOf } from './items.ts';
import { textOf } from './said.ts';

/** What every order of one report has in common. */
export interface Sending {
  readonly name: DraftName;
  readonly key: string;
  readonly draft: ReportDraft;
  readonly signedIn: SignedIn;
  readonly directory: Directory;
  /** When it was sent: settled by the first sending. */
  readonly at: Instant;
  readonly now: Instant;
}

const recorder = ({ name, as }: SignedIn): Maker => ({ person: name, role: as.role, agency: as.agency });

/** An order about one child of a report, named so that the same one sent twice is one. */
export function orderOf(
  { key, signedIn, at, now }: Pick<Sending, 'key' | 'signedIn' | 'at' | 'now'>,
  { child, episode, books }: Pick<ChosenChild, 'child' | 'episode' | 'books'>,
  step: string,
  type: string,
  body: object,
): Order {
  const madeBy = recorder(signedIn);
  return {
    command: { type, body, happened: exactly(at), now, madeBy, recordedBy: madeBy },
    child,
    episode,
    incident: key,
    absence: '',
    books,
    key: `report ${key} ${step}`,
  };
}

/** The child as described, whom the authority is to find. */
export function describing(sending: Sending, chosen: ChosenChild): Order {
  const { described } = chosen;
  const [given, family, born, sex] = ['given', 'family', 'born', 'sex'].map((key) => textOf(described, key));
  return orderOf(sending, chosen, `describe ${chosen.child}`, 'DescribeChildToBeMatched', {
    names: [{ ...(given && { given }), ...(family && { family }), kind: 'known_as' }],
    ...(born && { dateOfBirth: born }),
    ...(typeof described?.age === 'number' && { approximateAge: described.age }),
    ...(sex && { sex }),
    identifiers: [],
    authority: chosen.books,
  });
}

/** Whoever rang says it, if they have a part; somebody else's words are the worker's, with the name of who told them. */
function saidBy({ draft: { phoned }, signedIn, at }: Sending): Maker {
  if (phoned?.role === undefined) return recorder(signedIn);
  const { name, role } = phoned;
  return { person: name, role, agency: agencyOf(role), how: 'telephone', toldAt: at };
}

/** The report of one child, or the checks that come before it. */
export function reporting(sending: Sending, about: AboutChild): Order {
  const { draft, directory, at, now, key } = sending;
  const { chosen, lookedAfter } = about;
  const seenBy = textOf(draft.when, 'by');
  const facts = {
    ...(draft.children.length > 1 && { incident: key }),
    strand: lookedAfter || chosen.described?.lookedAfter === true ? 'care' : 'home',
    whereabouts: textOf(draft.now, 'whereabouts') ?? 'unknown',
    ...given('leftAt', textOf(draft.when, 'left')),
    ...given('lastSeenAt', textOf(draft.when, 'lastSeen')),
    ...(seenBy !== undefined && { lastSeenBy: { name: seenBy } }),
    ...given('force', textOf(draft.when, 'force')),
  };
  if (textOf(draft.now, 'next') === 'checks')
    return orderOf(sending, chosen, `checks ${chosen.child}`, 'OpenWithChecks', {
      ...facts,
      deadline: formatInstant((at + Number(textOf(draft.now, 'minutes')) * MINUTE) as Instant),
    });
  const order = orderOf(sending, chosen, `report ${chosen.child}`, 'ReportChildMissing', {
    ...facts,
    ...(draft.phoned !== undefined && {
      reporter: { name: draft.phoned.name, ...(draft.phoned.role && { role: draft.phoned.role }) },
    }),
    to: ['police', 'authority'],
    items: itemsOf(draft, about, directory, now).filter(({ answer }) => answer !== undefined),
    ...given('immediateConcern', textOf(draft.now, 'worry')),
  });
  return { ...order, command: { ...order.command, madeBy: saidBy(sending) } };
}

/** The photo that goes with the report of one child. */
export function keepingPhoto(
  sending: Sending,
  chosen: ChosenChild,
  { document, takenOn }: DraftPhoto,
  content: Buffer,
): Order {
  const order = orderOf(sending, chosen, `photo ${document}`, 'KeepPhoto', { document, takenOn });
  return { ...order, documents: [photoDocument(document, content, takenOn)] };
}

const given = (key: string, value: string | undefined): object =>
  value === undefined ? {} : { [key]: value };
