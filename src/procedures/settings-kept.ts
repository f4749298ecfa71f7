import type { PackSettings } from '../domain/obligations/pack.ts';
import type { BoundPack } from './compiler-for.ts';
import type { PackLibrary } from './pack-library.ts';

/**
 * The settings under which an episode goes on: those of the packs of the authority whose child it is, as the episode
 * keeps them. What they leave open the floor says, also in an imported episode that is older than every pack.
 */
export function settingsKept(
  { packs, assignments, packByHash, settingsOf }: PackLibrary,
  bound: readonly Omit<BoundPack, 'owner'>[],
): PackSettings {
  const own = bound.flatMap(({ capacity, pack, hash }) =>
    capacity === 'responsible' || capacity === 'home' ? (packByHash(pack, hash) ?? []) : [],
  );
  const floor = packs.get(assignments.floor);
  return settingsOf(floor === undefined ? own : [...own, floor]);
}
