import { randomUUID } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { findDraftFile, keepDraftFile } from '../../../../access/drafts/draft-files.ts';
import { beginDraft, type DraftName, dropDraft } from '../../../../access/drafts/drafts.ts';
import { viewerOf } from '../../../../access/policy/viewer-of.ts';
import { noteShown } from '../../../../access/read-log/note-shown.ts';
import type { Instant } from '../../../../domain/time/instant.ts';
import { londonDate } from '../../../../domain/time/london.ts';
import type { Order } from '../../../../record/order.ts';
import { record } from '../../../../record/record.ts';
import { asAgency } from '../../../../store/as-agency.ts';
import { mayRecord } from '../../../acts/acts-for.ts';
import { readChild } from '../../../acts/page/read-subject.ts';
import type { Subject } from '../../../acts/page/subject.ts';
import type { FormError } from '../../../forms/form-errors.ts';
import { isKey } from '../../../forms/keys.ts';
import type { FieldsWithFile } from '../../../forms/sent-file.ts';
import { photoDocument } from '../../../photos/photo-document.ts';
import { readPhotoForm, type SentPhoto } from '../../../photos/photo-form.ts';
import { showPhotoPage } from '../../../photos/photo-page.ts';
import { KEPT_AS } from '../../../photos/read-photo.ts';
import type { Service } from '../../../service.ts';
import { notFound } from '../../../shell/not-found.ts';
import type { ChildRoute } from '../overview/page.ts';

type Asked = FastifyRequest<ChildRoute>;

const PICTURE = 'photo';

export const showPhotoOf = (service: Service) => async (request: Asked, reply: FastifyReply) => {
  const child = await childOf(service, request);
  if (child === undefined) return notFound(reply);
  await noteShown(service.store, request.signedIn!, service.clock.now(), {
    act: 'form KeepPhoto',
    children: [child.stream],
  });
  return show(reply, child, { key: randomUUID(), takenOn: '', errors: [] });
};

/** Keeps the photo with the child; or shows the page again with what is wrong, and the picture is kept until then. */
export const keepPhotoOf = (service: Service) => async (request: Asked, reply: FastifyReply) => {
  const child = await childOf(service, request);
  const fields = request.body as FieldsWithFile;
  const key = fields.get('_key');
  if (child === undefined || !isKey(key)) return notFound(reply);
  const { store, library, clock } = service;
  const now = clock.now();
  const name: DraftName = { person: request.signedIn!.person, journey: 'photo', key };
  const takenOn = fields.get('takenOn');
  const before = await findDraftFile(store, name, PICTURE);
  const form = await readPhotoForm(fields, now, before?.content);
  if (form.kind === 'wrong') {
    if (form.content !== undefined) await hold(service, name, child, form.content);
    return show(reply, child, { key, takenOn, errors: form.errors, held: form.content !== undefined });
  }
  const outcome = await record(store, library, orderFor(request, child, { key, now, ...form.photo }));
  if (outcome.kind === 'refused') {
    await hold(service, name, child, form.photo.content);
    const errors = [{ field: 'takenOn', text: outcome.refusal.says }];
    return show(reply, child, { key, takenOn, errors, held: true });
  }
  await dropDraft(store, name);
  return reply.redirect(`/children/${encodeURIComponent(child.child)}`, 303);
};

/** The child, if this person may add a photo. */
async function childOf({ store, clock }: Service, { params, signedIn }: Asked): Promise<Subject | undefined> {
  const child = await asAgency(store, viewerOf(signedIn!, clock.now()), (connection) =>
    readChild(connection, params.id),
  );
  return child && mayRecord('KeepPhoto', { role: signedIn!.as.role, held: child.held }) ? child : undefined;
}

async function hold({ store, clock }: Service, name: DraftName, child: Subject, content: Buffer) {
  await beginDraft(store, name, {}, clock.now(), { owner: child.owner, stream: child.stream });
  await keepDraftFile(store, name, PICTURE, { mediaType: KEPT_AS, content });
}

interface Keeping extends SentPhoto {
  readonly key: string;
  readonly now: Instant;
}

/** The photo has the number of its form and happens on a day: sent twice, it is one. */
function orderFor({ signedIn }: Asked, child: Subject, { key, now, takenOn, content }: Keeping): Order {
  const { name, as } = signedIn!;
  const madeBy = { person: name, role: as.role, agency: as.agency };
  return {
    command: {
      type: 'KeepPhoto',
      body: { document: key, takenOn },
      happened: { precision: 'day', date: londonDate(now) },
      now,
      madeBy,
      recordedBy: madeBy,
    },
    child: child.child,
    episode: '',
    incident: '',
    absence: '',
    books: child.owner,
    key,
    documents: [photoDocument(key, content, takenOn)],
  };
}

interface Showing {
  readonly key: string;
  readonly takenOn: string;
  readonly errors: readonly FormError[];
  readonly held?: boolean;
}

const show = (reply: FastifyReply, { about, child }: Subject, showing: Showing): FastifyReply =>
  showPhotoPage(reply, {
    about,
    back: `/children/${encodeURIComponent(child)}`,
    button: 'Add the photo',
    ...showing,
  });
