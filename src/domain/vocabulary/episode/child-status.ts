import { childSaid } from '../../child/child.ts';
import type { EpisodeHistory } from '../../episode/history.ts';
import { orderOf } from '../../time/when.ts';
import { begins, ends, fulfils, noMarks } from '../define.ts';
import { moment, onceInEpisode } from './define.ts';

/** Changes of the child's status that begin or end duties in an episode. */
export const childStatusWords = {
  'became-open-to-services': moment({
    describes: "Children's services began to work with the child.",
    positions: ends,
    finds: ({ child }) => {
      const started = childSaid(child, 'InvolvementStarted');
      // 0: said in the child's own stream.
      return started.length === 0 ? noMarks : started.map(({ happened }) => ({ at: happened, event: 0 }));
    },
  }),
  'reported-without-ethnicity': moment({
    describes: "People were told of the child, and the child's ethnicity was not obtained yet.",
    positions: begins,
    finds: (history) => {
      const { told } = history.episode;
      if (told === undefined) return noMarks;
      const known = obtained(history).some(({ happened }) => orderOf(happened) <= orderOf(told.at));
      return known ? noMarks : onceInEpisode(history, told.at);
    },
  }),
  'ethnicity-obtained': moment({
    describes:
      "The child's ethnicity is recorded, as the child or family says it; to refuse to say is an answer.",
    positions: fulfils,
    finds: (history) => obtained(history).map(({ happened }) => ({ at: happened, event: 0 })),
  }),
};

/** The statements of who the child is that say the ethnicity. */
const obtained = ({ child }: EpisodeHistory) =>
  [...childSaid(child, 'ChildRecorded'), ...childSaid(child, 'ChildIdentityChanged')].filter(
    ({ body }) => body.ethnicity !== undefined && body.ethnicity !== 'NOBT',
  );
