import { randomUUID } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Instant } from '../../../../domain/time/instant.ts';
import { askWhetherMeant } from '../../../forms/did-you-mean/ask-whether-meant.ts';
import type { Fields } from '../../../forms/fields.ts';
import { errorView, type FormError } from '../../../forms/form-errors.ts';
import { readTypedMoment } from '../../../forms/typed-moment.ts';
import type { Service } from '../../../service.ts';
import { nameOf } from '../../../words/say-child.ts';
import { forCarers, lookAtHome } from '../look-at-home.ts';
import { type AwayChild, idOf, isAway, recordForEach } from '../record-for-each.ts';
import { whenView } from '../tonight/view-model.ts';

const fieldOf = (child: AwayChild): string => `safe-${idOf(child)}`;

/** One press said that they are back; the one question that comes before anything else is whether it is safe here. */
export const showBack = (service: Service) => (request: FastifyRequest, reply: FastifyReply) => {
  const signedIn = request.signedIn!;
  return forCarers(reply, signedIn, async () => {
    const now = service.clock.now();
    const asked = new URLSearchParams(request.url.split('?')[1] ?? '').getAll('child');
    const away = (await lookAtHome(service, signedIn, now)).children.filter(isAway);
    const children = away.filter((child) => asked.includes(idOf(child)));
    if (children.length === 0) return reply.redirect('/our-home', 303);
    return reply.page(pageOf(children, randomUUID(), now));
  });
};

/** Records for each child that the child is back, and says what came of it for each. */
export const recordBack = (service: Service) => (request: FastifyRequest, reply: FastifyReply) => {
  const signedIn = request.signedIn!;
  return forCarers(reply, signedIn, async () => {
    const now = service.clock.now();
    const fields = request.body as Fields;
    const key = fields.get('_key') || randomUUID();
    const { children: all } = await lookAtHome(service, signedIn, now);
    const children = all.filter(isAway).filter((child) => fields.all('child').includes(idOf(child)));
    // Sent twice: they are back already, and the list says so.
    if (children.length === 0) return reply.redirect('/our-home', 303);
    const errors: FormError[] = children
      .filter((child) => !['yes', 'no'].includes(fields.get(fieldOf(child))))
      .map((child) => ({
        field: fieldOf(child),
        text: `Say whether it is safe for ${nameOf(child.names)} to be back here`,
      }));
    const moment = readTypedMoment(fields, 'when', now);
    if (moment.kind !== 'read') errors.push(moment.error);
    if (errors.length > 0 || moment.kind !== 'read')
      return (
        askWhetherMeant(reply, fields, errors) ??
        reply.page({
          ...pageOf(children, key, now, { fields, errors, twice: moment.kind === 'twice' }),
          status: 400,
        })
      );
    const said = children.map((child) => ({
      child,
      type: 'ReturnChild',
      body: { to: 'placement', safeToReturn: fields.get(fieldOf(child)) },
    }));
    const outcomes = await recordForEach(service, signedIn, said, { key, happened: moment.at, now });
    return reply.page({
      title: 'Who is back',
      template: 'journeys/our-home/outcomes.njk',
      status: outcomes.some(({ recorded }) => recorded) ? 200 : 409,
      view: {
        heading: 'Who is back',
        outcomes: outcomes.map((outcome) => ({
          ...outcome,
          welcome: outcome.recorded ? `${outcome.href}/welcome` : undefined,
        })),
      },
    });
  });
};

interface Typed {
  readonly fields: Fields;
  readonly errors: readonly FormError[];
  readonly twice: boolean;
}

function pageOf(children: readonly AwayChild[], key: string, now: Instant, typed?: Typed) {
  const { summary, of } = errorView(typed?.errors ?? []);
  const names = children.map(({ names }) => nameOf(names));
  return {
    title: 'They’re back',
    template: 'journeys/our-home/back/page.njk',
    back: '/our-home',
    view: {
      heading: `${names.join(' and ')}: back`,
      key,
      children: children.map((child) => ({
        id: idOf(child),
        field: fieldOf(child),
        question: `Is it safe for ${nameOf(child.names)} to be back here?`,
        safe: typed?.fields.get(fieldOf(child)) ?? '',
        error: of[fieldOf(child)],
      })),
      when: whenView('when', now, typed?.fields),
      twice: typed?.twice === true,
      errors: summary,
      of,
    },
  };
}
