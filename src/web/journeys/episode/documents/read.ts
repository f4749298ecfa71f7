import type { FastifyReply, FastifyRequest } from 'fastify';
import { mayAsAny } from '../../../../access/policy/policy.ts';
import { viewerOf } from '../../../../access/policy/viewer-of.ts';
import { episodeSaid } from '../../../../domain/episode/events.ts';
import { asAgency } from '../../../../store/as-agency.ts';
import { namesOf, readTold, type Told } from '../../../notices/told/read-told.ts';
import { toldView } from '../../../notices/told/told-view.ts';
import { identityOf } from '../../../reading/identity.ts';
import { type OpenedEpisode, openEpisode } from '../../../reading/open-record.ts';
import type { Service } from '../../../service.ts';
import { notFound } from '../../../shell/not-found.ts';
import type { CaseDocument, Item } from '../../../whole-case/case-document.ts';
import { madeBy, sendAsPage, sendAsPdf } from '../../../whole-case/send-case.ts';
import { completedForThem } from './completed-for-them.ts';
import { type Completed, completedDocument, copyWithoutChild } from './document.ts';
import type { DocumentRoute } from './document-route.ts';

type Asked = FastifyRequest<DocumentRoute>;

/** A document as it was sent, with to whom it went and what they said to it. */
export const showDocument = (service: Service) => async (request: Asked, reply: FastifyReply) => {
  const found = await findDocument(service, request);
  if (found === undefined) return notFound(reply);
  const { document, here, mayExport, hasCopy } = found;
  const links = {
    ...(mayExport && { pdf: `${here}/document.pdf` }),
    ...(hasCopy && { copy: `${here}/without-child` }),
  };
  return sendAsPage(reply, document, found.back, links);
};

export const downloadDocument = (service: Service) => async (request: Asked, reply: FastifyReply) => {
  const found = await findDocument(service, request);
  return found?.mayExport === true ? sendAsPdf(reply, found.document, 'document') : notFound(reply);
};

async function findDocument(service: Service, request: Asked) {
  const signedIn = request.signedIn!;
  const { id, version } = request.params;
  const opened = await openEpisode(service, signedIn, id, { as: 'document sent' });
  const event = opened && completedIn(opened, version);
  if (opened === undefined || event === undefined) return undefined;
  const { found, child, asAt } = opened.record;
  const told = await toldOf(service, request, found.owner, event);
  const names = await namesOf(
    service.store.access,
    told.notices.flatMap(({ person }) => person ?? []),
  );
  const { name } = identityOf(child, asAt);
  const telling = { library: service.library, now: asAt, name, names, relayAt: undefined };
  const { toRing, waiting, others } = toldView(told, telling);
  const items = [...toRing, ...waiting, ...others].map(
    ({ whom, label, steps }): Item => ({
      heading: whom,
      lines: [{ label: 'How it stands', value: label }],
      paragraphs: steps.map(({ says, text, after }) => `${says} ${text}${after}`),
    }),
  );
  const back = `/episodes/${encodeURIComponent(id)}`;
  return {
    document: completedDocument(event, madeBy(signedIn), asAt, items),
    ...{ back, here: `${back}/documents/${event.version}` },
    mayExport: mayAsAny(signedIn.as.role, found.held, 'core', 'export'),
    // Also where no rule has it told to anybody who sees no child: the Lead Member may ask all the same.
    hasCopy: event.body.factsWithoutChild !== undefined,
  };
}

const completedIn = ({ episode }: OpenedEpisode, version: string): Completed | undefined =>
  episode &&
  episodeSaid(episode.seen.episode.said, 'AlertCompleted').find((one) => String(one.version) === version);

/** Those who were told that this document is there, and whoever was asked in their stead. */
async function toldOf(
  { store, clock }: Service,
  { signedIn, params }: Asked,
  owner: string,
  event: Completed,
): Promise<Told> {
  const { notices, sendings } = await asAgency(store, viewerOf(signedIn!, clock.now()), (connection) =>
    readTold(connection, owner, `episode:${params.id}`),
  );
  return { notices: notices.filter((notice) => notice.event === event.version), sendings };
}

/**
 * The copy that says nothing of who the child is: for those who see the document, to hand it on, and for whoever was
 * told of it and sees no child's record.
 */
export const showCopy = (service: Service) => async (request: Asked, reply: FastifyReply) => {
  const copy = await findCopy(service, request);
  const here = request.url.split('?')[0];
  return copy === undefined ? notFound(reply) : sendAsPage(reply, copy, '/notices', { pdf: `${here}.pdf` });
};

export const downloadCopy = (service: Service) => async (request: Asked, reply: FastifyReply) => {
  const copy = await findCopy(service, request);
  return copy === undefined ? notFound(reply) : sendAsPdf(reply, copy, 'document');
};

async function findCopy(service: Service, request: Asked): Promise<CaseDocument | undefined> {
  const signedIn = request.signedIn!;
  const { id, version } = request.params;
  const opened = await openEpisode(service, signedIn, id, { as: 'document sent' });
  const event = (opened && completedIn(opened, version)) ?? (await completedForThem(service, request));
  if (event?.body.factsWithoutChild === undefined) return undefined;
  return copyWithoutChild(event, madeBy(signedIn), service.clock.now());
}
