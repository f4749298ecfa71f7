import type { FastifyReply } from 'fastify';
import type { SignedIn } from '../../../access/people/signed-in.ts';
import type { Instant } from '../../../domain/time/instant.ts';
import type { Order } from '../../../record/order.ts';
import { record } from '../../../record/record.ts';
import type { Fields } from '../../forms/fields.ts';
import type { Service } from '../../service.ts';
import type { ActName } from '../all-acts.ts';
import { type ReadAct, readAct } from '../read/read-act.ts';
import { type ActRequest, withWhatStays } from './act-request.ts';
import { refusalOnPage } from './refusal-on-page.ts';
import { beginning, type Shown, showAct } from './show-act.ts';

/** Where acts are recorded, by which procedures and which clock. */
export type Recorded = Pick<Service, 'store' | 'library' | 'clock'>;

/** What was sent, about whom, and where whoever sent it is led then. */
export interface Sending {
  readonly request: ActRequest;
  readonly signedIn: SignedIn;
  readonly fields: Fields;
  readonly key: string;
  /** The ids of the child and, for an act in an episode, of the episode. */
  readonly child: string;
  readonly episode: string;
  readonly back: string;
  readonly next: string;
}

/**
 * Acts that decide on everything that stands there, or replace it: refused where somebody else recorded meanwhile, so
 * that they look again. Anything else is said whatever others say at the same moment.
 */
const decidedOnTheWhole: readonly ActName[] = [
  'ChangeIdentity',
  'ClassifyChild',
  'CloseEpisode',
  'CorrectFact',
  'GradeRisk',
  'MergeChild',
  'MergeEpisodes',
  'SaveActionPlan',
  'SaveMissingPlan',
  'SavePathwayPlan',
  'SavePreparedSheet',
  'SaveRiskAssessment',
  'VoidEpisode',
  'WithdrawFact',
];

/** The version to send along, where it matters that nothing else was recorded meanwhile. */
export const seenFor = ({ act, subject }: ActRequest): { readonly seen?: number } =>
  decidedOnTheWhole.includes(act) ? { seen: subject.version } : {};

/** Records what a form of an act says, and leads on; or shows the form again with what is wrong and all that was typed. */
export async function sendAct(
  { store, library, clock }: Recorded,
  reply: FastifyReply,
  sending: Sending,
): Promise<FastifyReply> {
  const { request, fields, key, back, next } = sending;
  const shown: Shown = { fields, key, back, ...seenFor(request) };
  const add = fields.get('_add');
  if (add !== '') return showAct(reply, request, { ...shown, ...seenIn(fields), add });
  const now = clock.now();
  if (request.toCorrect !== undefined && fields.get('_of') !== String(request.toCorrect.version))
    return showAct(reply, request, { ...shown, fields: beginning(request, now, fields, undefined) });
  const read = readAct(request.form, fields, now, request.recording);
  if (read.kind === 'wrong')
    return showAct(reply, request, { ...shown, ...seenIn(fields), errors: read.errors, status: 400 });
  const outcome = await record(store, library, orderOf(sending, read, now));
  if (outcome.kind === 'refused') {
    const error = refusalOnPage(outcome.refusal, request.form, request.recording);
    return showAct(reply, request, { ...shown, errors: [error], status: 409 });
  }
  return reply.redirect(next, 303);
}

type Said = Extract<ReadAct, { readonly kind: 'read' }>;

function orderOf(sending: Sending, { body, happened, madeBy }: Said, now: Instant): Order {
  const { request, signedIn, fields, key, child, episode } = sending;
  const { act, recording, subject } = request;
  const { seen } = seenIn(fields);
  return {
    command: {
      type: act,
      body: withWhatStays(request, body),
      happened,
      now,
      madeBy,
      recordedBy: recording.recorder,
    },
    child,
    episode,
    incident: '',
    absence: '',
    books: subject.owner,
    key,
    ...(seen !== undefined && { seen: { stream: subject.stream, version: seen } }),
    shown: {
      at: now,
      person: signedIn.person,
      agency: signedIn.as.agency,
      act: `record ${act}`,
      children: [`child:${child}`],
    },
  };
}

/** The version that the form was made from: what was looked at, however often it is shown again meanwhile. */
function seenIn(fields: Fields): { readonly seen?: number } {
  const sent = fields.get('_seen');
  return /^\d{1,9}$/.test(sent) ? { seen: Number(sent) } : {};
}
