/** Words with how often each was said, the most frequent first: `Pier (3 times)`. Spelling decides, but for its case. */
export function said(words: readonly string[]): readonly string[] {
  const counts = new Map<string, { readonly word: string; readonly times: number }>();
  for (const word of words) {
    const key = word.trim().toLowerCase();
    const known = counts.get(key);
    counts.set(key, { word: known?.word ?? word.trim(), times: (known?.times ?? 0) + 1 });
  }
  return [...counts.values()]
    .toSorted((one, other) => other.times - one.times)
    .map(({ word, times }) => (times === 1 ? `${word} (once)` : `${word} (${times} times)`));
}
