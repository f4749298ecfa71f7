import { type Count, type Counts, isSmall, type Sum } from './counts.ts';
import { mayBeOtherwise } from './other-ways.ts';

/**
 * The counts that are not published: every one of 1 to 4, and as many others as it takes that none of these can be
 * worked out from the sums that are published. The fewest are not looked for, only few: a part before its whole, the
 * smallest first, and noughts after the others.
 *
 * @source procedures, Measures, Rounding: "Public output suppresses counts 1-4 (with secondary suppression)"
 */
export function suppress(all: Counts): ReadonlySet<string> {
  const { counts, sums } = all;
  const values = new Map(counts.map(({ id, value }) => [id, value]));
  const unprinted = counts.filter(({ isPrinted }) => !isPrinted);
  const suppressed = new Set(
    counts.filter(({ value, isPrinted }) => isPrinted && isSmall(value)).map(({ id }) => id),
  );
  const hidden = unprinted.filter(({ value }) => isSmall(value)).map(({ id }) => id);
  const free = (...more: readonly string[]) =>
    mayBeOtherwise(values, [...suppressed, ...more, ...unprinted.map(({ id }) => id)], sums);
  for (;;) {
    const safe = free();
    const given = [...suppressed, ...hidden].find((id) => !safe.has(id));
    if (given === undefined) return suppressed;
    const choices = choicesNear(given, all, suppressed);
    const next = choices.find((choice) => free(choice).has(given)) ?? choices[0];
    if (next === undefined) return suppressed;
    suppressed.add(next);
  }
}

/** What else might not be published, so that a count cannot be worked out: what stands in a sum with it or next to it. */
function choicesNear(
  given: string,
  { counts, sums }: Counts,
  suppressed: ReadonlySet<string>,
): readonly string[] {
  const isShown = ({ id, isPrinted }: Count) => isPrinted && !suppressed.has(id);
  const shown = new Map(counts.filter(isShown).map((count) => [count.id, count]));
  const wholes = new Set(sums.map(({ whole }) => whole));
  const cost = ({ id, value }: Count) => (wholes.has(id) ? 2e12 : value === 0 ? 1e12 : 0) + value;
  const reached = new Set([given]);
  const choices: Count[] = [];
  for (let rings = 0; rings < 2 || choices.length === 0; rings++) {
    const found = inSumsWith(reached, sums);
    if (found.length === 0) break;
    choices.push(...found.flatMap((id) => shown.get(id) ?? []));
    for (const id of found) reached.add(id);
  }
  return choices.sort((one, other) => cost(one) - cost(other)).map(({ id }) => id);
}

function inSumsWith(reached: ReadonlySet<string>, sums: readonly Sum[]): readonly string[] {
  const touched = sums.filter(
    ({ whole, parts }) => reached.has(whole) || parts.some((part) => reached.has(part)),
  );
  const all = touched.flatMap(({ whole, parts }) => [whole, ...parts]);
  return [...new Set(all)].filter((id) => !reached.has(id));
}
