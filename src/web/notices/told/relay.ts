import { randomUUID } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { viewerOf } from '../../../access/policy/viewer-of.ts';
import { readWhen } from '../../../domain/time/when.ts';
import { relay } from '../../../notices/acknowledge/relay.ts';
import { asAgency } from '../../../store/as-agency.ts';
import type { FormField } from '../../acts/form/form-field.ts';
import { BODY } from '../../acts/read/read-act.ts';
import { readFields } from '../../acts/read/read-field.ts';
import { typedAs, writeNow } from '../../acts/read/write-fields.ts';
import { fieldViews } from '../../acts/view/field-view.ts';
import type { Fields } from '../../forms/fields.ts';
import { errorView, type FormError } from '../../forms/form-errors.ts';
import type { Service } from '../../service.ts';
import { notFound } from '../../shell/not-found.ts';
import type { NoticeRow } from '../notice-row.ts';
import { namesOf, readTold } from './read-told.ts';
import type { OpenTold } from './told-record.ts';
import { whomOf } from './told-view.ts';

export interface RelayRoute {
  readonly Params: { readonly id: string; readonly notice: string };
}

type Asked = FastifyRequest<RelayRoute>;

const asked: readonly FormField[] = [
  { key: 'answeredBy', label: 'Who answered?', hint: 'A name', kind: 'text', optional: false },
  { key: 'at', label: 'When did you ring?', kind: 'past', optional: false },
  {
    key: 'words',
    label: 'What was said?',
    hint: 'By you and by them, and what they will do now',
    kind: 'long-text',
    optional: false,
  },
];

/** The call to somebody whom no message reaches: who answered, when, and what was said is their answer. */
export const showRelay =
  (service: Service, open: OpenTold) => async (request: Asked, reply: FastifyReply) => {
    const found = await noticeAsked(service, open, request);
    if (found === undefined) return notFound(reply);
    return show(reply, found, typedAs(writeNow(service.clock.now(), `${BODY}-at`)), []);
  };

export const recordRelay =
  (service: Service, open: OpenTold) => async (request: Asked, reply: FastifyReply) => {
    const found = await noticeAsked(service, open, request);
    if (found === undefined) return notFound(reply);
    const { store, library, clock } = service;
    const now = clock.now();
    const fields = request.body as Fields;
    const errors: FormError[] = [];
    const read = readFields({ fields, now, errors }, asked, BODY) as Readonly<Record<string, string>>;
    const { answeredBy = '', words = '' } = read;
    const when = read.at === undefined ? undefined : readWhen(read.at);
    if (errors.length > 0 || when === undefined) return show(reply, found, fields, errors);
    if (when.precision === 'day')
      return show(reply, found, fields, [
        { field: `${BODY}-at-time`, text: 'Enter the time, or about when' },
      ]);
    const outcome = await relay(store, library, {
      ...{ notice: found.notice, by: request.signedIn!, answeredBy, at: when.at, words, now },
    });
    if (outcome.kind === 'acknowledged') return reply.redirect(found.back, 303);
    const field = outcome.refusal.at === 'at' ? `${BODY}-at-day` : `${BODY}-${outcome.refusal.at ?? 'words'}`;
    return show(reply, found, fields, [{ field, text: outcome.refusal.says }], 409);
  };

interface ToRing {
  readonly notice: string;
  readonly whom: string;
  readonly back: string;
}

/** Undefined for a notice of another record, one that was answered or is over, and whoever may not tell anybody. */
async function noticeAsked(
  service: Service,
  open: OpenTold,
  { signedIn, params }: Asked,
): Promise<ToRing | undefined> {
  const { store, library, clock } = service;
  const opened = await open(service, signedIn!, params.id);
  if (opened?.mayTell !== true) return undefined;
  const { found, stream, here } = opened;
  const { notices } = await asAgency(store, viewerOf(signedIn!, clock.now()), (connection) =>
    readTold(connection, found.owner, stream),
  );
  const notice = notices.find((one) => one.notice === params.notice && isUnanswered(one));
  if (notice === undefined) return undefined;
  const names = await namesOf(store.access, notice.person === null ? [] : [notice.person]);
  return { notice: notice.notice, whom: whomOf(notice, { library, names }), back: `${here}/told` };
}

const isUnanswered = ({ acknowledged_at, ended_at }: NoticeRow): boolean =>
  acknowledged_at === null && ended_at === null;

function show(
  reply: FastifyReply,
  { whom, back }: ToRing,
  fields: Fields,
  errors: readonly FormError[],
  status = 400,
): FastifyReply {
  const { summary, of: errorsOf } = errorView(errors);
  return reply.page({
    title: 'Record that you rang them',
    template: 'notices/told/relay.njk',
    back,
    ...(errors.length > 0 && { status }),
    view: {
      whom,
      key: fields.get('_key') || randomUUID(),
      errors: summary,
      fields: fieldViews(asked, BODY, { fields, errors, errorsOf }),
    },
  });
}
