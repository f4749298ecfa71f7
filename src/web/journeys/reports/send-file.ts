import type { FastifyReply } from 'fastify';
import { fileFormats, formatsOf, isFileFormat } from '../../../figures/reports/files/file-formats.ts';
import { publish } from '../../../figures/reports/publishing/publish.ts';
import type { Report } from '../../../figures/reports/report.ts';
import { notFound } from '../../shell/not-found.ts';

/** A report as the file of this name: `report.docx` as it is, `public.csv` as it may be published. */
export async function sendFile(reply: FastifyReply, report: Report, file: string): Promise<FastifyReply> {
  const [, version, format = ''] = /^(report|public)\.([a-z]+)$/.exec(file) ?? [];
  if (!isFileFormat(format) || !formatsOf(report.kind).includes(format)) return notFound(reply);
  const { mediaType, make } = fileFormats[format];
  const content = await make(version === 'public' ? publish(report) : report);
  const name = `${report.kind}-${report.authority.code}-${report.period.from}-${version}.${format}`;
  return reply
    .type(mediaType)
    .header('content-disposition', `attachment; filename="${name}"`)
    .send(typeof content === 'string' ? content : Buffer.from(content));
}
