import type { Directory } from '../../../domain/authorities/directory.ts';
import type { Capacity } from '../../../domain/obligations/rule.ts';
import { dateOf } from '../../../domain/time/certainly-before.ts';
import type { PlainDate } from '../../../domain/time/instant.ts';
import { bindPacks } from '../../../procedures/bind.ts';
import type { BoundPack } from '../../../procedures/compiler-for.ts';
import type { PackLibrary } from '../../../procedures/pack-library.ts';
import type { EpisodeRow } from '../row/episode-row.ts';
import { type Books, groupIn } from './books.ts';
import { forceOf } from './imported-body.ts';
import { lookedAfterGroup } from './looked-after-group.ts';

/** The packs that an imported episode is bound to. */
export type Binder = (row: EpisodeRow, books: Books) => BoundPack[];

/**
 * Binds imported episodes to the packs that were in force on the day on which they began. The host's books bind none:
 * the host's own duties are laid with the others in the responsible authority's books, once.
 *
 * @source procedures.md section 1, "Which packs", "Binding"
 */
export function binder(library: PackLibrary, directory: Directory): Binder {
  const known = new Map<string, readonly BoundPack[]>();
  const bound = (capacity: Capacity, owner: string, on: PlainDate): readonly BoundPack[] => {
    const key = `${capacity} ${owner} ${on}`;
    const kept = known.get(key);
    if (kept !== undefined) return kept;
    const packs = capacity === 'force' ? library.packsOfForce(owner, on) : library.packsOf(owner, on);
    const made = bindPacks(capacity, owner, packs);
    known.set(key, made);
    return made;
  };
  return (row, books) => {
    if (books.kind === 'hosted') return [];
    const on = dateOf(row.missingSince);
    const { responsible, host } = row;
    const force = forceOf(row, directory);
    return [
      ...bound(lookedAfterGroup(groupIn(books, row)) ? 'responsible' : 'home', responsible, on),
      ...(host === undefined || host === responsible ? [] : bound('host', host, on)),
      ...(force === undefined ? [] : bound('force', force, on)),
    ];
  };
}
