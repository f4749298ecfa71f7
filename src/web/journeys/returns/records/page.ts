import type { FastifyReply, FastifyRequest } from 'fastify';
import { makeExport } from '../../../../returns/make-export.ts';
import { withPoliceDifferences } from '../../../../returns/police-differences.ts';
import type { Service } from '../../../service.ts';
import { notFound } from '../../../shell/not-found.ts';
import { queryOf, type ReturnsQuery, readAsked } from '../asked.ts';
import { nameRecords } from '../name-records.ts';
import { partInReturns } from '../who-makes.ts';
import { chosenOf, recordsView } from './view-model.ts';

export interface RecordsRequest {
  readonly Querystring: ReturnsQuery & { readonly rule?: string; readonly 'left-out'?: string };
}

/** More than these are shown on no page; the heading says how many there are. */
const MOST = 500;

/** Every record that one rule finds something in, or that a return leaves out for one reason. */
export const showRecords =
  ({ store, clock, library }: Service) =>
  async (request: FastifyRequest<RecordsRequest>, reply: FastifyReply) => {
    const signedIn = request.signedIn!;
    const part = partInReturns(signedIn);
    if (part === undefined) return notFound(reply);
    const { rule, 'left-out': why, ...query } = request.query;
    const now = clock.now();
    const asked = readAsked(query, part.authority, now);
    if (asked.kind !== 'asked') return notFound(reply);
    const made = await withPoliceDifferences(store, library, await makeExport(store, asked.order), now);
    const chosen = chosenOf(made, { rule, why }, now);
    if (chosen === undefined) return notFound(reply);
    const first = chosen.lines.slice(0, MOST);
    const name = await nameRecords(
      { store, clock, library },
      signedIn,
      made,
      first.map(({ record }) => record),
    );
    return reply.page({
      title: `National returns: ${chosen.title}`,
      template: 'journeys/returns/records/page.njk',
      view: recordsView(made, chosen, first, name),
      back: `/returns?${queryOf(made)}`,
    });
  };
