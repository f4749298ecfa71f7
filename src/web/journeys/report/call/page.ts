import type { FastifyReply, FastifyRequest } from 'fastify';
import { readWhen } from '../../../../domain/time/when.ts';
import { record } from '../../../../record/record.ts';
import type { FormField } from '../../../acts/form/form-field.ts';
import { BODY } from '../../../acts/read/read-act.ts';
import { readFields } from '../../../acts/read/read-field.ts';
import { typedAs, writeNow } from '../../../acts/read/write-fields.ts';
import { fieldViews } from '../../../acts/view/field-view.ts';
import { askWhetherMeant } from '../../../forms/did-you-mean/ask-whether-meant.ts';
import type { Fields } from '../../../forms/fields.ts';
import { errorView, type FormError } from '../../../forms/form-errors.ts';
import type { Service } from '../../../service.ts';
import { notFound } from '../../../shell/not-found.ts';
import { addressOf, type DraftAtHand, sentDraft } from '../draft.ts';
import { standsAs } from '../read-episode.ts';
import { orderOf } from '../send/orders.ts';
import { readSent } from '../sent/read-sent.ts';

const asked: readonly FormField[] = [
  { key: 'rang', label: 'When did you ring?', kind: 'past', optional: false },
  {
    key: 'callTaker',
    label: 'Who at the police took the call?',
    hint: 'A name or a number',
    kind: 'text',
    optional: false,
  },
  {
    key: 'reference',
    label: 'Reference',
    hint: 'Leave blank if they have not given one: it can follow',
    kind: 'text',
    optional: true,
  },
];

/** The call by which the police were told: time, call taker, and a reference if one was given. */
export const showCall = (service: Service) => async (request: FastifyRequest, reply: FastifyReply) => {
  const found = await sentDraft(service, request, reply);
  if (found === undefined) return reply;
  return show(reply, found, typedAs(writeNow(service.clock.now(), `${BODY}-rang`)), []);
};

export const recordCall = (service: Service) => async (request: FastifyRequest, reply: FastifyReply) => {
  const found = await sentDraft(service, request, reply);
  if (found === undefined) return reply;
  const { store, library, clock } = service;
  const signedIn = request.signedIn!;
  const now = clock.now();
  const fields = request.body as Fields;
  const errors: FormError[] = [];
  const { rang, callTaker, reference } = readFields({ fields, now, errors }, asked, BODY) as Readonly<
    Record<string, string | undefined>
  >;
  const when = rang === undefined ? undefined : readWhen(rang);
  if (errors.length > 0 || when === undefined)
    return askWhetherMeant(reply, fields, errors) ?? show(reply, found, fields, errors);
  const sent = await readSent(service, signedIn, found.draft, now);
  if (sent === undefined) return notFound(reply);
  for (const one of sent.filter(({ told }) => told.kind === 'sent')) {
    const today = one.sent.described ? await standsAs(store, one.sent) : one.sent;
    const order = orderOf(
      { key: `${found.name.key} call`, signedIn, at: now, now },
      { ...today },
      today.episode,
      'AcknowledgeReport',
      { callTaker, ...(reference !== undefined && { reference }) },
    );
    const outcome = await record(store, library, { ...order, command: { ...order.command, happened: when } });
    if (outcome.kind === 'refused')
      return show(reply, found, fields, [{ field: `${BODY}-rang-day`, text: outcome.refusal.says }], 409);
  }
  return reply.redirect(addressOf(found.name, 'sent'), 303);
};

function show(
  reply: FastifyReply,
  { name }: DraftAtHand,
  fields: Fields,
  errors: readonly FormError[],
  status = 400,
): FastifyReply {
  const { summary, of: errorsOf } = errorView(errors);
  const title = 'Record the call to the police';
  return reply.page({
    title,
    template: 'journeys/report/questions/page.njk',
    back: addressOf(name, 'sent'),
    ...(errors.length > 0 && { status }),
    view: {
      key: name.key,
      heading: title,
      says: ['A reference that nobody has given yet never holds this up.'],
      errors: summary,
      fields: fieldViews(asked, BODY, { fields, errors, errorsOf }),
    },
  });
}
