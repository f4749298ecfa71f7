import { randomUUID } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { exactly } from '../../../../domain/time/when.ts';
import { record } from '../../../../record/record.ts';
import type { Fields } from '../../../forms/fields.ts';
import { errorView, type FormError } from '../../../forms/form-errors.ts';
import { identityOf } from '../../../reading/identity.ts';
import { openEpisode } from '../../../reading/open-record.ts';
import type { Service } from '../../../service.ts';
import { notFound } from '../../../shell/not-found.ts';
import type { EpisodeRoute } from '../overview/page.ts';
import { welcomeLines } from './welcome-lines.ts';

type Asked = FastifyRequest<EpisodeRoute>;

/** What the procedures say a child who is back is welcomed with: to be read while doing it, and ticked. */
export const showWelcome = (service: Service) => async (request: Asked, reply: FastifyReply) => {
  const found = await findWelcome(service, request);
  return found === undefined ? notFound(reply) : show(reply, found, { key: randomUUID() });
};

/** Keeps what was done for the child; nothing is late or missing by what was not. */
export const recordWelcome = (service: Service) => async (request: Asked, reply: FastifyReply) => {
  const found = await findWelcome(service, request);
  if (found === undefined) return notFound(reply);
  const { store, library, clock } = service;
  const { name, person, as } = request.signedIn!;
  const now = clock.now();
  const fields = request.body as Fields;
  const key = fields.get('_key') || randomUUID();
  const words = fields.get('words').trim();
  const ticked = fields.all('done');
  const by = { person: name, role: as.role, agency: as.agency };
  const outcome = await record(store, library, {
    command: {
      type: 'RecordWelcome',
      body: {
        done: found.lines.filter((line) => ticked.includes(line)),
        ...(words !== '' && { words }),
      },
      ...{ happened: exactly(now), now, madeBy: by, recordedBy: by },
    },
    ...{ child: found.child, episode: request.params.id, incident: '', absence: '' },
    ...{ books: found.owner, key, happensWhenSent: true },
    shown: {
      at: now,
      person,
      agency: as.agency,
      act: 'record RecordWelcome',
      children: [`child:${found.child}`],
    },
  });
  if (outcome.kind !== 'refused') return reply.redirect(found.episode, 303);
  const error = { field: 'done', text: outcome.refusal.says };
  return show(reply, found, { key, ticked, words, errors: [error] });
};

interface Welcome {
  readonly owner: string;
  readonly child: string;
  readonly name: string;
  readonly episode: string;
  /** As the procedures have them. */
  readonly lines: readonly string[];
}

/** Undefined where the episode is not there or not theirs, the child is not back, or no procedure names a welcome. */
async function findWelcome(service: Service, request: Asked): Promise<Welcome | undefined> {
  const signedIn = request.signedIn!;
  const { id } = request.params;
  const opened = await openEpisode(service, signedIn, id, { as: 'welcome' });
  if (opened?.episode === undefined) return undefined;
  const { found, child, asAt } = opened.record;
  const lines = welcomeLines(service.library, signedIn.as.role, opened);
  if (lines === undefined) return undefined;
  return {
    ...{ owner: found.owner, child: found.id, lines },
    name: identityOf(child, asAt).name,
    episode: `/episodes/${encodeURIComponent(id)}`,
  };
}

interface Typed {
  readonly key: string;
  readonly ticked?: readonly string[];
  readonly words?: string;
  readonly errors?: readonly FormError[];
}

const show = (reply: FastifyReply, { lines, name, episode }: Welcome, typed: Typed) => {
  const { key, ticked = [], words = '', errors = [] } = typed;
  const { summary, of } = errorView(errors);
  return reply.page({
    title: `Welcome back: ${name}`,
    template: 'journeys/episode/welcome/page.njk',
    back: episode,
    status: errors.length > 0 ? 409 : 200,
    view: {
      ...{ name, key, words, of },
      errors: summary,
      items: lines.map((line) => ({ value: line, text: line, checked: ticked.includes(line) })),
    },
  });
};
