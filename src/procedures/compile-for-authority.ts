import type { AuthorityDutyHistory } from '../domain/authority-duty/authority-duties.ts';
import type { Applied } from '../domain/obligations/engine.ts';
import type { PlainDate } from '../domain/time/instant.ts';
import { authorityVocabulary } from '../domain/vocabulary/authority/index.ts';
import { type BoundPack, type CompileFor, compilerFor } from './compiler-for.ts';
import type { PackLibrary } from './pack-library.ts';

const compilers = new WeakMap<PackLibrary, CompileFor<AuthorityDutyHistory>>();

/**
 * The rules that packs lay on an authority itself, ready for the engine; the same packs are compiled once a
 * library.
 *
 * @param bound  the first choice first, the floor last
 * @param on     the rules that were in force on this day
 */
export function compileForAuthority(
  library: PackLibrary,
  bound: readonly BoundPack[],
  on: PlainDate,
): readonly Applied<AuthorityDutyHistory>[] {
  let compile = compilers.get(library);
  if (compile === undefined) {
    compile = compilerFor('authority', authorityVocabulary, library.packByHash);
    compilers.set(library, compile);
  }
  return compile(bound, on);
}
