import type { FastifyReply, FastifyRequest } from 'fastify';
import { findDraft } from '../../../../figures/reports/keeping/drafts.ts';
import type { Service } from '../../../service.ts';
import { notFound } from '../../../shell/not-found.ts';
import { sendFile } from '../send-file.ts';
import { authorityWrittenFor } from '../who-reports.ts';
import { makeDraft } from './make-draft.ts';

export interface DraftFileRoute {
  readonly Params: { readonly draft: string; readonly file: string };
}

/** A draft as a file, with its figures as they stand now. */
export const sendDraftFile =
  (service: Service) => async (request: FastifyRequest<DraftFileRoute>, reply: FastifyReply) => {
    const authority = authorityWrittenFor(request.signedIn!);
    const { draft: id, file } = request.params;
    const draft = authority === undefined ? undefined : await findDraft(service.store, authority, id);
    if (draft === undefined) return notFound(reply);
    return sendFile(reply, await makeDraft(service, draft, draft, service.clock.now()), file);
  };
