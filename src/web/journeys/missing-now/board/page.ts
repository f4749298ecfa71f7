import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Service } from '../../../service.ts';
import { addressOf, readChoice } from './choice.ts';
import { filterView } from './filter-view.ts';
import type { Board } from './look.ts';
import { boardView } from './view-model.ts';

/** Every open episode that the viewer may see, what is late first unless they chose otherwise. */
export const showBoard =
  ({ library, clock }: Service, board: Board) =>
  async (request: FastifyRequest, reply: FastifyReply) => {
    const signedIn = request.signedIn!;
    const now = clock.now();
    const choice = readChoice(queryIn(request.url));
    const [rows, names] = await Promise.all([board.read(signedIn, now), board.names(now)]);
    const { all, shown } = board.look(rows, choice, names, now);
    await board.note(signedIn, shown, choice, now);
    const filter = filterView(all, choice, { directory: library.directory, home: names });
    return reply.page({
      title: 'Missing now',
      template: 'journeys/missing-now/board/page.njk',
      scripts: ['missing-now.js'],
      view: {
        ...boardView(shown, all, choice, now),
        here: addressOf(choice),
        filterHtml: board.filterHtml(filter),
      },
    });
  };

/** The part of an address after the question mark, as it was written: one name may stand there several times. */
export const queryIn = (url: string): URLSearchParams => new URLSearchParams(url.split('?')[1] ?? '');
