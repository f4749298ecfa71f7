import type { Role } from '../../../../domain/agencies/roles.ts';
import { permits } from '../../../../domain/deciding/act.ts';
import type { Instant } from '../../../../domain/time/instant.ts';
import type { OurEpisode } from '../../../../exchange/police-list/our-absences.ts';
import { allActs } from '../../../acts/all-acts.ts';
import type { OursView } from '../name-ours.ts';
import { oursView } from '../sides.ts';

interface Around {
  readonly name: (episode: OurEpisode) => OursView;
  readonly role: Role;
  readonly now: Instant;
}

/** Each two with the way to make them one: two people do that, one of them a data steward. */
export function twiceView(
  pairs: readonly (readonly [OurEpisode, OurEpisode])[],
  { name, role, now }: Around,
) {
  const merges = permits(allActs.MergeEpisodes.may, role);
  return {
    merges,
    pairs: pairs.map(([first, second]) => ({
      first: oursView(first, name(first), now),
      second: oursView(second, name(second), now),
      survivor: first.key.slice('episode:'.length),
      ofOneRecord: first.child === second.child,
      href: merges ? hrefOf(first, second) : undefined,
    })),
  };
}

/** Two episodes of one record are merged; two records of one child before that. */
const hrefOf = (first: OurEpisode, second: OurEpisode): string =>
  first.child === second.child
    ? `/episodes/${encodeURIComponent(second.key.slice('episode:'.length))}/acts/merge-episodes`
    : `/children/${encodeURIComponent(second.child.slice('child:'.length))}/acts/merge-child`;
