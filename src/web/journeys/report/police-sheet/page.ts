import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Service } from '../../../service.ts';
import { notFound } from '../../../shell/not-found.ts';
import { caseAsPdf } from '../../../whole-case/as-pdf.ts';
import { type FoundSheet, ownSheet, sheetOfEpisode } from './find-sheet.ts';

type Find = (service: Service, request: FastifyRequest) => Promise<FoundSheet | undefined>;

const asPage = (find: Find) => (service: Service) => async (request: FastifyRequest, reply: FastifyReply) => {
  const found = await find(service, request);
  if (found === undefined) return notFound(reply);
  const { document, back, mayExport } = found;
  return reply.page({
    title: document.title,
    template: 'journeys/report/police-sheet/page.njk',
    back,
    view: { ...document, pdf: mayExport ? `${request.url}.pdf` : undefined },
  });
};

const asFile = (find: Find) => (service: Service) => async (request: FastifyRequest, reply: FastifyReply) => {
  const found = await find(service, request);
  if (found?.mayExport !== true) return notFound(reply);
  return (
    reply
      .type('application/pdf')
      // The name says nothing of whom it is about: downloads are listed where others look.
      .header('content-disposition', 'attachment; filename="report-for-the-police.pdf"')
      .send(await caseAsPdf(found.document))
  );
};

export const showOwnSheet = asPage(ownSheet);
export const downloadOwnSheet = asFile(ownSheet);
export const showSheet = asPage(sheetOfEpisode);
export const downloadSheet = asFile(sheetOfEpisode);
