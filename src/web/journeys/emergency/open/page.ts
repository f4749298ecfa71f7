import type { FastifyReply, FastifyRequest } from 'fastify';
import {
  type ChildElsewhere,
  childrenElsewhere,
  type Elsewhere,
} from '../../../../access/elsewhere/elsewhere.ts';
import { EMERGENCY_HOURS, openInEmergency, openNow } from '../../../../access/emergency/emergency.ts';
import { may } from '../../../../access/policy/policy.ts';
import { noteShown } from '../../../../access/read-log/note-shown.ts';
import { type Fields, isTooLong, readFields } from '../../../forms/fields.ts';
import { errorView, type FormError } from '../../../forms/form-errors.ts';
import type { Service } from '../../../service.ts';
import { notFound } from '../../../shell/not-found.ts';
import { sayMoment } from '../../../words/say-time.ts';
import { type Asked, isEmpty, readAsked } from '../../search/asked.ts';
import { elsewhereView } from '../../search/elsewhere-view.ts';

/** Finds a child of whatever authority, by what is known of the child, so that the record can be opened for hours. */
export const showEmergency =
  (service: Service) =>
  async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> => {
    if (!mayOpen(request)) return notFound(reply);
    const asked = readAsked(readFields(request.url.split('?')[1] ?? ''));
    if (isEmpty(asked) || asked.errors.length > 0) return page(service, request, reply, { asked });
    return page(service, request, reply, { asked, answer: await ask(service, request, asked) });
  };

/** Opens the one record that fits, with the reason, and leads to it. */
export const openRecord =
  (service: Service, opens: (membership: string) => void) =>
  async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> => {
    if (!mayOpen(request)) return notFound(reply);
    const { store, clock } = service;
    const signedIn = request.signedIn!;
    const fields = request.body as Fields;
    const asked = readAsked(fields);
    const answer = await ask(service, request, asked);
    const found = inAuthority(answer, fields.get('authority'));
    const [child, another] = found;
    const error = wrongWith(fields, found);
    if (child === undefined || another !== undefined || error !== undefined)
      return page(service, request, reply, { asked, answer, reason: fields.get('reason'), error });
    const now = clock.now();
    const opened = await openInEmergency(store, signedIn, { ...child, reason: fields.get('reason') }, now);
    if ('refused' in opened)
      return page(service, request, reply, {
        ...{ asked, answer, reason: fields.get('reason') },
        error: { field: 'reason', text: opened.says },
      });
    opens(signedIn.as.id);
    await noteShown(store, signedIn, now, {
      act: 'open in emergency',
      children: [child.child],
      detail: { emergency: opened.id },
    });
    return reply.redirect(`/children/${child.child.slice('child:'.length)}`, 303);
  };

const mayOpen = ({ signedIn }: FastifyRequest): boolean =>
  may(signedIn!.as.role, 'none', 'core', 'open-in-emergency');

const ask = ({ store, clock }: Service, { signedIn }: FastifyRequest, asked: Asked): Promise<Elsewhere> =>
  childrenElsewhere(
    store,
    signedIn!,
    { name: asked.words.join(' '), born: asked.born, numbers: asked.numbers },
    clock.now(),
  );

const inAuthority = (answer: Elsewhere, authority: string): readonly ChildElsewhere[] =>
  answer.kind === 'answered' ? answer.children.filter(({ owner }) => owner === authority) : [];

function wrongWith(fields: Fields, found: readonly ChildElsewhere[]): FormError | undefined {
  if (found.length === 0) return { field: 'authority', text: 'Choose whose record it is' };
  if (found.length > 1)
    return {
      field: 'q',
      text: 'Several children there fit. Give a number, or the whole name and date of birth',
    };
  const reason = fields.get('reason');
  if (reason === '') return { field: 'reason', text: 'Say why you need this record now' };
  return isTooLong(reason) ? { field: 'reason', text: 'Say it in fewer words' } : undefined;
}

interface Shown {
  readonly asked: Asked;
  readonly answer?: Elsewhere;
  readonly reason?: string;
  readonly error?: FormError | undefined;
}

async function page(
  { store, library, clock }: Service,
  request: FastifyRequest,
  reply: FastifyReply,
  { asked, answer, reason = '', error }: Shown,
): Promise<FastifyReply> {
  const now = clock.now();
  const errors = [...asked.errors, ...(error === undefined ? [] : [error])];
  const elsewhere = answer && elsewhereView(answer, library.directory);
  const open = await openNow(store, request.signedIn!, now);
  return reply.page({
    title: 'Open a record in an emergency',
    template: 'journeys/emergency/open/page.njk',
    ...(errors.length > 0 && { status: 400 }),
    view: {
      typed: { text: asked.text, born: asked.typedBorn, reason },
      errors: errorView(errors),
      hours: EMERGENCY_HOURS,
      isAnswered: elsewhere !== undefined,
      says: elsewhere?.authorities.length === 0 ? elsewhere.says : [],
      authorities: (elsewhere?.authorities ?? []).map(({ code, name }, _, all) => ({
        ...{ value: code, text: `Possible match, ${name}`, checked: all.length === 1 },
      })),
      open: open.map(({ child, until }) => ({
        href: `/children/${child.slice('child:'.length)}`,
        until: sayMoment(until, now),
      })),
    },
  });
}
