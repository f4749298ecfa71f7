import { canonicalContent } from '../procedures/content-hash.ts';
import { withEarlierPacks } from '../procedures/earlier-packs.ts';
import type { PackLibrary } from '../procedures/pack-library.ts';
import { keepProcedures } from '../store/kept-procedures.ts';
import type { Store } from '../store/store.ts';

/**
 * The procedures of today together with all that they said before while an episode was bound to them. Whoever
 * records asks for this once, so that what is bound today can still be read when the packs have been mended.
 */
export async function knownProcedures(store: Store, library: PackLibrary): Promise<PackLibrary> {
  const today = [...library.packs.values()].map((pack) => ({
    hash: pack.hash,
    pack: pack.id,
    content: canonicalContent(pack),
  }));
  return withEarlierPacks(library, await keepProcedures(store, today));
}
