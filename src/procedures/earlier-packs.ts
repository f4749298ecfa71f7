import { packFromContent } from './content-hash.ts';
import type { PackLibrary } from './pack-library.ts';

/**
 * A library that also knows what packs said before: an episode keeps the content that it was opened under when a
 * pack has been mended since.
 *
 * @param contents canonical contents, as they were kept when something was bound to them
 */
export function withEarlierPacks(library: PackLibrary, contents: readonly string[]): PackLibrary {
  const earlier = new Map(contents.map(packFromContent).map((pack) => [`${pack.id} ${pack.hash}`, pack]));
  return {
    ...library,
    packByHash: (id, hash) => library.packByHash(id, hash) ?? earlier.get(`${id} ${hash}`),
  };
}
