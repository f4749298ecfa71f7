import { randomUUID } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { SignedIn } from '../../../../access/people/signed-in.ts';
import { noteShown } from '../../../../access/read-log/note-shown.ts';
import type { Instant } from '../../../../domain/time/instant.ts';
import { type Fields, noFields } from '../../../forms/fields.ts';
import { errorView, type FormError } from '../../../forms/form-errors.ts';
import type { Service } from '../../../service.ts';
import { childrenView } from '../children/view-model.ts';
import { type List, lists } from '../my-part.ts';
import { type MyWork, readMyWork } from '../read-my-work.ts';
import { listView } from './view-model.ts';

interface Query {
  readonly Querystring: { readonly show?: string; readonly page?: string; readonly given?: string };
}

/** What is due from somebody, from their duty desk and from their team, soonest first. */
export const showMyWork =
  (service: Service) => async (request: FastifyRequest<Query>, reply: FastifyReply) => {
    const signedIn = request.signedIn!;
    const now = service.clock.now();
    const work = await readMyWork(service, signedIn, now);
    const { show, page, given } = request.query;
    return showList(service, reply, {
      ...{ signedIn, work, now, list: lists.find((one) => one === show) ?? 'mine' },
      page: Math.max(1, Math.trunc(Number(page)) || 1),
      given: Math.max(0, Math.trunc(Number(given)) || 0),
    });
  };

export interface Shown {
  readonly signedIn: SignedIn;
  readonly work: MyWork;
  readonly now: Instant;
  readonly list: List;
  readonly page?: number;
  /** How many were given to somebody just now. */
  readonly given?: number;
  /** A form that was sent and cannot be recorded as it is. */
  readonly sent?: Fields;
  readonly errors?: readonly FormError[];
  readonly status?: number;
}

export async function showList(
  service: Service,
  reply: FastifyReply,
  { signedIn, work, now, list, page = 1, given = 0, sent = noFields, errors = [], status = 200 }: Shown,
): Promise<FastifyReply> {
  const view =
    list === 'children' && work.mayAllocate
      ? await childrenView(service, signedIn, work, now)
      : listView(service, signedIn, work, { list: list === 'children' ? 'mine' : list, page, now });
  await noteShown(service.store, signedIn, now, {
    act: `my work: ${list}`,
    children: [...new Set(work.all.map(({ row }) => row.child).filter((name) => name.startsWith('child:')))],
  });
  return reply.page({
    title: 'My work',
    template: `journeys/my-work/${list === 'children' ? 'children' : 'list'}/page.njk`,
    status,
    view: {
      ...view,
      given,
      key: sent.get('_key') || randomUUID(),
      people: [
        { value: '', text: 'Choose a person' },
        ...work.workforce.map(({ id, text }) => ({ value: id, text, selected: id === sent.get('to') })),
      ],
      reason: sent.get('reason'),
      chosen: Object.fromEntries(sent.names.map((name) => [sent.get(name), true])),
      errors: errorView(errors),
    },
  });
}
