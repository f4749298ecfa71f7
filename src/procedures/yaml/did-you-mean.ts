import { nearestWords } from '../../domain/language/nearest-words.ts';

/** More words than this that are equally near say nothing. */
const FEW = 2;

/**
 * Appended to a sentence about a word that is not in its list: the one word that it is a part of, or what is near
 * enough for a slip of the pen, else nothing.
 */
export function didYouMean(word: string, known: readonly string[]): string {
  const only = onlyOneWith(word, known);
  const meant = only === undefined ? nearestWords(word, known) : [only];
  if (meant.length === 0 || meant.length > FEW) return '';
  return ` Did you mean ${meant.map((one) => `\`${one}\``).join(' or ')}?`;
}

/** The word of which this is a part, such as `hours` of `elapsed_hours`, unless it is a part of several. */
function onlyOneWith(word: string, known: readonly string[]): string | undefined {
  const [only, ...more] = known.filter((candidate) => word.length > 3 && candidate.includes(word));
  return more.length === 0 ? only : undefined;
}
