import { randomUUID } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { askWhetherMeant } from '../../../forms/did-you-mean/ask-whether-meant.ts';
import type { Fields } from '../../../forms/fields.ts';
import type { Service } from '../../../service.ts';
import { forCarers, lookAtHome } from '../look-at-home.ts';
import { idOf, isAway, recordForEach } from '../record-for-each.ts';
import { readTonight } from './form.ts';
import { tonightView } from './view-model.ts';

const page = { title: 'Our home tonight', template: 'journeys/our-home/tonight/page.njk' };

/** Every child who lives here: in, out or missing, and what is due of the home. */
export const showTonight = (service: Service) => (request: FastifyRequest, reply: FastifyReply) => {
  const signedIn = request.signedIn!;
  return forCarers(reply, signedIn, async () => {
    const now = service.clock.now();
    const home = await lookAtHome(service, signedIn, now);
    const view = tonightView(service.library, home, signedIn.as, now);
    return reply.page({ ...page, view: { ...view, key: randomUUID() } });
  });
};

/** Logs one check or call for several children, or leads on to the question whether it is safe to be back. */
export const recordTonight = (service: Service) => (request: FastifyRequest, reply: FastifyReply) => {
  const signedIn = request.signedIn!;
  return forCarers(reply, signedIn, async () => {
    const now = service.clock.now();
    const fields = request.body as Fields;
    const key = fields.get('_key') || randomUUID();
    const home = await lookAtHome(service, signedIn, now);
    const away = home.children.filter(isAway);
    const read = readTonight(fields, away.map(idOf), now);
    switch (read.kind) {
      case 'wrong': {
        const asked = askWhetherMeant(reply, fields, read.errors);
        if (asked !== undefined) return asked;
        const view = tonightView(service.library, home, signedIn.as, now, { fields, ...read });
        return reply.page({ ...page, status: 400, view: { ...view, key } });
      }
      case 'back':
        return reply.redirect(
          `/our-home/back?${new URLSearchParams(read.children.map((id): [string, string] => ['child', id]))}`,
          303,
        );
      case 'log': {
        const said = away
          .filter((child) => read.children.includes(idOf(child)))
          .map((child) => ({ child, type: read.type, body: read.body }));
        const outcomes = await recordForEach(service, signedIn, said, { key, happened: read.happened, now });
        return reply.page({
          title: 'What was logged',
          template: 'journeys/our-home/outcomes.njk',
          status: outcomes.some(({ recorded }) => recorded) ? 200 : 409,
          view: { heading: 'What was logged', outcomes },
        });
      }
      default:
        return read satisfies never;
    }
  });
};
