import type { FastifyReply, FastifyRequest } from 'fastify';
import {
  comprehensivePicture,
  type PictureQuestion,
  pictureQuestions,
} from '../../../../domain/closing/picture.ts';
import { identityOf } from '../../../reading/identity.ts';
import { openEpisode } from '../../../reading/open-record.ts';
import type { Service } from '../../../service.ts';
import { notFound } from '../../../shell/not-found.ts';
import { headlineOf } from '../../../words/events/say-event.ts';
import { sayMaker } from '../../../words/say-maker.ts';
import { sayWhen } from '../../../words/say-when.ts';
import type { EpisodeRoute } from '../overview/page.ts';

/** What is known of one absence, from report, check and interview: each line with the statement that it stands in. */
export const showPicture =
  (service: Service) => async (request: FastifyRequest<EpisodeRoute>, reply: FastifyReply) => {
    const { id } = request.params;
    const opened = await openEpisode(service, request.signedIn!, id, { as: 'what is known' });
    if (opened?.episode === undefined) return notFound(reply);
    const { child, asAt } = opened.record;
    const { name } = identityOf(child, asAt);
    const picture = comprehensivePicture(opened.episode.seen);
    return reply.page({
      title: `What is known: ${name}`,
      template: 'journeys/episode/picture/page.njk',
      back: `/episodes/${encodeURIComponent(id)}`,
      view: {
        name,
        questions: (Object.keys(pictureQuestions) as PictureQuestion[]).map((question) => ({
          id: question,
          asked: pictureQuestions[question],
          lines: picture[question].map(({ says, from }) => ({
            says,
            source: headlineOf(from),
            when: sayWhen(from.happened, asAt),
            said: sayMaker(from, asAt),
          })),
        })),
      },
    });
  };
