import type { FastifyReply } from 'fastify';
import type { SignedIn } from '../../../access/people/signed-in.ts';
import type { Instant } from '../../../domain/time/instant.ts';
import type { Order } from '../../../record/order.ts';
import { record } from '../../../record/record.ts';
import { askWhetherMeant } from '../../forms/did-you-mean/ask-whether-meant.ts';
import type { Fields } from '../../forms/fields.ts';
import type { Entry } from '../../reading/entries.ts';
import type { Service } from '../../service.ts';
import type { ActName } from '../all-acts.ts';
import type { About } from '../kinds.ts';
import { type ReadAct, readAct } from '../read/read-act.ts';
import { type ActRequest, withWhatIsKnown } from './act-request.ts';
import { recordedSince } from './recorded-since.ts';
import { refusalOnPage } from './refusal-on-page.ts';
import { beginning, type Shown, showAct } from './show-act.ts';
import type { Subject } from './subject.ts';

/** Where acts are recorded, by which procedures and which clock. */
export type Recorded = Pick<Service, 'store' | 'library' | 'clock'>;

/** What was sent, about whom, and where whoever sent it is led then. */
export interface Sending {
  readonly request: ActRequest;
  readonly signedIn: SignedIn;
  readonly fields: Fields;
  readonly key: string;
  readonly about: About;
  readonly back: string;
  readonly next: string;
  readonly from?: string | undefined;
  /** What is recorded together with it, said by the same person of the same moment. */
  readonly with?: { readonly type: ActName; readonly body: object };
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

/** Records what a form of an act says, and leads on; or shows the form again with what is wrong and all that was typed. */
export async function sendAct(
  { store, library, clock }: Recorded,
  reply: FastifyReply,
  sending: Sending,
): Promise<FastifyReply> {
  const { request, fields, key, back, from, next } = sending;
  const shown: Shown = { fields, key, back, from, seen: request.subject.version };
  const add = fields.get('_add');
  if (add !== '') return showAct(reply, request, { ...shown, ...seenIn(fields), add });
  const now = clock.now();
  if (request.toCorrect !== undefined && fields.get('_of') !== String(request.toCorrect.version))
    return showAct(reply, request, { ...shown, fields: beginning(request, now, fields, undefined) });
  const read = readAct(request.form, fields, now, request.recording);
  if (read.kind === 'wrong')
    return (
      askWhetherMeant(reply, fields, read.errors) ??
      showAct(reply, request, { ...shown, ...seenIn(fields), errors: read.errors, status: 400 })
    );
  const meanwhile = await recordedMeanwhile({ store, library }, sending, now);
  const order = orderOf(sending, read, now, meanwhile);
  const outcome = await record(store, library, order);
  if (outcome.kind === 'refused') {
    const error = refusalOnPage(outcome.refusal, request.form, request.recording);
    return showAct(reply, request, { ...shown, errors: [error], meanwhile, status: 409 });
  }
  // The same said again changes nothing: a form that is sent twice does no harm here either.
  const { key: _, seen: __, ...again } = order;
  if (sending.with !== undefined)
    await record(store, library, { ...again, command: { ...order.command, ...sending.with } });
  return reply.redirect(next, 303);
}

/** What others recorded while the page was open that somebody's form was refused on. */
async function recordedMeanwhile(
  { store, library: { directory } }: Pick<Recorded, 'store' | 'library'>,
  { request: { subject }, signedIn, fields }: Sending,
  now: Instant,
): Promise<readonly Entry[]> {
  const { seen } = seenIn(fields);
  if (seen === undefined || seen >= subject.version) return [];
  return recordedSince(store, subject, signedIn.as.role, seen, { now, directory });
}

type Said = Extract<ReadAct, { readonly kind: 'read' }>;

function orderOf(
  sending: Sending,
  { body, happened, madeBy }: Said,
  now: Instant,
  meanwhile: readonly Entry[],
): Order {
  const { request, signedIn, fields, key, about } = sending;
  const { act, recording, subject } = request;
  // Whoever sees nothing of what was recorded meanwhile has nothing to look at again.
  const seen = meanwhile.length === 0 ? subject.version : seenIn(fields).seen;
  const { child } = subject;
  return {
    command: {
      type: act,
      body: withWhatIsKnown(request, body),
      happened,
      now,
      madeBy,
      recordedBy: recording.recorder,
    },
    child,
    ...{ episode: '', incident: '', absence: '', ...about },
    books: subject.owner,
    key,
    ...(seen !== undefined &&
      decidedOnTheWhole.includes(act) && { seen: { stream: subject.stream, version: seen } }),
    shown: {
      at: now,
      person: signedIn.person,
      agency: signedIn.as.agency,
      act: `record ${act}`,
      children: childrenIn(subject),
    },
  };
}

/** Whom the page of an act shows, for the read log. */
export const childrenIn = ({ child }: Pick<Subject, 'child'>): readonly string[] =>
  child === '' ? [] : [`child:${child}`];

/** The version that the form was made from: what was looked at, however often it is shown again meanwhile. */
function seenIn(fields: Fields): { readonly seen?: number } {
  const sent = fields.get('_seen');
  return /^\d{1,9}$/.test(sent) ? { seen: Number(sent) } : {};
}
