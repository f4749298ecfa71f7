import { randomUUID } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { dropDraftFile, findDraftFile, keepDraftFile } from '../../../../access/drafts/draft-files.ts';
import { addToDraft } from '../../../../access/drafts/drafts.ts';
import { noteShown } from '../../../../access/read-log/note-shown.ts';
import { typedDate } from '../../../acts/read/write-fields.ts';
import type { FormError } from '../../../forms/form-errors.ts';
import type { FieldsWithFile } from '../../../forms/sent-file.ts';
import { readPhotoForm } from '../../../photos/photo-form.ts';
import { showPhotoPage } from '../../../photos/photo-page.ts';
import { KEPT_AS } from '../../../photos/read-photo.ts';
import type { Service } from '../../../service.ts';
import { notFound } from '../../../shell/not-found.ts';
import { type AboutChild, aboutChildren } from '../about-children.ts';
import { addressOf, type DraftAtHand, type DraftPhoto, draftOf, notKept, unsentDraft } from '../draft.ts';
import { childKey } from '../questions/asking.ts';
import { photoAsShown } from './photo-as-shown.ts';

interface Ready extends DraftAtHand {
  readonly about: AboutChild;
  readonly index: number;
}

/** A photo of one of the children of a report. */
export const showPhoto = (service: Service) => async (request: FastifyRequest, reply: FastifyReply) => {
  const ready = await prepare(service, request, reply);
  if (ready === undefined) return reply;
  const given = ready.draft.photos?.[childKey(ready.about.chosen)];
  return show(service, reply, ready, { takenOn: given ? typedDate(given.takenOn) : '', errors: [] });
};

/** Keeps the photo with the draft, and leads back to what is about to be sent. */
export const keepPhoto = (service: Service) => async (request: FastifyRequest, reply: FastifyReply) => {
  const ready = await prepare(service, request, reply);
  if (ready === undefined) return reply;
  const { store, clock } = service;
  const { name, draft } = ready;
  const now = clock.now();
  const fields = request.body as FieldsWithFile;
  const key = childKey(ready.about.chosen);
  const settle = (photo: DraftPhoto | null) =>
    addToDraft(store, name, { photos: { ...draft.photos, [key]: photo } }, now);
  const settleAndGoOn = async (photo: DraftPhoto | null) =>
    (await settle(photo)) === undefined ? notKept(reply) : reply.redirect(addressOf(name, 'check'), 303);
  if (fields.has('remove')) {
    await dropDraftFile(store, name, key);
    return settleAndGoOn(null);
  }
  const before = await findDraftFile(store, name, key);
  const form = await readPhotoForm(fields, now, before?.content);
  const content = form.kind === 'read' ? form.photo.content : form.content;
  if (content !== undefined) await keepDraftFile(store, name, key, { mediaType: KEPT_AS, content });
  if (form.kind === 'read') return settleAndGoOn({ document: randomUUID(), takenOn: form.photo.takenOn });
  // Another picture must not go out under the date of the one before.
  if (content !== undefined) await settle(null);
  return show(service, reply, ready, {
    takenOn: fields.get('takenOn'),
    errors: form.errors,
    held: content !== undefined,
  });
};

/** The picture that is kept with a report, for whoever gave it. */
export const sendKeptPhoto = (service: Service) => async (request: FastifyRequest, reply: FastifyReply) => {
  const { index } = request.params as { readonly index: string };
  const found = await draftOf(service, request);
  const chosen = found?.draft.children[Number(index)];
  const file = found && chosen && (await findDraftFile(service.store, found.name, childKey(chosen)));
  return file === undefined ? notFound(reply) : reply.type(file.mediaType).send(file.content);
};

/** The child of the report that the address names; or undefined, and the reply says why not. */
async function prepare(
  service: Service,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<Ready | undefined> {
  const found = await unsentDraft(service, request, reply);
  if (found === undefined) return undefined;
  const signedIn = request.signedIn!;
  const now = service.clock.now();
  const index = Number((request.params as { readonly index: string }).index);
  const about = (await aboutChildren(service, signedIn, found.draft.children, now))?.[index];
  if (about === undefined) return void reply.callNotFound();
  if (!about.chosen.described)
    await noteShown(service.store, signedIn, now, {
      act: 'report-photo',
      children: [`child:${about.chosen.child}`],
    });
  return { ...found, about, index };
}

interface Showing {
  readonly takenOn: string;
  readonly errors: readonly FormError[];
  readonly held?: boolean;
}

function show({ clock }: Service, reply: FastifyReply, ready: Ready, showing: Showing): FastifyReply {
  const { name, draft, about, index } = ready;
  return showPhotoPage(reply, {
    about: about.chosen.name,
    key: name.key,
    back: addressOf(name, 'check'),
    button: 'Continue',
    photo: photoAsShown(ready, about, index, clock.now()),
    removable: Boolean(draft.photos?.[childKey(about.chosen)]),
    ...showing,
  });
}
