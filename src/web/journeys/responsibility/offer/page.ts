import { randomUUID } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { SignedIn } from '../../../../access/people/signed-in.ts';
import { noteShown } from '../../../../access/read-log/note-shown.ts';
import { answering } from '../../../../domain/responsibility/answering.ts';
import type { Instant } from '../../../../domain/time/instant.ts';
import { readWorkforce } from '../../../../notices/recipients/workforce.ts';
import { record } from '../../../../record/record.ts';
import { typedAs, writeNow } from '../../../acts/read/write-fields.ts';
import type { Fields } from '../../../forms/fields.ts';
import type { FormError } from '../../../forms/form-errors.ts';
import { isKey } from '../../../forms/keys.ts';
import { offerAddress } from '../../../reading/address-of.ts';
import type { Service } from '../../../service.ts';
import { notFound } from '../../../shell/not-found.ts';
import { readOffer, type SeenOffer } from '../read-offer.ts';
import { readAnswer } from './form.ts';
import { mayDo, offerView } from './view-model.ts';

export interface OfferRoute {
  readonly Params: { readonly owner: string; readonly child: string };
}

type Asked = FastifyRequest<OfferRoute>;

/** One offer of responsibility for a child: who is offered, why, what is still to be done, and what was answered. */
export const showOffer = (service: Service) => async (request: Asked, reply: FastifyReply) => {
  const offer = await offerAsked(service, request);
  if (offer === undefined) return notFound(reply);
  const sent = typedAs(writeNow(service.clock.now(), 'told-at'));
  return show(service, request, reply, { offer, sent });
};

/** The one side accepts or refuses; the other records what it was told, or takes the offer back. */
export const answerOffer = (service: Service) => async (request: Asked, reply: FastifyReply) => {
  const { store, library, clock } = service;
  const signedIn = request.signedIn!;
  const offer = await offerAsked(service, request);
  if (offer === undefined) return notFound(reply);
  const fields = request.body as Fields;
  const key = fields.get('_key');
  const what = mayDo(offer, signedIn.as).find((each) => each === fields.get('do'));
  const here = offerAddress(offer.owner, `child:${offer.id}`);
  if (offer.answer !== undefined) return reply.redirect(here, 303);
  if (what === undefined) return notFound(reply);
  if (!isKey(key)) return show(service, request, reply, { offer, sent: fields, errors: [loadAgain] });
  const now = clock.now();
  const number = (await worksHere(service, offer, now)) ? key : undefined;
  const answer = readAnswer(what, { fields, offer, signedIn, now, record: number });
  if (!('type' in answer)) return show(service, request, reply, { offer, sent: fields, errors: answer });
  const { madeBy, happened, type, body } = answer;
  const recordedBy = { person: signedIn.name, role: signedIn.as.role, agency: signedIn.as.agency };
  const outcome = await record(store, library, {
    ...{ books: offer.owner, child: offer.id, episode: '', incident: '', absence: '', key },
    ...(what !== 'told' && { happensWhenSent: true as const }),
    command: { type, body, happened, now, madeBy, recordedBy },
  });
  if (outcome.kind !== 'refused') return reply.redirect(here, 303);
  const { at, says } = outcome.refusal;
  const field = what === 'told' && at === 'happened' ? 'told-at-day' : what;
  return show(service, request, reply, { offer, sent: fields, errors: [{ field, text: says }], status: 409 });
};

const loadAgain: FormError = { field: 'offer', text: 'Load this page again and send it once more' };

const offerAsked = (service: Service, { params, signedIn }: Asked): Promise<SeenOffer | undefined> =>
  readOffer(service, signedIn!, { owner: params.owner, id: params.child }, service.clock.now());

/** Whether anybody of the other authority who could answer works in Homeward: then it keeps its own record here. */
async function worksHere(
  { store }: Pick<Service, 'store'>,
  { offer }: SeenOffer,
  now: Instant,
): Promise<boolean> {
  const { workers } = await readWorkforce(store.worker, now);
  const agency = `childrens-social-care:${offer.body.to}`;
  return workers.some(
    (worker) => worker.agency === agency && (answering as readonly string[]).includes(worker.role),
  );
}

interface Shown {
  readonly offer: SeenOffer;
  readonly sent: Fields;
  readonly errors?: readonly FormError[];
  readonly status?: number;
}

async function show(
  { store, library, clock }: Service,
  request: Asked,
  reply: FastifyReply,
  { offer, sent, errors = [], status = errors.length > 0 ? 400 : 200 }: Shown,
): Promise<FastifyReply> {
  const signedIn: SignedIn = request.signedIn!;
  const now = clock.now();
  await noteShown(store, signedIn, now, { act: 'offer of responsibility', children: [`child:${offer.id}`] });
  return reply.page({
    title: 'Responsibility for a child',
    template: 'journeys/responsibility/offer/page.njk',
    back: '/responsibility',
    status,
    view: {
      ...offerView(offer, { as: signedIn.as, directory: library.directory, now, sent, errors }),
      key: sent.get('_key') || randomUUID(),
    },
  });
}
