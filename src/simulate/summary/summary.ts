import type { Stretch } from '../schedule.ts';
import type { SimulatedChild } from '../simulated-child.ts';
import { factsOf } from './facts.ts';
import type { Figures } from './figures.ts';
import { inCareTally } from './in-care.ts';
import { interviewTally } from './interviews.ts';
import { ownTally } from './own.ts';
import { recordTally } from './record.ts';

/** Counts children as they come, and forgets them. */
export interface Summary {
  add(child: SimulatedChild): void;
  figures(): Figures;
}

/** @param period episodes are counted in the period in which they began */
export function startSummary(period: Stretch): Summary {
  const own = ownTally();
  const inCare = inCareTally(period);
  const interviews = interviewTally();
  const record = recordTally();
  const placedHere = { children: 0, episodes: 0 };
  return {
    add: (child) => {
      const facts = factsOf(child);
      record.add(child, facts);
      const episodes = facts.episodes.filter(({ since }) => since >= period.from && since < period.to);
      if (!facts.own) {
        placedHere.children += episodes.length > 0 ? 1 : 0;
        placedHere.episodes += episodes.length;
        return;
      }
      own.add(facts, episodes);
      inCare.add(facts, episodes);
      for (const episode of episodes) interviews.add(episode);
    },
    figures: () => ({
      own: own.figures(),
      inCare: inCare.figures(),
      placedHere,
      interviews: interviews.figures(),
      record: record.figures(),
    }),
  };
}

/** What some simulated children of one authority come to in a period. */
export function summary(children: Iterable<SimulatedChild>, period: Stretch): Figures {
  const counting = startSummary(period);
  for (const child of children) counting.add(child);
  return counting.figures();
}
