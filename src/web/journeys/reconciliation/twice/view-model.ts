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
      ...wayToOne(first, second, merges),
    })),
  };
}

interface Way {
  readonly says: string;
  readonly href: string | undefined;
}

/**
 * How the two become one. A report whose child nobody has found yet is joined; otherwise two records of the child become
 * one first. Episodes merge within a record; of merged records the second episode is made void, and stays readable.
 */
function wayToOne(first: OurEpisode, second: OurEpisode, merges: boolean): Way {
  const waiting = [second, first].find(({ toBeMatched }) => toBeMatched);
  if (waiting !== undefined)
    return { says: 'Say whose report it is', href: `/report/to-be-matched/${idOf(waiting.record)}` };
  if (first.record === second.record) return act('Merge the second into the first', second, 'merge-episodes');
  if (first.child === second.child) return act('Make the second void', second, 'void-episode');
  const href = merges ? `/children/${idOf(second.record)}/acts/merge-child` : undefined;
  return { says: 'Merge the two records of the child', href };

  function act(says: string, { key }: OurEpisode, slug: string): Way {
    return { says, href: merges ? `/episodes/${idOf(key)}/acts/${slug}` : undefined };
  }
}

const idOf = (stream: string): string => encodeURIComponent(stream.slice(stream.indexOf(':') + 1));
