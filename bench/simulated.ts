import { type Instant, instant, plainDate } from '../src/domain/time/instant.ts';
import { readDirectory } from '../src/procedures/directory.ts';
import type { PackLibrary } from '../src/procedures/pack-library.ts';
import { readPacks } from '../src/procedures/read-packs.ts';
import { packsFor } from '../src/record/binding.ts';
import { simulate } from '../src/simulate/simulate.ts';
import type { SimulatedChild } from '../src/simulate/simulated-child.ts';

/** What the benches have in common: the procedures that ship, and made-up children fixed by a seed. */

export function shippedLibrary(): PackLibrary {
  const library = readPacks('procedures');
  if (Array.isArray(library)) throw new Error('The procedures that ship with Homeward have mistakes');
  return library;
}

export const now: Instant = instant('2026-01-31T12:00Z');

/** Made-up children of the demonstration authority; enough years give any number of episodes. */
export const madeUpChildren = (library: PackLibrary, seed: number, years: number): Iterable<SimulatedChild> =>
  simulate({
    seed,
    authorities: ['999'],
    from: plainDate(`${2026 - years}-02-01`),
    years,
    now,
    directory: readDirectory({ demonstration: true }),
    bindingFor: (question) => [...packsFor(library, question)],
  });
