import type { Pack } from '../../../domain/obligations/pack.ts';
import type { PlainDate } from '../../../domain/time/instant.ts';
import type { PackLibrary } from '../../../procedures/pack-library.ts';

/** The same library, which works out once for each authority and force which packs apply on a day, not for each row. */
export const rememberingPacks = (library: PackLibrary): PackLibrary => ({
  ...library,
  packsOf: remembered(library.packsOf),
  packsOfForce: remembered(library.packsOfForce),
});

type PacksOf = (owner: string, on: PlainDate) => readonly Pack[];

function remembered(packsOf: PacksOf): PacksOf {
  const known = new Map<string, Map<PlainDate, readonly Pack[]>>();
  return (owner, on) => {
    const byDate = known.get(owner) ?? new Map<PlainDate, readonly Pack[]>();
    known.set(owner, byDate);
    const packs = byDate.get(on) ?? packsOf(owner, on);
    byDate.set(on, packs);
    return packs;
  };
}
