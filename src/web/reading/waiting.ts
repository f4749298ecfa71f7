import type { EpisodeHistory } from '../../domain/episode/history.ts';
import { unconfirmed } from '../../domain/police/confirm.ts';
import { someone } from '../words/say-maker.ts';

/** The statements of an episode that wait for a confirmation, and what has to be said of each until then. */
export const waitingIn = (history: EpisodeHistory): ReadonlyMap<number, string> =>
  new Map(
    unconfirmed(history).map(({ statement, by }) => [
      statement.version,
      by.includes('childrens-social-care')
        ? "Waits for children's services or the police to confirm it"
        : `Police decision, recorded by ${someone(statement.recordedBy)}; the police have not confirmed it yet`,
    ]),
  );
