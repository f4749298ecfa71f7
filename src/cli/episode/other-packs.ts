import type { Child } from '../../domain/child/child.ts';
import { lookedAfterAt } from '../../domain/child/status.ts';
import type { EpisodeHistory } from '../../domain/episode/history.ts';
import type { Instant } from '../../domain/time/instant.ts';
import { orderOf } from '../../domain/time/when.ts';
import { bindPacks } from '../../procedures/bind.ts';
import type { BoundPack } from '../../procedures/compiler-for.ts';
import type { PackLibrary } from '../../procedures/pack-library.ts';
import { CouldNot } from '../exit.ts';

/**
 * A pack somebody wants to try on an episode, as if the authority that keeps the episode had chosen it: with the
 * floor that it stands over.
 */
export function asIfBound(library: PackLibrary, pack: string, history: EpisodeHistory): readonly BoundPack[] {
  const wanted = library.packs.get(pack);
  if (wanted === undefined)
    throw new CouldNot(`There is no pack ${pack}. There are: ${[...library.packs.keys()].join(', ')}.`);
  const floor = wanted.over === undefined ? undefined : library.packs.get(wanted.over);
  const owner = history.episode.opening.body.packs[0]?.owner ?? 'unknown';
  return bindPacks(
    capacityOf(history.child, history),
    owner,
    floor === undefined ? [wanted] : [wanted, floor],
  );
}

const capacityOf = (child: Child, { episode }: EpisodeHistory) =>
  lookedAfterAt(child, orderOf(episode.missingSince) as Instant) ? 'responsible' : 'home';
