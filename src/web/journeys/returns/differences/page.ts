import type { FastifyReply, FastifyRequest } from 'fastify';
import { differences } from '../../../../returns/differences.ts';
import { type MadeExport, makeExport } from '../../../../returns/make-export.ts';
import { madeAgain, signedReturns } from '../../../../returns/signed-off.ts';
import type { Service } from '../../../service.ts';
import { notFound } from '../../../shell/not-found.ts';
import { pageOf } from '../asked.ts';
import { nameRecords } from '../name-records.ts';
import { partInReturns } from '../who-makes.ts';
import { differencesView, mostOf } from './view-model.ts';

export interface DifferencesRequest {
  readonly Querystring: { readonly signed?: string };
}

/** What a return that was signed off holds no more today, and what it would hold besides. */
export const showDifferences =
  ({ store, clock, library }: Service) =>
  async (request: FastifyRequest<DifferencesRequest>, reply: FastifyReply) => {
    const signedIn = request.signedIn!;
    const part = partInReturns(signedIn);
    if (part === undefined) return notFound(reply);
    const now = clock.now();
    const all = await signedReturns(store, part.authority);
    const signed = all.find(({ version }) => String(version) === request.query.signed);
    if (signed === undefined) return notFound(reply);
    const then = await madeAgain(store, part.authority, signed);
    const today = await makeExport(store, { ...then, asAt: now });
    const found = differences(inRows(then), inRows(today)).map(mostOf);
    const name = await nameRecords(
      { store, clock, library },
      signedIn,
      today,
      found.flatMap(({ changed, gone, come }) => [...changed, ...gone, ...come]),
    );
    return reply.page({
      title: 'National returns: what differs since',
      template: 'journeys/returns/differences/page.njk',
      view: differencesView(signed, then, found, { name, now }),
      back: pageOf(then.kind, then.year.year, then.form),
    });
  };

/** Rows are told apart in the files that have one row to a line. */
const inRows = ({ form, files, inOtherForm }: MadeExport) => (form === 'csv' ? files : inOtherForm);
