import type { FastifyReply, FastifyRequest } from 'fastify';
import { mayAsAny } from '../../../../access/policy/policy.ts';
import { noteShown } from '../../../../access/read-log/note-shown.ts';
import type { Service } from '../../../service.ts';
import { notFound } from '../../../shell/not-found.ts';
import { readFollowUps } from '../read-follow-ups.ts';
import { followUpsView, lists } from './view-model.ts';

export interface FollowUpsQuery {
  readonly Querystring: { readonly show?: string };
}

/** What was agreed after interviews and is not done: overdue first. */
export const showFollowUps =
  ({ store, clock }: Service) =>
  async (request: FastifyRequest<FollowUpsQuery>, reply: FastifyReply) => {
    const signedIn = request.signedIn!;
    if (!mayAsAny(signedIn.as.role, ['responsible'], 'interview', 'see')) return notFound(reply);
    const now = clock.now();
    const all = await readFollowUps(store, signedIn, now);
    await noteShown(store, signedIn, now, {
      act: 'follow-ups',
      children: [...new Set(all.map(({ row }) => row.child))],
    });
    const list = lists.find((one) => one === request.query.show) ?? 'late';
    return reply.page({
      title: 'Actions agreed after interviews',
      template: 'journeys/follow-ups/list/page.njk',
      view: followUpsView(all, { signedIn, list, now }),
      back: '/my-work',
    });
  };
