import type { EpisodeHistory } from '../domain/episode/history.ts';
import type { Applied } from '../domain/obligations/engine.ts';
import type { PlainDate } from '../domain/time/instant.ts';
import { episodeVocabulary } from '../domain/vocabulary/episode/index.ts';
import { type BoundPack, type CompileFor, compilerFor } from './compiler-for.ts';
import type { PackLibrary } from './pack-library.ts';

const compilers = new WeakMap<PackLibrary, CompileFor<EpisodeHistory>>();

/**
 * The rules that an episode's packs lay on it, ready for the engine; the same packs are compiled once a library.
 *
 * @param bound     as the opening keeps them: the first choice first, the floor last
 * @param beganOn   local date on which the absence began: the episode keeps what was in force then
 * @refuses a pack whose bound content the library does not hold
 */
export function compileFor(
  library: PackLibrary,
  bound: readonly BoundPack[],
  beganOn: PlainDate,
): readonly Applied<EpisodeHistory>[] {
  let compile = compilers.get(library);
  if (compile === undefined) {
    compile = compilerFor('episode', episodeVocabulary, library.packByHash);
    compilers.set(library, compile);
  }
  return compile(bound, beganOn);
}
