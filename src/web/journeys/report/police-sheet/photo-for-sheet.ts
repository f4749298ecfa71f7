import { findDraftFile } from '../../../../access/drafts/draft-files.ts';
import type { SignedIn } from '../../../../access/people/signed-in.ts';
import { viewerOf } from '../../../../access/policy/viewer-of.ts';
import type { Child } from '../../../../domain/child/child.ts';
import { latestPhoto } from '../../../../domain/child/photo.ts';
import { type Instant, plainDate } from '../../../../domain/time/instant.ts';
import { asAgency } from '../../../../store/as-agency.ts';
import { documentAddress, photoView } from '../../../photos/say-photo.ts';
import { readDocument } from '../../../reading/documents.ts';
import type { Service } from '../../../service.ts';
import type { ShownPhoto } from '../../../whole-case/case-document.ts';
import type { DraftAtHand, SentChild } from '../draft.ts';
import { photoAddress } from '../photo/photo-as-shown.ts';
import { childKey } from '../questions/asking.ts';

interface Whom {
  readonly id: string;
  readonly child: Child;
  readonly name: string;
}

/** The photo on record of a child, if there is one that the reader may see. */
export async function photoOnRecord(
  { store }: Pick<Service, 'store'>,
  signedIn: SignedIn,
  { id, child, name }: Whom,
  now: Instant,
): Promise<ShownPhoto | undefined> {
  const photo = latestPhoto(child);
  if (photo === undefined) return undefined;
  const found = await asAgency(store, viewerOf(signedIn, now), (connection) =>
    readDocument(connection, id, photo.document),
  );
  return (
    found && {
      ...photoView(documentAddress(id, photo.document), name, photo.takenOn, now),
      content: found.content,
    }
  );
}

/** The photo that somebody gave with their own report, who does not see the record. */
export async function photoOfReport(
  { store }: Pick<Service, 'store'>,
  { name, draft }: DraftAtHand,
  sent: SentChild,
  now: Instant,
): Promise<ShownPhoto | undefined> {
  const given = draft.photos?.[childKey(sent)];
  if (!given) return undefined;
  const file = await findDraftFile(store, name, childKey(sent));
  const index = draft.children.findIndex(({ child }) => child === sent.child);
  return (
    file && {
      ...photoView(`${photoAddress(name, index)}.jpg`, sent.name, plainDate(given.takenOn), now),
      content: file.content,
    }
  );
}
