import { lookedAfterAt } from '../domain/child/status.ts';
import type { EpisodeHistory } from '../domain/episode/history.ts';
import type { Pack } from '../domain/obligations/pack.ts';
import type { Instant } from '../domain/time/instant.ts';
import { orderOf } from '../domain/time/when.ts';
import { bindPacks } from '../procedures/bind.ts';
import type { BoundPack } from '../procedures/compiler-for.ts';
import type { PackLibrary } from '../procedures/pack-library.ts';

/**
 * A pack somebody wants to try on an episode, as if the authority that keeps the episode had chosen it: with the
 * floor that it stands over.
 */
export function asIfBound(
  library: PackLibrary,
  pack: Pack,
  { child, episode }: EpisodeHistory,
): readonly BoundPack[] {
  const floor = pack.over === undefined ? undefined : library.packs.get(pack.over);
  const owner = episode.opening.body.packs[0]?.owner ?? 'unknown';
  const capacity = lookedAfterAt(child, orderOf(episode.missingSince) as Instant) ? 'responsible' : 'home';
  return bindPacks(capacity, owner, floor === undefined ? [pack] : [pack, floor]);
}
