import type { Directory } from '../../../domain/authorities/directory.ts';
import { dateOf } from '../../../domain/time/certainly-before.ts';
import type { BoundPack } from '../../../procedures/compiler-for.ts';
import type { PackLibrary } from '../../../procedures/pack-library.ts';
import { packsFor } from '../../../record/binding.ts';
import type { EpisodeRow } from '../row/episode-row.ts';
import { type Books, groupIn } from './books.ts';
import { forceOf } from './imported-body.ts';

/** The packs that an imported episode is bound to. */
export type Binder = (row: EpisodeRow, books: Books) => BoundPack[];

/**
 * Binds imported episodes to the packs that were in force on the day on which they began. The host's books bind none:
 * the host's own duties are laid with the others in the responsible authority's books, once.
 *
 * @source docs/time-and-duties.md, "Which packs", "Binding"; v59-2024 L206-208 (care leavers of 16 and 17)
 */
export function binder(library: PackLibrary, directory: Directory): Binder {
  return (row, books) => {
    if (books.kind === 'hosted') return [];
    const group = groupIn(books, row);
    const binding = {
      authority: row.responsible,
      lookedAfter: group === 'lac_own' || group === 'lac_ola' || group === 'care_leaver_16_17',
      host: row.host,
      force: forceOf(row, directory),
      on: dateOf(row.missingSince),
    };
    return [...packsFor(library, binding)];
  };
}
