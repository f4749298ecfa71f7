import { randomUUID } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { noteShown } from '../../../../access/read-log/note-shown.ts';
import { type Fields, noFields } from '../../../forms/fields.ts';
import { errorView, type FormError } from '../../../forms/form-errors.ts';
import { isKey } from '../../../forms/keys.ts';
import type { Service } from '../../../service.ts';
import { notFound } from '../../../shell/not-found.ts';
import { give } from '../allocate/give.ts';
import { type Read, readAnswer, readOffer, readTakeBack } from './form.ts';
import { mayHandOver, readShift, type Shift } from './read-shift.ts';
import { shiftView } from './view-model.ts';

interface Query {
  readonly Querystring: { readonly done?: string; readonly count?: string };
}

const here = '/my-work/hand-over';

/** What a team or shift has to hand over, what it was offered, and what it offered that nobody has answered. */
export const showHandOver =
  (service: Service) => async (request: FastifyRequest<Query>, reply: FastifyReply) => {
    const signedIn = request.signedIn!;
    if (!mayHandOver(signedIn)) return notFound(reply);
    const shift = await readShift(service, signedIn, service.clock.now());
    const { done, count } = request.query;
    return show(service, request, reply, { shift, said: sayDone(done, Math.trunc(Number(count)) || 0) });
  };

export const offerHandOver = (service: Service) => act(service, readOffer, () => 'offered');
export const answerHandOver = (service: Service) =>
  act(service, readAnswer, (fields) => (fields.get('answer') === 'refuse' ? 'refused' : 'accepted'));
export const takeBackHandOver = (service: Service) => act(service, readTakeBack, () => 'taken-back');

type Done = 'offered' | 'accepted' | 'refused' | 'taken-back';

const act =
  (service: Service, read: (fields: Fields, shift: Shift) => Read, done: (fields: Fields) => Done) =>
  async (request: FastifyRequest, reply: FastifyReply) => {
    const signedIn = request.signedIn!;
    if (!mayHandOver(signedIn)) return notFound(reply);
    const now = service.clock.now();
    const sent = request.body as Fields;
    const shift = await readShift(service, signedIn, now);
    const wanted = read(sent, shift);
    if (!('givings' in wanted)) return show(service, request, reply, { shift, sent, errors: wanted });
    const key = sent.get('_key');
    const refused = isKey(key)
      ? await give(service, signedIn, wanted.givings, {
          key: `${key} ${done(sent)} ${sent.get('taken-back')}`,
          now,
        })
      : [{ says: 'Load this page again and send it once more' }];
    if (refused.length === 0)
      return reply.redirect(`${here}?done=${done(sent)}&count=${wanted.givings.length}`, 303);
    const errors = [...new Set(refused.map(({ says }) => says))].map((text) => ({ field: 'to', text }));
    return show(service, request, reply, { shift, sent, errors, status: 409 });
  };

interface Shown {
  readonly shift: Shift;
  readonly said?: string | undefined;
  readonly sent?: Fields;
  readonly errors?: readonly FormError[];
  readonly status?: number;
}

async function show(
  { store, clock }: Service,
  request: FastifyRequest,
  reply: FastifyReply,
  { shift, said, sent = noFields, errors = [], status = errors.length > 0 ? 400 : 200 }: Shown,
): Promise<FastifyReply> {
  const now = clock.now();
  const { offeredToUs, offeredByUs, answered, ours: our } = shift;
  const children = [...offeredToUs, ...offeredByUs, ...answered, ...our].map(({ row }) => row.child);
  await noteShown(store, request.signedIn!, now, {
    act: 'my work: hand over',
    children: [...new Set(children)],
  });
  const { ours, ...view } = shiftView(shift, now);
  const isChosen = (one: (typeof ours)[number]) =>
    sent.has('to') ? sent.all('chosen').includes(one.id) : one.isOurs;
  return reply.page({
    title: 'Hand over',
    template: 'journeys/my-work/hand-over/page.njk',
    back: '/my-work',
    status,
    view: {
      ...view,
      ours: ours.map((one) => ({ ...one, isChosen: isChosen(one), words: sent.get(`words ${one.id}`) })),
      teams: [
        { value: '', text: 'Choose a team or shift' },
        ...view.others.map((name) => ({ value: name, text: name, selected: name === sent.get('to') })),
      ],
      reason: sent.get('reason'),
      key: sent.get('_key') || randomUUID(),
      errors: errorView(errors),
      said,
    },
  });
}

const words: Readonly<Record<string, (count: string) => string>> = {
  offered: (count) => `You offered ${count}. Your team keeps the work until the other accepts it.`,
  accepted: (count) => `Your team has accepted ${count}.`,
  refused: (count) => `Your team has refused ${count}. Whoever offered it keeps the work, and reads why.`,
  'taken-back': () => 'You took the offer back. Your team keeps the work.',
};

function sayDone(done: string | undefined, count: number): string | undefined {
  const episodes = `the work on ${count === 1 ? 'one episode' : `${count} episodes`}`;
  return done !== undefined && Object.hasOwn(words, done) ? words[done]!(episodes) : undefined;
}
