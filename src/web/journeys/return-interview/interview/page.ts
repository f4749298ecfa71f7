import { randomUUID } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { SignedIn } from '../../../../access/people/signed-in.ts';
import { holdsInterviews } from '../../../../access/policy/interviews.ts';
import { viewerOf } from '../../../../access/policy/viewer-of.ts';
import { noteShown } from '../../../../access/read-log/note-shown.ts';
import type { Instant } from '../../../../domain/time/instant.ts';
import { record } from '../../../../record/record.ts';
import { asAgency } from '../../../../store/as-agency.ts';
import { type ActRequest, actRequest } from '../../../acts/page/act-request.ts';
import { readEpisode } from '../../../acts/page/read-subject.ts';
import { refusalOnPage } from '../../../acts/page/refusal-on-page.ts';
import { BODY, HAPPENED, readAct } from '../../../acts/read/read-act.ts';
import { MADE_BY } from '../../../acts/read/read-maker.ts';
import { typedAs, writeBody, writeNow } from '../../../acts/read/write-fields.ts';
import { actFormView } from '../../../acts/view/act-form-view.ts';
import { interviewerTypeOf } from '../../../allocation/interviewer-type.ts';
import type { Fields } from '../../../forms/fields.ts';
import type { FormError } from '../../../forms/form-errors.ts';
import type { Service } from '../../../service.ts';
import { notFound } from '../../../shell/not-found.ts';
import { childsWishes } from '../for-the-child/wishes.ts';
import { draftOf, dropTyped, type InterviewDraft, keepTyped, keptOf } from './draft.ts';
import { reasonsByGroup } from './reasons-by-group.ts';

interface Address {
  readonly Params: { readonly id: string };
  readonly Querystring: { readonly kept?: string };
}

interface AtHand {
  readonly asked: ActRequest;
  readonly draft: InterviewDraft;
  readonly now: Instant;
}

/** The form of an interview, as it was left; undefined where the episode is not theirs to see or the interview not theirs to hold. */
async function atHand(
  { store, library, clock }: Service,
  signedIn: SignedIn,
  id: string,
): Promise<AtHand | undefined> {
  const now = clock.now();
  const subject = await asAgency(store, viewerOf(signedIn, now), (connection) =>
    readEpisode({ connection, store, id, now, act: 'HoldInterview' }),
  );
  if (subject === undefined || !holdsInterviews(signedIn.as.role, subject.held)) return undefined;
  const asked = actRequest('HoldInterview', subject, signedIn, library, now);
  const form = reasonsByGroup(asked.form);
  return { asked: { ...asked, form }, draft: draftOf(signedIn, subject.owner, id), now };
}

export const showInterview =
  (service: Service) => async (request: FastifyRequest<Address>, reply: FastifyReply) => {
    const signedIn = request.signedIn!;
    const { id } = request.params;
    const found = await atHand(service, signedIn, id);
    if (found === undefined) return notFound(reply);
    const { asked, draft, now } = found;
    await noteShown(service.store, signedIn, now, {
      act: 'form HoldInterview',
      children: [`child:${asked.subject.child}`],
    });
    const kept = await keptOf(service.store, draft, now);
    const fields = kept ?? (await begun(service, signedIn, found, id));
    return show(reply, found, id, {
      fields,
      isKept: kept !== undefined,
      justKept: request.query.kept === '1',
    });
  };

/** What is known before anybody asks: who holds it, and what the child wished for. */
async function begun(
  { store }: Service,
  signedIn: SignedIn,
  { asked, now }: AtHand,
  id: string,
): Promise<Fields> {
  const { name, as } = signedIn;
  const wishes = await childsWishes(store, signedIn, id, now);
  const body = {
    kind: 'standard',
    interviewer: { name, role: as.role },
    interviewerType: interviewerTypeOf(as.role),
    ...wishes?.body,
  };
  return typedAs([...writeBody(asked.form, body), ...writeNow(now, HAPPENED), [MADE_BY, 'self']]);
}

/** Keeps what is typed while it is typed; the page says when it last did. */
export const keepInterview =
  (service: Service) => async (request: FastifyRequest<Address>, reply: FastifyReply) => {
    const found = await atHand(service, request.signedIn!, request.params.id);
    if (found === undefined) return notFound(reply);
    await keepTyped(service.store, found.draft, request.body as Fields, found.now);
    return reply.code(204).send();
  };

export const sendInterview =
  (service: Service) => async (request: FastifyRequest<Address>, reply: FastifyReply) => {
    const signedIn = request.signedIn!;
    const { id } = request.params;
    const found = await atHand(service, signedIn, id);
    if (found === undefined) return notFound(reply);
    const { asked, draft, now } = found;
    const fields = request.body as Fields;
    await keepTyped(service.store, draft, fields, now);
    if (fields.get('_later') !== '') return reply.redirect(`/return-interviews/${id}/interview?kept=1`, 303);
    const again = (errors: readonly FormError[], status: number) =>
      show(reply, found, id, { fields, errors, status, isKept: true });
    const read = readAct(asked.form, fields, now, asked.recording);
    if (read.kind === 'wrong') return again(read.errors, 400);
    const { store, library } = service;
    const outcome = await record(store, library, {
      books: asked.subject.owner,
      child: asked.subject.child,
      episode: id,
      ...{ incident: '', absence: '', key: fields.get('_key') },
      command: {
        type: 'HoldInterview',
        ...{ body: read.body, happened: read.happened, madeBy: read.madeBy, now },
        recordedBy: asked.recording.recorder,
      },
    });
    if (outcome.kind === 'refused')
      return again([refusalOnPage(outcome.refusal, asked.form, asked.recording)], 409);
    await dropTyped(store, draft);
    return reply.redirect(`/return-interviews/${id}`, 303);
  };

interface Shown {
  readonly fields: Fields;
  readonly isKept: boolean;
  readonly justKept?: boolean;
  readonly errors?: readonly FormError[];
  readonly status?: number;
}

function show(
  reply: FastifyReply,
  { asked: { act, form, subject, recording } }: AtHand,
  id: string,
  { fields, isKept, justKept = false, errors = [], status = 200 }: Shown,
): FastifyReply {
  const key = fields.get('_key') || randomUUID();
  const view = actFormView({
    act,
    form,
    about: subject.about,
    fields,
    errors,
    recording,
    along: { _key: key },
  });
  return reply.page({
    title: `${status === 409 ? 'Error: ' : ''}Record the return interview: ${subject.about}`,
    template: 'journeys/return-interview/interview/page.njk',
    scripts: ['keep-draft.js'],
    status,
    back: `/return-interviews/${id}`,
    view: { ...view, isKept, justKept, keepAt: `/return-interviews/${id}/draft`, body: BODY },
  });
}
