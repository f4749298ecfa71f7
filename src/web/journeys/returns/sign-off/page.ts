import { randomUUID } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { formatInstant } from '../../../../domain/time/instant.ts';
import { type ExportOrder, type MadeExport, makeExport } from '../../../../returns/make-export.ts';
import { withPoliceDifferences } from '../../../../returns/police-differences.ts';
import { signOff } from '../../../../returns/sign-off.ts';
import { signedReturns } from '../../../../returns/signed-off.ts';
import type { Store } from '../../../../store/store.ts';
import type { Fields } from '../../../forms/fields.ts';
import { isKey } from '../../../forms/keys.ts';
import type { Service } from '../../../service.ts';
import { notFound } from '../../../shell/not-found.ts';
import { pageOf, queryOf, type ReturnsQuery, readAsked } from '../asked.ts';
import { partInReturns } from '../who-makes.ts';
import { fingerprintOf, signOffView } from './view-model.ts';

export interface SignOffRequest {
  readonly Querystring: ReturnsQuery;
}

/** Check what is to be signed off. */
export const askForSignature =
  ({ store, clock, library }: Service) =>
  async (request: FastifyRequest<SignOffRequest>, reply: FastifyReply) => {
    const order = orderOf(request, request.query, clock.now());
    if (order === undefined) return notFound(reply);
    const now = clock.now();
    const made = await withPoliceDifferences(store, library, await makeExport(store, order), now);
    return show(reply, made, { key: randomUUID(), library, now });
  };

/** Signs off exactly what was shown: the return as the record stood when the page was opened. */
export const takeSignature =
  ({ store, clock, library }: Service) =>
  async (request: FastifyRequest, reply: FastifyReply) => {
    const fields = request.body as Fields;
    const now = clock.now();
    const query = {
      return: fields.get('return'),
      year: fields.get('year'),
      'known-at': fields.get('known-at'),
      form: fields.get('form'),
    };
    const order = orderOf(request, query, now);
    const key = fields.get('_key');
    if (order === undefined || !isKey(key)) return notFound(reply);
    const made = await withPoliceDifferences(store, library, await makeExport(store, order), now);
    const again = (refused: string) => show(reply, made, { key: randomUUID(), library, now, refused });
    if (fields.get('shown') !== fingerprintOf(made))
      return again('The record has changed since you opened this page. Read it again, then sign off.');
    const { name, person, as } = request.signedIn!;
    const outcome = await signOff(store, library, made, {
      by: { person: name, role: as.role, agency: as.agency },
      now,
      key,
      shown: { at: now, person, agency: as.agency, act: 'record SignOffReturn', children: [] },
    });
    // Sent again it is refused, for what is known has gone on; it stands there all the same.
    if (outcome.kind === 'refused' && !(await isSigned(store, made, name)))
      return again(outcome.refusal.says);
    return reply.redirect(`${pageOf(order.kind, order.year.year, order.form)}#signed`, 303);
  };

/** Whether somebody signed off this return as it was known at that moment. */
async function isSigned(
  store: Store,
  { authority, kind, year, asAt }: MadeExport,
  name: string,
): Promise<boolean> {
  const all = await signedReturns(store, authority);
  return all.some(
    ({ madeBy, body }) =>
      madeBy.person === name &&
      body.return === kind &&
      body.year === year.year &&
      body.asAt === formatInstant(asAt),
  );
}

/** What is to be signed off by whoever asks; undefined where that is nothing of theirs. */
function orderOf(
  request: FastifyRequest,
  query: ReturnsQuery,
  now: ExportOrder['asAt'],
): ExportOrder | undefined {
  const part = partInReturns(request.signedIn!);
  if (part?.signsOff !== true) return undefined;
  const asked = readAsked(query, part.authority, now);
  return asked.kind === 'asked' ? asked.order : undefined;
}

function show(reply: FastifyReply, made: MadeExport, shown: Parameters<typeof signOffView>[1]) {
  return reply.page({
    title: 'Sign off a national return',
    template: 'journeys/returns/sign-off/page.njk',
    status: shown.refused === undefined ? 200 : 409,
    view: signOffView(made, shown),
    back: `/returns?${queryOf(made)}`,
  });
}
