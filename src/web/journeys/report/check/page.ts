import type { FastifyReply, FastifyRequest } from 'fastify';
import { noteShown } from '../../../../access/read-log/note-shown.ts';
import type { Service } from '../../../service.ts';
import { type AboutChild, aboutChildren } from '../about-children.ts';
import { addressOf, type DraftAtHand, nextPage, notKept, pageBefore, unsentDraft } from '../draft.ts';
import { namesOf } from '../questions/asking.ts';
import { sendReport } from '../send/send.ts';
import { checkView } from './view-model.ts';

/** Check your answers, then send. */
export const showCheck = (service: Service) => async (request: FastifyRequest, reply: FastifyReply) => {
  const ready = await prepare(service, request, reply);
  return ready === undefined ? reply : show(service, reply, ready, []);
};

export const send = (service: Service) => async (request: FastifyRequest, reply: FastifyReply) => {
  const ready = await prepare(service, request, reply);
  if (ready === undefined) return reply;
  const sent = await sendReport(service, request.signedIn!, ready, ready.about);
  if (sent === undefined) return notKept(reply);
  const refused = sent.flatMap(({ refused: says }) => says ?? []);
  if (refused.length === sent.length) return show(service, reply, ready, refused);
  return reply.redirect(addressOf(ready.name, 'sent'), 303);
};

interface Ready extends DraftAtHand {
  readonly about: readonly AboutChild[];
}

async function prepare(
  service: Service,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<Ready | undefined> {
  const found = await unsentDraft(service, request, reply);
  if (found === undefined) return undefined;
  const { draft, name } = found;
  const next = nextPage(draft);
  if (next !== 'check') return void reply.redirect(addressOf(name, next), 303);
  const now = service.clock.now();
  const signedIn = request.signedIn!;
  const about = await aboutChildren(service, signedIn, draft.children, now);
  if (about === undefined) return void reply.callNotFound();
  const known = about.filter(({ chosen }) => !chosen.described);
  if (known.length > 0)
    await noteShown(service.store, signedIn, now, {
      act: 'report-check',
      children: known.map(({ chosen }) => `child:${chosen.child}`),
    });
  return { ...found, about };
}

function show(
  { library, clock }: Service,
  reply: FastifyReply,
  { about, draft, name }: Ready,
  refused: readonly string[],
): FastifyReply {
  return reply.page({
    title: `Check what you send about ${namesOf(draft)}`,
    template: 'journeys/report/check/page.njk',
    back: pageBefore(draft, name, 'check'),
    ...(refused.length > 0 && { status: 409 }),
    view: checkView({ draft, name }, about, library.directory, clock.now(), refused),
  });
}
