import type { Pack } from '../../domain/obligations/pack.ts';
import type { PackLibrary } from '../../procedures/pack-library.ts';
import { CouldNot } from '../exit.ts';

/** The pack of a name as it was given on the command line. */
export function knownPack({ packs }: PackLibrary, name: string): Pack {
  const pack = packs.get(name);
  if (pack === undefined)
    throw new CouldNot(`There is no pack ${name}. There are: ${[...packs.keys()].join(', ')}.`);
  return pack;
}
