import { type Reason, seekingContact } from '../../domain/code-sets/reasons/reasons.ts';
import type { Stretch } from '../schedule.ts';
import type { ChildFacts, EpisodeFacts } from './facts.ts';
import type { InCareFigures } from './figures.ts';

const contact: readonly Reason[] = seekingContact;

/** Children whom the authority itself looks after. */
export function inCareTally(period: Stretch) {
  const episodesOfChildren: number[] = [];
  const quarters = [0, 1, 2, 3].map(() => ({ children: 0, episodes: 0 }));
  const otherReasons = new Map<Reason, number>();
  const sums = { lookedAfterAtAnyTime: 0, unaccompanied: 0, unaccompaniedAtAnyTime: 0 };
  const shares = { episodesWithLength: 0, backWithin24Hours: 0, withReason: 0, seekingContact: 0 };

  function addReasons(reasons: readonly Reason[]): void {
    const known = reasons.filter((reason) => reason !== 'UN1' && reason !== 'UN2');
    if (known.length === 0) return;
    shares.withReason += 1;
    if (known.some((reason) => contact.includes(reason))) shares.seekingContact += 1;
    for (const reason of new Set(known))
      if (!contact.includes(reason)) otherReasons.set(reason, (otherReasons.get(reason) ?? 0) + 1);
  }

  function addQuarters(episodes: readonly EpisodeFacts[]): void {
    const quarter = (period.to - period.from) / 4;
    for (const [index, counted] of quarters.entries()) {
      const from = period.from + index * quarter;
      const within = episodes.filter(({ since }) => since >= from && since < from + quarter).length;
      counted.children += within > 0 ? 1 : 0;
      counted.episodes += within;
    }
  }

  return {
    add: ({ care, unaccompanied }: ChildFacts, all: readonly EpisodeFacts[]): void => {
      if (care !== undefined && care.from < period.to && care.to > period.from) {
        sums.lookedAfterAtAnyTime += 1;
        if (unaccompanied) sums.unaccompaniedAtAnyTime += 1;
      }
      const episodes = all.filter(({ lookedAfter }) => lookedAfter);
      if (episodes.length === 0) return;
      episodesOfChildren.push(episodes.length);
      if (unaccompanied) sums.unaccompanied += 1;
      for (const { hours, reasons } of episodes) {
        if (hours !== undefined) shares.episodesWithLength += 1;
        if (hours !== undefined && hours <= 24) shares.backWithin24Hours += 1;
        addReasons(reasons);
      }
      addQuarters(episodes);
    },
    figures: (): InCareFigures => ({
      ...sums,
      ...shares,
      children: episodesOfChildren.length,
      episodes: episodesOfChildren.reduce((sum, episodes) => sum + episodes, 0),
      childrenWithOneOrTwo: episodesOfChildren.filter((episodes) => episodes <= 2).length,
      childrenHoldingHalf: holdingHalf(episodesOfChildren),
      episodesPerChildByQuarter: quarters.map(({ children, episodes }) => episodes / Math.max(1, children)),
      nextReason: Math.max(0, ...otherReasons.values()),
    }),
  };
}

function holdingHalf(episodesOfChildren: readonly number[]): number {
  const most = [...episodesOfChildren].sort((one, other) => other - one);
  let rest = most.reduce((sum, episodes) => sum + episodes, 0) / 2;
  return most.filter((episodes) => {
    if (rest <= 0) return false;
    rest -= episodes;
    return true;
  }).length;
}
