import type { FastifyReply, FastifyRequest } from 'fastify';
import { administers } from '../../../../access/administration/scope.ts';
import { roleLabel } from '../../../../domain/agencies/roles.ts';
import { failedSendings } from '../../../../notices/sending/failed-sendings.ts';
import { sendAgain } from '../../../../notices/sending/send-again.ts';
import type { Fields } from '../../../forms/fields.ts';
import type { Service } from '../../../service.ts';
import { notFound } from '../../../shell/not-found.ts';
import { capital } from '../../../words/code-words.ts';
import { sayAgency } from '../../../words/say-agency.ts';
import { sayInstant } from '../../../words/say-when.ts';

/** What stands in the way is mended first: nobody sends hundreds one by one. */
const MOST = 200;

/** Messages that did not leave or did not arrive, and why. No child is named. */
export const showFailedNotices =
  ({ store, library, clock }: Service) =>
  async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> => {
    const authority = administers(request.signedIn!);
    if (authority === undefined) return notFound(reply);
    const now = clock.now();
    const failed = await failedSendings(store, { owner: authority, limit: MOST });
    return reply.page({
      title: 'Messages that failed',
      template: 'journeys/admin/failed-notices/page.njk',
      back: '/admin',
      view: {
        failed: failed.map(({ message, way, attempts, failedAt, reason, role, agency, person, ...more }) => ({
          ...{ message, way, reason, isHere: more.isHere, isUrgent: more.isUrgent },
          by: ways[way],
          whom: [capital(sayAgency(agency, library.directory)), roleLabel(role), person]
            .filter((part) => part !== undefined)
            .join(', '),
          at: sayInstant(failedAt, now),
          tried: attempts === 1 ? 'Tried once' : `Tried ${attempts} times`,
        })),
        isCut: failed.length === MOST,
      },
    });
  };

const ways = { email: 'By email', text: 'By text message' } as const;

export const sendFailedAgain =
  ({ store }: Service) =>
  async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> => {
    const authority = administers(request.signedIn!);
    const fields = request.body as Fields;
    const [message, way] = [fields.get('message'), fields.get('way')];
    if (authority === undefined) return notFound(reply);
    const failed = await failedSendings(store, { owner: authority, limit: MOST });
    const again = failed.find((one) => one.message === message && one.way === way);
    if (again !== undefined) await sendAgain(store, again);
    return reply.redirect('/admin/failed-notices', 303);
  };
