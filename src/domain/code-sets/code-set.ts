import type { PlainDate } from '../time/instant.ts';

/** One value of a code set. A code is never deleted: it is closed with the last day on which it may be used. */
export interface CodeEntry<K extends string> {
  readonly code: K;
  readonly label: string;
  /** More words for the person who chooses; never part of the label a key is made from. */
  readonly hint?: string;
  /** First day of use; absent where the code has no known beginning. */
  readonly from?: PlainDate;
  /** Last day of use. */
  readonly until?: PlainDate;
  readonly group?: string;
}

/**
 * A closed list of values.
 *
 * `national` sets keep the published code. `ours` are local data: an authority may add to them. Where a set
 * prints labels without codes (`keys: 'from_label'`) the key is the label in lower case with every run of
 * other characters written as one `_`; words in brackets are a hint and no part of it.
 *
 * @source docs/code-sets.md
 */
export interface CodeSet<K extends string = string, More = unknown> {
  readonly title: string;
  readonly source: 'national' | 'ours';
  readonly keys: 'published' | 'from_label';
  readonly entries: readonly (CodeEntry<K> & More)[];
}

type Listed = { readonly entries: readonly { readonly code: string }[] };

/** The union of a set's codes: `type Ethnicity = CodeOf<typeof ethnicity>`. */
export type CodeOf<S extends Listed> = S['entries'][number]['code'];

/** Whether the set has this code at all, in use or ended. */
export function has<K extends string>(set: CodeSet<K>, code: string): code is K {
  return set.entries.some((entry) => entry.code === code);
}

/**
 * The whole entry of a code, with what this set says about it.
 *
 * @refuses a code that the set does not have: ask `has` first where it comes from outside
 */
export function entryOf<S extends CodeSet, C extends CodeOf<S>>(
  set: S,
  code: C,
): Extract<S['entries'][number], { readonly code: C }> {
  const found = set.entries.find((entry) => entry.code === code);
  if (found === undefined) throw new RangeError(`${set.title} has no code ${code}`);
  return found as Extract<S['entries'][number], { readonly code: C }>;
}

/** What people read. @refuses a code that the set does not have */
export function label<S extends CodeSet>(set: S, code: CodeOf<S>): string {
  return entryOf<CodeSet, string>(set, code).label;
}

/** Whether the code was in use on that date, its first and last day included; a code not in the set never was. */
export function validOn(set: CodeSet, code: string, date: PlainDate): boolean {
  return set.entries.some((entry) => entry.code === code && inUse(entry, date));
}

/** What a form offers on that date, in the order of the set. */
export function offeredOn<S extends CodeSet>(set: S, date: PlainDate): readonly S['entries'][number][] {
  return set.entries.filter((entry) => inUse(entry, date));
}

function inUse(entry: CodeEntry<string>, date: PlainDate): boolean {
  return (
    (entry.from === undefined || entry.from <= date) && (entry.until === undefined || date <= entry.until)
  );
}
