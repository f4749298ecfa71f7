import { randomUUID } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { record } from '../../../../record/record.ts';
import { BODY } from '../../../acts/read/read-act.ts';
import { readFields } from '../../../acts/read/read-field.ts';
import { typedAs, writeNow } from '../../../acts/read/write-fields.ts';
import { fieldViews } from '../../../acts/view/field-view.ts';
import type { Fields } from '../../../forms/fields.ts';
import { errorView, type FormError } from '../../../forms/form-errors.ts';
import type { Service } from '../../../service.ts';
import { notFound } from '../../../shell/not-found.ts';
import { isKey } from '../draft.ts';
import { chosenAmong, likelyChildren, matchChoices } from '../find/likely-children.ts';
import type { Match } from '../find/read-matches.ts';
import { authorityOf, findsMatches } from '../who-may.ts';
import { askOfNotice } from './asking.ts';
import { type Notice, ordersOf } from './orders.ts';

interface Shown {
  readonly key: string;
  readonly errors: readonly FormError[];
  readonly matches: readonly Match[];
}

/** Notice from another authority of a child who is in the area, and not placed here as far as anybody knows. */
export const showNotice = (service: Service) => async (request: FastifyRequest, reply: FastifyReply) => {
  const own = ownOf(service, request);
  if (own === undefined) return notFound(reply);
  const typed = typedAs(writeNow(service.clock.now(), `${BODY}-came`));
  return show(service, reply, own, typed, { key: randomUUID(), errors: [], matches: [] });
};

export const takeNotice = (service: Service) => async (request: FastifyRequest, reply: FastifyReply) => {
  const { store, library, clock } = service;
  const signedIn = request.signedIn!;
  const fields = request.body as Fields;
  const own = ownOf(service, request);
  const key = fields.get('_key');
  if (own === undefined || !isKey(key)) return notFound(reply);
  const now = clock.now();
  const errors: FormError[] = [];
  const notice = readFields({ fields, now, errors }, askOfNotice(library, own), BODY) as Notice;
  if (errors.length > 0) return show(service, reply, own, fields, { key, errors, matches: [] });
  const found = await likelyChildren(service, signedIn, { ...notice });
  // Sent twice: the child whom the first sending recorded is no other.
  const matches = found.filter(({ child }) => child !== `child:${key}`);
  const chosen = chosenAmong(matches, fields.get('match'));
  if (chosen === undefined) {
    const text = 'Say whether it is one of these children, or none of them';
    return show(service, reply, own, fields, { key, matches, errors: [{ field: 'match', text }] });
  }
  const orders = ordersOf(notice, chosen === 'none' ? undefined : chosen, { key, signedIn, own, now });
  for (const order of orders) {
    const outcome = await record(store, library, order);
    if (outcome.kind === 'refused')
      return show(service, reply, own, fields, {
        key,
        matches,
        errors: [{ field: `${BODY}-from`, text: outcome.refusal.says }],
      });
  }
  return reply.redirect(`/episodes/${orders[0]!.episode}`, 303);
};

/** The authority for which notices are taken; undefined for whoever does not take them. */
const ownOf = ({ library }: Service, { signedIn }: FastifyRequest): string | undefined =>
  findsMatches(signedIn!.as.role) ? authorityOf(signedIn!, library.directory) : undefined;

function show(
  { library }: Service,
  reply: FastifyReply,
  own: string,
  fields: Fields,
  { key, errors, matches }: Shown,
): FastifyReply {
  const { summary, of: errorsOf } = errorView(errors);
  const title = 'Record a notice from another authority';
  return reply.page({
    title,
    template: 'journeys/report/phoned/page.njk',
    back: '/report',
    ...(errors.length > 0 && { status: 400 }),
    view: {
      key,
      heading: title,
      says: [
        'For a child who is another authority’s responsibility, is missing and may be in your area. A child who is placed here is found under “Report a child missing”.',
      ],
      errors: summary,
      matchError: errorsOf.match,
      matches: matchChoices(matches),
      chosen: fields.get('match'),
      fields: fieldViews(askOfNotice(library, own), BODY, { fields, errors, errorsOf }),
      button: 'Record the notice',
    },
  });
}
