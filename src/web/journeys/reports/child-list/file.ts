import type { FastifyReply, FastifyRequest } from 'fastify';
import { noteShown } from '../../../../access/read-log/note-shown.ts';
import { listAsReport } from '../../../../figures/lists/list-as-report.ts';
import { listChildren } from '../../../../figures/lists/list-children.ts';
import { FigureRefused } from '../../../../figures/measures/figure-of.ts';
import type { Service } from '../../../service.ts';
import { notFound } from '../../../shell/not-found.ts';
import { sendFile } from '../send-file.ts';
import { authorityWrittenFor } from '../who-reports.ts';
import { type ListRoute, listAsked } from './asked.ts';
import { namedBy, readNames } from './read-names.ts';

/** A list with names as a file, or as it may be published: without any child. */
export const sendChildList =
  ({ store, clock, library }: Service) =>
  async (request: FastifyRequest<ListRoute>, reply: FastifyReply) => {
    const signedIn = request.signedIn!;
    const authority = authorityWrittenFor(signedIn);
    const now = clock.now();
    const asked =
      authority === undefined ? undefined : listAsked(request.params, request.query, authority, now);
    if (asked === undefined || 'refused' in asked) return notFound(reply);
    const made = await listChildren(store, asked).catch(orNothing);
    if (made === undefined) return notFound(reply);
    const names = await readNames(store, signedIn, made.children, now);
    await noteShown(store, signedIn, now, {
      act: 'figures',
      children: [...names.keys()],
      detail: { list: asked.list, period: asked.period.said, file: request.params.file },
    });
    return sendFile(reply, listAsReport(made, library.directory, namedBy(names)), request.params.file ?? '');
  };

function orNothing(error: unknown): undefined {
  if (!(error instanceof FigureRefused)) throw error;
}
