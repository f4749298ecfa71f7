/**
 * Appended to a sentence about a word that is not in its list: the nearest word that is, where one is near enough
 * for a slip of the pen, else nothing.
 */
export function didYouMean(word: string, known: readonly string[]): string {
  let nearest: string | undefined;
  let least = Math.max(2, Math.floor(word.length / 4)) + 1;
  for (const candidate of known) {
    const distance = edits(word.toLowerCase(), candidate.toLowerCase());
    if (distance < least) [nearest, least] = [candidate, distance];
  }
  nearest ??= onlyOneWith(word, known);
  return nearest === undefined ? '' : ` Did you mean \`${nearest}\`?`;
}

/** The word of which this is a part, such as `hours` of `elapsed_hours`, unless it is a part of several. */
function onlyOneWith(word: string, known: readonly string[]): string | undefined {
  const [only, ...more] = known.filter((candidate) => word.length > 3 && candidate.includes(word));
  return more.length === 0 ? only : undefined;
}

/** How many letters have to be put in, left out or changed to make one word of the other. */
function edits(one: string, other: string): number {
  let above = Array.from({ length: other.length + 1 }, (_, column) => column);
  for (let row = 1; row <= one.length; row++) {
    const current = [row];
    for (let column = 1; column <= other.length; column++) {
      const changed = (above[column - 1] ?? 0) + (one[row - 1] === other[column - 1] ? 0 : 1);
      current.push(Math.min(changed, (above[column] ?? 0) + 1, (current[column - 1] ?? 0) + 1));
    }
    above = current;
  }
  return above[other.length] ?? 0;
}
