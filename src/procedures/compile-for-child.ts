import type { ChildHistory } from '../domain/child/history.ts';
import type { Applied } from '../domain/obligations/engine.ts';
import type { PlainDate } from '../domain/time/instant.ts';
import { childVocabulary } from '../domain/vocabulary/child/index.ts';
import { type BoundPack, type CompileFor, compilerFor } from './compiler-for.ts';
import type { PackLibrary } from './pack-library.ts';

const compilers = new WeakMap<PackLibrary, CompileFor<ChildHistory>>();

/**
 * The rules that packs lay on a child beyond single episodes, ready for the engine; the same packs are compiled
 * once a library.
 *
 * @param bound  the first choice first, the floor last
 * @param on     the rules that were in force on this day
 */
export function compileForChild(
  library: PackLibrary,
  bound: readonly BoundPack[],
  on: PlainDate,
): readonly Applied<ChildHistory>[] {
  let compile = compilers.get(library);
  if (compile === undefined) {
    compile = compilerFor('child', childVocabulary, library.packByHash);
    compilers.set(library, compile);
  }
  return compile(bound, on);
}
