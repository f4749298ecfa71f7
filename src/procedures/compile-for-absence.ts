import type { EducationAbsenceHistory } from '../domain/education-absence/education-absence.ts';
import type { Applied } from '../domain/obligations/engine.ts';
import type { PlainDate } from '../domain/time/instant.ts';
import { educationAbsenceVocabulary } from '../domain/vocabulary/education-absence/index.ts';
import { type BoundPack, type CompileFor, compilerFor } from './compiler-for.ts';
import type { PackLibrary } from './pack-library.ts';

const compilers = new WeakMap<PackLibrary, CompileFor<EducationAbsenceHistory>>();

/**
 * The rules that packs lay on an absence from school, ready for the engine; the same packs are compiled once a
 * library.
 *
 * @param bound  as the opening keeps them: the first choice first, the floor last
 * @param on     day one of the absence: it keeps what was in force then
 * @refuses a pack whose bound content the library does not hold
 */
export function compileForAbsence(
  library: PackLibrary,
  bound: readonly BoundPack[],
  on: PlainDate,
): readonly Applied<EducationAbsenceHistory>[] {
  let compile = compilers.get(library);
  if (compile === undefined) {
    compile = compilerFor('education-absence', educationAbsenceVocabulary, library.packByHash);
    compilers.set(library, compile);
  }
  return compile(bound, on);
}
