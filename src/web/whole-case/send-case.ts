import type { FastifyReply } from 'fastify';
import type { SignedIn } from '../../access/people/signed-in.ts';
import { caseAsPdf } from './as-pdf.ts';
import { caseAsText } from './as-text.ts';
import type { CaseDocument } from './case-document.ts';

/** By whom a print or export was made. */
export const madeBy = ({ name, as }: SignedIn): string => `${name}, ${as.label}`;

/** Where the same is in other forms. */
export interface OtherForms {
  /** As a file, for those who may take it out. */
  readonly pdf?: string;
  /** Without what says who the child is, to be handed on. */
  readonly copy?: string;
}

export const sendAsPage = (
  reply: FastifyReply,
  document: CaseDocument,
  back: string,
  { pdf, copy }: OtherForms,
) =>
  reply.page({
    title: document.title,
    template: 'whole-case/page.njk',
    back,
    view: { ...document, pdf, copy },
  });

/** The name of the file says nothing of whom it is about: downloads are listed where others look. */
export const sendAsPdf = async (
  reply: FastifyReply,
  document: CaseDocument,
  file: 'whole-case' | 'document' | 'daily-report' = 'whole-case',
) =>
  reply
    .type('application/pdf')
    .header('content-disposition', `attachment; filename="${file}.pdf"`)
    .send(await caseAsPdf(document));

export const sendAsText = (reply: FastifyReply, document: CaseDocument) =>
  reply.type('text/plain; charset=utf-8').send(caseAsText(document));
