import type { FastifyReply, FastifyRequest } from 'fastify';
import { viewerOf } from '../../../access/policy/viewer-of.ts';
import { noteShown } from '../../../access/read-log/note-shown.ts';
import { asAgency } from '../../../store/as-agency.ts';
import { readDocument } from '../../reading/documents.ts';
import type { Service } from '../../service.ts';
import { notFound } from '../../shell/not-found.ts';

export interface DocumentRoute {
  readonly Params: { readonly id: string; readonly document: string };
}

/** Pictures may be shown inside a page; anything else is handed over as a file and never opened as a page of ours. */
const shown = ['image/jpeg', 'image/png', 'image/webp'];

/** One document of a child. */
export const sendDocument =
  ({ store, clock }: Service) =>
  async (request: FastifyRequest<DocumentRoute>, reply: FastifyReply) => {
    const signedIn = request.signedIn!;
    const { id, document } = request.params;
    const now = clock.now();
    const found = await asAgency(store, viewerOf(signedIn, now), (connection) =>
      readDocument(connection, id, document),
    );
    if (found === undefined) return notFound(reply);
    await noteShown(store, signedIn, now, {
      act: 'document',
      children: [`child:${id}`],
      detail: { document },
    });
    const isShown = shown.includes(found.media_type);
    return reply
      .type(isShown ? found.media_type : 'application/octet-stream')
      .header('content-disposition', isShown ? 'inline' : 'attachment')
      .send(found.content);
  };
