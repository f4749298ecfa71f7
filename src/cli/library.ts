import { fileURLToPath } from 'node:url';
import { wordFault } from '../procedures/fault.ts';
import type { PackLibrary } from '../procedures/pack-library.ts';
import { readPacks } from '../procedures/read-packs.ts';
import { CouldNot } from './exit.ts';
import { readSetting } from './settings/read-setting.ts';

/** Where the procedures that ship with Homeward are. */
export const shippedProcedures = fileURLToPath(new URL('../../procedures', import.meta.url));

/** The procedures, or every mistake in them; their examples are for `packs check`. */
export function openLibrary(folder = readSetting('HOMEWARD_PROCEDURES') ?? shippedProcedures): PackLibrary {
  const library = readPacks(folder, { withExamples: false });
  if (!Array.isArray(library)) return library;
  throw new CouldNot(`The procedures in ${folder} cannot be used:\n${library.map(wordFault).join('\n')}`);
}
