/**
 * The nodes from which following arrows leads back to themselves, each with the way round.
 *
 * @param next where the arrows from a node lead
 */
export function waysRound(
  nodes: readonly string[],
  next: (node: string) => readonly string[],
): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, readonly string[]>();
  for (const node of nodes) {
    const way = wayBack(node, next);
    if (way !== undefined) found.set(node, way);
  }
  return found;
}

/** The shortest way from a node back to itself: `[a, b, a]`. */
function wayBack(node: string, next: (node: string) => readonly string[]): readonly string[] | undefined {
  const seen = new Set<string>();
  let ways: readonly (readonly string[])[] = [[node]];
  while (ways.length > 0) {
    const further: string[][] = [];
    for (const way of ways)
      for (const step of next(way.at(-1) ?? node)) {
        if (step === node) return [...way, node];
        if (seen.has(step)) continue;
        seen.add(step);
        further.push([...way, step]);
      }
    ways = further;
  }
  return undefined;
}
