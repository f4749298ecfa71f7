import type { ActGroup } from '../../../acts/acts-for.ts';
import type { EpisodeAct } from '../../../acts/all-acts.ts';

/** Where somebody does an act in the episode that they are shown; undefined where it is not theirs to do there now. */
export type Offered = (act: EpisodeAct) => string | undefined;

export function offeredIn(groups: readonly ActGroup[]): Offered {
  const links = new Map(groups.flatMap(({ links }) => links).map(({ act, href }) => [act as string, href]));
  return (act) => links.get(act);
}
