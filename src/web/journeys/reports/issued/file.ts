import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Service } from '../../../service.ts';
import { notFound } from '../../../shell/not-found.ts';
import { sendFile } from '../send-file.ts';
import { findIssuedFor } from './find-issued.ts';

export interface IssuedFileRoute {
  readonly Params: { readonly number: string; readonly file: string };
}

/** An issued report as a file: what was issued, whatever is recorded since. */
export const sendIssuedFile =
  ({ store }: Service) =>
  async (request: FastifyRequest<IssuedFileRoute>, reply: FastifyReply) => {
    const issued = await findIssuedFor(store, request.signedIn!, request.params.number);
    return issued === undefined ? notFound(reply) : sendFile(reply, issued.content, request.params.file);
  };
