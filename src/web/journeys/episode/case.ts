import type { FastifyReply, FastifyRequest } from 'fastify';
import { mayAsAny } from '../../../access/policy/policy.ts';
import { type Opening, openEpisode } from '../../reading/open-record.ts';
import type { Service } from '../../service.ts';
import { notFound } from '../../shell/not-found.ts';
import { episodeCase } from '../../whole-case/case-document.ts';
import { forExport } from '../../whole-case/for-export.ts';
import { madeBy, sendAsPage, sendAsPdf, sendAsText } from '../../whole-case/send-case.ts';
import type { EpisodeRoute } from './overview/page.ts';

type Asked = FastifyRequest<EpisodeRoute>;

/** The whole episode as one page, with everything that the reader sees. */
export const showWholeEpisode = (service: Service) => async (request: Asked, reply: FastifyReply) => {
  const signedIn = request.signedIn!;
  const opened = await openedBy(service, request, { as: 'whole case' });
  if (opened === undefined) return notFound(reply);
  const here = `/episodes/${encodeURIComponent(opened.episode.id)}`;
  const mayExport = mayAsAny(signedIn.as.role, opened.record.found.held, 'core', 'export');
  const making = { library: service.library, by: madeBy(signedIn) };
  const document = episodeCase(opened.record, opened.episode, making);
  return sendAsPage(reply, document, here, mayExport ? { pdf: `${here}/whole-case.pdf` } : {});
};

/** The same as a file, with what the reader may take out. */
export const downloadWholeEpisode = (service: Service) => async (request: Asked, reply: FastifyReply) => {
  const signedIn = request.signedIn!;
  const opened = await openedBy(service, request, {
    as: 'whole case as PDF',
    only: forExport(signedIn.as.role),
  });
  if (opened === undefined) return notFound(reply);
  const making = { library: service.library, by: madeBy(signedIn) };
  return sendAsPdf(reply, episodeCase(opened.record, opened.episode, making));
};

/** Plain text for the case system of the authority. */
export const showCaseNote = (service: Service) => async (request: Asked, reply: FastifyReply) => {
  const signedIn = request.signedIn!;
  const opened = await openedBy(service, request, { as: 'case note', only: forExport(signedIn.as.role) });
  if (opened === undefined) return notFound(reply);
  const making = { library: service.library, by: madeBy(signedIn), brief: true };
  return sendAsText(reply, episodeCase(opened.record, opened.episode, making));
};

async function openedBy(service: Service, request: Asked, opening: Opening) {
  const opened = await openEpisode(service, request.signedIn!, request.params.id, opening);
  return opened?.episode && { record: opened.record, episode: opened.episode };
}
