import type { FastifyReply, FastifyRequest } from 'fastify';
import type { ClientBase } from 'pg';
import { viewerOf } from '../../../access/policy/viewer-of.ts';
import { noteShown } from '../../../access/read-log/note-shown.ts';
import type { Instant } from '../../../domain/time/instant.ts';
import { asAgency } from '../../../store/as-agency.ts';
import type { Service } from '../../service.ts';
import { notFound } from '../../shell/not-found.ts';

/** A document of a child that the database showed the viewer, without its content. */
export interface FoundDocument {
  readonly document: string;
  readonly name: string;
  readonly recordedAt: Instant;
}

/** The documents of a child, the newest first. Asked inside `asAgency`. */
export async function documentsOf(
  connection: ClientBase,
  owner: string,
  child: string,
): Promise<readonly FoundDocument[]> {
  const { rows } = await connection.query<{ document: string; name: string; recorded_at: Instant }>({
    name: 'documents-of-child',
    text: `select document, name, recorded_at from homeward.document where owner = $1 and child = $2
      order by recorded_at desc, document`,
    values: [owner, `child:${child}`],
  });
  return rows.map(({ document, name, recorded_at }) => ({ document, name, recordedAt: recorded_at }));
}

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
    const found = await asAgency(store, viewerOf(signedIn, now), async (connection) => {
      const { rows } = await connection.query<{ media_type: string; content: Buffer }>({
        name: 'document-of-child',
        text: 'select media_type, content from homeward.document where document::text = $1 and child = $2',
        values: [document, `child:${id}`],
      });
      return rows[0];
    });
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
