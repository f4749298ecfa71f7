import type { FastifyReply, FastifyRequest } from 'fastify';
import { noteShown } from '../../../access/read-log/note-shown.ts';
import { fingerprint } from '../../../returns/files/made-file.ts';
import { makeExport } from '../../../returns/make-export.ts';
import type { Service } from '../../service.ts';
import { notFound } from '../../shell/not-found.ts';
import { type ReturnsQuery, readAsked } from './asked.ts';
import { partInReturns } from './who-makes.ts';

export interface FileRequest {
  readonly Params: { readonly file: string };
  readonly Querystring: ReturnsQuery;
}

/** A file of a return exactly as it is sent: how it is to be kept stands in its name, for it has no room within. */
export const sendFile =
  ({ store, clock }: Service) =>
  async (request: FastifyRequest<FileRequest>, reply: FastifyReply) => {
    const signedIn = request.signedIn!;
    const part = partInReturns(signedIn);
    if (part?.takesFiles !== true) return notFound(reply);
    const now = clock.now();
    const asked = readAsked(request.query, part.authority, now);
    if (asked.kind !== 'asked') return notFound(reply);
    const { order } = asked;
    const { files } = await makeExport(store, order);
    const file = files.find(({ name }) => name === request.params.file);
    if (file === undefined) return notFound(reply);
    await noteShown(store, signedIn, now, {
      act: 'national return file',
      children: [...new Set(file.behind.map(({ child }) => `child:${child}`))],
      detail: { return: order.kind, year: order.year.year, file: file.name, sha256: fingerprint(file) },
    });
    const name = `OFFICIAL-SENSITIVE-${order.authority}-${order.year.year}-${file.name}`;
    return reply
      .type(`${order.form === 'xml' ? 'application/xml' : 'text/csv'}; charset=utf-8`)
      .header('content-disposition', `attachment; filename="${name}"`)
      .send(file.content);
  };
