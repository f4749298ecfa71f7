/**
 * The known words that are nearest to one that is not among them: several where they are equally near, none where
 * none is near.
 *
 * @param within how many letters may have to be put in, left out, changed or swapped; by default a slip of the pen
 */
export function nearestWords(word: string, known: readonly string[], within = slip(word)): readonly string[] {
  const measured = known.map((candidate) => ({
    candidate,
    distance: edits(word.toLowerCase(), candidate.toLowerCase()),
  }));
  const nearest = Math.min(within, ...measured.map(({ distance }) => distance));
  return measured.filter(({ distance }) => distance === nearest).map(({ candidate }) => candidate);
}

/** So many known words that come nearest, however far: those that share most of its parts, then by letters. */
export function closestWords(word: string, known: readonly string[], count: number): readonly string[] {
  const parts = partsOf(word);
  return known
    .map((candidate) => ({
      candidate,
      shared: partsOf(candidate).filter((part) => parts.includes(part)).length,
      distance: edits(word.toLowerCase(), candidate.toLowerCase()),
    }))
    .toSorted((one, other) => other.shared - one.shared || one.distance - other.distance)
    .slice(0, count)
    .map(({ candidate }) => candidate);
}

const partsOf = (word: string): readonly string[] => word.toLowerCase().split(/[^a-z0-9]+/);

/** In a code of two letters a slip makes another code; in a short word two make another word. */
function slip({ length }: string): number {
  if (length < 3) return 0;
  return length < 6 ? 1 : Math.max(2, Math.floor(length / 4));
}

/** How many letters have to be put in, left out, changed or swapped with the next to make one word of the other. */
function edits(one: string, other: string): number {
  let before: readonly number[] = [];
  let above: readonly number[] = Array.from({ length: other.length + 1 }, (_, column) => column);
  for (let row = 1; row <= one.length; row++) {
    const current = [row];
    for (let column = 1; column <= other.length; column++) {
      const changed = (above[column - 1] ?? 0) + (one[row - 1] === other[column - 1] ? 0 : 1);
      const swaps = one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1];
      const swapped = swaps ? (before[column - 2] ?? 0) + 1 : Number.POSITIVE_INFINITY;
      current.push(Math.min(changed, swapped, (above[column] ?? 0) + 1, (current[column - 1] ?? 0) + 1));
    }
    before = above;
    above = current;
  }
  return above[other.length] ?? 0;
}
