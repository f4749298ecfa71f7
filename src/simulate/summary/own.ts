import { entryOf } from '../../domain/code-sets/code-set.ts';
import { ethnicity } from '../../domain/code-sets/ethnicity.ts';
import type { ChildFacts, EpisodeFacts } from './facts.ts';
import type { OwnFigures } from './figures.ts';

/** Children of the authority itself, looked after or at home, with an episode in the period. */
export function ownTally() {
  const own = {
    children: 0,
    episodes: 0,
    childrenOverADay: 0,
    childrenWithThreeOrMore: 0,
    white: 0,
    ethnicityNotObtained: 0,
    ethnicityRefused: 0,
    episodesUnder10: 0,
    episodesFrom15: 0,
    upTo12Hours: 0,
    from12To24Hours: 0,
    over24Hours: 0,
    away: 0,
    checksShared: 0,
  } satisfies OwnFigures;

  function addEpisode({ ageYears, hours, away, checkShared }: EpisodeFacts): void {
    own.episodes += 1;
    if (away) own.away += 1;
    if (checkShared) own.checksShared += 1;
    if (ageYears !== undefined && ageYears < 10) own.episodesUnder10 += 1;
    if (ageYears !== undefined && ageYears >= 15) own.episodesFrom15 += 1;
    if (hours === undefined) return;
    if (hours <= 12) own.upTo12Hours += 1;
    else if (hours <= 24) own.from12To24Hours += 1;
    else own.over24Hours += 1;
  }

  return {
    add: ({ ethnicity: code }: ChildFacts, episodes: readonly EpisodeFacts[]): void => {
      if (episodes.length === 0) return;
      own.children += 1;
      if (episodes.length >= 3) own.childrenWithThreeOrMore += 1;
      if (episodes.some(({ hours }) => hours !== undefined && hours > 24)) own.childrenOverADay += 1;
      if (code !== undefined && entryOf(ethnicity, code).group === 'white') own.white += 1;
      if (code === 'NOBT') own.ethnicityNotObtained += 1;
      if (code === 'REFU') own.ethnicityRefused += 1;
      for (const episode of episodes) addEpisode(episode);
    },
    figures: (): OwnFigures => ({ ...own }),
  };
}
