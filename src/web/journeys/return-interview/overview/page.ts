import type { FastifyReply, FastifyRequest } from 'fastify';
import { holdsInterviews, readsInterviews } from '../../../../access/policy/interviews.ts';
import { mayAsAny } from '../../../../access/policy/policy.ts';
import { looksThrough, viewerOf } from '../../../../access/policy/viewer-of.ts';
import { noteShown } from '../../../../access/read-log/note-shown.ts';
import { label } from '../../../../domain/code-sets/code-set.ts';
import { returnInterviewOutcome } from '../../../../domain/code-sets/return-interview.ts';
import { heldInterview, interviewOutcome } from '../../../../domain/return-interview/outcome.ts';
import { asAgency } from '../../../../store/as-agency.ts';
import { readEpisode } from '../../../acts/page/read-subject.ts';
import { workforceOf } from '../../../allocation/workforce.ts';
import { findEpisode } from '../../../reading/find-child.ts';
import { readRecord } from '../../../reading/read-record.ts';
import type { Service } from '../../../service.ts';
import { notFound } from '../../../shell/not-found.ts';
import { childsWishes } from '../for-the-child/wishes.ts';
import { interviewLine } from '../queue/view-model.ts';
import { readOwed } from '../read-interviews.ts';
import { actLinks, harmSuspected, heldView } from './view-model.ts';

/** The interview of one episode: by when and why, whom the child knows, what the child wishes, and what was said. */
export const showOverview =
  (service: Service) => async (request: FastifyRequest<{ Params: { id: string } }>, reply: FastifyReply) => {
    const signedIn = request.signedIn!;
    const { as } = signedIn;
    const { id } = request.params;
    const { store, library, clock } = service;
    const now = clock.now();
    const { found, subject } = await asAgency(store, viewerOf(signedIn, now), async (connection) => ({
      found: await findEpisode(connection, as.role, id),
      subject: await readEpisode({ connection, store, id, now, act: 'HoldInterview' }),
    }));
    if (found === undefined || subject === undefined || !readsInterviews(as.role, found.held))
      return notFound(reply);
    const [{ episodes }, owed, workforce, wishes] = await Promise.all([
      readRecord({ store, library, now }, found, [id]),
      readOwed(service, signedIn, now, `child:${found.id}`),
      workforceOf(store.access, looksThrough(as) ?? as.agency, now),
      childsWishes(store, signedIn, id, now),
    ]);
    const [episode] = episodes;
    if (episode === undefined) return notFound(reply);
    await noteShown(store, signedIn, now, { act: 'return interview', children: [`child:${found.id}`] });
    const due = owed.find(({ history }) => history.id === id);
    const outcome = interviewOutcome(episode.seen);
    const isHeld = heldInterview(episode.seen.episode.said) !== undefined;
    const mayHold = holdsInterviews(as.role, found.held);
    return reply.page({
      title: `Return interview: ${subject.about}`,
      template: 'journeys/return-interview/overview/page.njk',
      back: '/return-interviews',
      view: {
        child: subject.about,
        episodeHref: `/episodes/${id}`,
        here: `/return-interviews/${id}`,
        line: due && interviewLine(due, { as, library, workforce, now }),
        outcome: outcome === undefined ? 'Not owed yet' : label(returnInterviewOutcome, outcome),
        mayHold,
        mayGive: mayAsAny(as.role, found.held, 'core', 'allocate'),
        isHeld,
        harmSuspected: harmSuspected(episode.seen),
        referHref: `/episodes/${id}/acts/make-referral`,
        discussHref: `/episodes/${id}/acts/arrange-discussion?body-kind=strategy_discussion`,
        wishes: wishes?.lines ?? [],
        interviews: heldView(episode.seen, now),
        links: actLinks(id, signedIn, found.held),
      },
    });
  };
