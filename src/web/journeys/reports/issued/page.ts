import type { FastifyReply, FastifyRequest } from 'fastify';
import { type Role, roleLabel } from '../../../../domain/agencies/roles.ts';
import { FigureRefused } from '../../../../figures/measures/figure-of.ts';
import { formatsOf } from '../../../../figures/reports/files/file-formats.ts';
import { htmlBody, type LeadTo, numbersHtml } from '../../../../figures/reports/files/html-body.ts';
import { differencesSince } from '../../../../figures/reports/keeping/differences.ts';
import type { Cell, Report } from '../../../../figures/reports/report.ts';
import type { Service } from '../../../service.ts';
import { notFound } from '../../../shell/not-found.ts';
import { sayInstant } from '../../../words/say-when.ts';
import { makeDraft } from '../draft/make-draft.ts';
import { fileLinks } from '../file-links.ts';
import { leadToRows } from '../lead-to-rows.ts';
import { nameOf } from '../list/view-model.ts';
import { authorityWrittenFor } from '../who-reports.ts';
import { findIssuedFor } from './find-issued.ts';
import { recordsSince } from './records-since.ts';

export interface IssuedRoute {
  readonly Params: { readonly number: string };
}

/** A report as it was issued, and beneath it what it would say otherwise today. */
export const showIssuedReport =
  (service: Service) => async (request: FastifyRequest<IssuedRoute>, reply: FastifyReply) => {
    const signedIn = request.signedIn!;
    const issued = await findIssuedFor(service.store, signedIn, request.params.number);
    if (issued === undefined) return notFound(reply);
    const now = service.clock.now();
    const { content, number } = issued;
    const today = await makeDraft(service, issued, { narrative: {}, notes: {} }, now).catch(
      (error): Report => {
        if (!(error instanceof FigureRefused)) throw error;
        return { ...content, sections: [] };
      },
    );
    const seesRecords = authorityWrittenFor(signedIn) !== undefined;
    const [leadTo, leadToday] = [content, today].map(({ asAt }) =>
      seesRecords ? leadToRows(asAt) : undefined,
    );
    const name = nameOf(issued);
    return reply.page({
      title: `Report ${number}: ${name}`,
      template: 'journeys/reports/issued/page.njk',
      view: {
        ...{ number, name, authority: content.authority.name },
        issued: {
          when: sayInstant(issued.issuedAt, now),
          by: issued.issuedBy,
          role: roleLabel(issued.role as Role),
        },
        files: fileLinks(`/reports/issued/${number}`, formatsOf(content.kind)),
        body: await htmlBody(content, leadTo),
        differences: differencesSince(content, today).map((difference) => ({
          ...difference,
          issued: numbersOf(difference.issued, leadTo),
          today: numbersOf(difference.today, leadToday),
        })),
        ...(seesRecords && { since: await recordsSince(service, signedIn, issued, now) }),
      },
      back: '/reports',
    });
  };

const numbersOf = (cell: Cell | undefined, leadTo: LeadTo | undefined): string =>
  cell === undefined ? 'not there' : numbersHtml(cell, leadTo);
