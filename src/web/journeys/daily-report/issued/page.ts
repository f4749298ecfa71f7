import type { FastifyReply, FastifyRequest } from 'fastify';
import { mayAsAny } from '../../../../access/policy/policy.ts';
import type { Service } from '../../../service.ts';
import { notFound } from '../../../shell/not-found.ts';
import { madeBy, sendAsPdf } from '../../../whole-case/send-case.ts';
import { reportDocument } from './as-document.ts';
import { type ReportRoute, readIssued } from './read-issued.ts';

type Asked = FastifyRequest<ReportRoute>;

/** An issued report, as what was known when it was issued; each reader finds the children whom they may see. */
export const showIssued = (service: Service) => async (request: Asked, reply: FastifyReply) => {
  const report = await readIssued(service, request, { act: 'daily report', holds: () => true });
  if (report === undefined) return notFound(reply);
  const { name, number } = report;
  return reply.page({
    title: `Daily report ${number}, ${name}`,
    template: 'journeys/daily-report/issued/page.njk',
    back: '/daily-report',
    view: { ...report, pdf: `/daily-report/${request.params.report}.pdf` },
  });
};

/** The same as a file, with the children whose record the reader may take out. */
export const downloadIssued = (service: Service) => async (request: Asked, reply: FastifyReply) => {
  const signedIn = request.signedIn!;
  const report = await readIssued(service, request, {
    act: 'daily report as PDF',
    holds: ({ record }) => mayAsAny(signedIn.as.role, record.found.held, 'core', 'export'),
  });
  if (report === undefined) return notFound(reply);
  return sendAsPdf(reply, reportDocument(report, madeBy(signedIn)), 'daily-report');
};
