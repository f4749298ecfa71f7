import type { FastifyReply, FastifyRequest } from 'fastify';
import { makeExport } from '../../../../returns/make-export.ts';
import { withPoliceDifferences } from '../../../../returns/police-differences.ts';
import { signedReturns } from '../../../../returns/signed-off.ts';
import type { Service } from '../../../service.ts';
import { notFound } from '../../../shell/not-found.ts';
import { type ReturnsQuery, readAsked } from '../asked.ts';
import { chooser } from '../chooser.ts';
import { nameRecords } from '../name-records.ts';
import { signedView } from '../signed-view.ts';
import { partInReturns } from '../who-makes.ts';
import { findingsShown, madeView } from './view-model.ts';

export interface ReturnsRequest {
  readonly Querystring: ReturnsQuery;
}

/** The national returns of an authority: what one would hold as the record stands, and what was signed off. */
export const showReturns =
  ({ store, clock, library }: Service) =>
  async (request: FastifyRequest<ReturnsRequest>, reply: FastifyReply) => {
    const signedIn = request.signedIn!;
    const part = partInReturns(signedIn);
    if (part === undefined) return notFound(reply);
    const now = clock.now();
    const asked = readAsked(request.query, part.authority, now);
    const signed = await signedReturns(store, part.authority);
    const page = {
      title: 'National returns',
      template: 'journeys/returns/overview/page.njk',
      back: '/figures',
    };
    const around = {
      authority: library.directory.authority(part.authority)?.name ?? part.authority,
      choose: await chooser(store, part.authority, request.query, {
        now,
        errors: asked.kind === 'wrong' ? asked.errors : [],
      }),
    };
    if (asked.kind !== 'asked')
      return reply.page({
        ...page,
        status: asked.kind === 'wrong' ? 400 : 200,
        view: { ...around, signed: signed.map((one) => signedView(one, now)) },
      });
    const made = await withPoliceDifferences(store, library, await makeExport(store, asked.order), now);
    const shown = findingsShown(made.findings);
    const name = await nameRecords(
      { store, clock, library },
      signedIn,
      made,
      shown.flatMap(({ first }) => first.map(({ record }) => record)),
    );
    return reply.page({
      ...page,
      view: { ...around, made: madeView(made, { shown, name, part, signed, now }) },
    });
  };
