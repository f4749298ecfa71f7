import { hash } from 'node:crypto';
import type { Instant } from '../../domain/time/instant.ts';
import type { Fact, FactTable } from './fact.ts';
import type { FactsAt } from './facts-at-each-moment.ts';

/** A fact with the time in which it was what was known; without an end it still is. */
export interface VersionedFact extends Fact {
  readonly knownFrom: Instant;
  readonly knownTo: Instant | undefined;
}

/** Each fact that stands, by table and key, with the hash of what it says. */
export type Standing = Readonly<Record<string, string>>;

/** What was written before and is no longer known from that moment on. */
export interface Ended {
  readonly table: FactTable;
  readonly key: string;
  readonly at: Instant;
}

export interface FactVersions {
  readonly begun: readonly VersionedFact[];
  readonly ended: readonly Ended[];
  readonly standing: Standing;
}

/**
 * What changed in a child's facts from each moment to the next: versions that began, with where they ended if they
 * did, and those of before that ended.
 *
 * @param before what stood when facts were made last
 */
export function factVersions(before: Standing, moments: Iterable<FactsAt>): FactVersions {
  const ended: Ended[] = [];
  const done: VersionedFact[] = [];
  const written = new Map(Object.entries(before));
  const standing = new Map<string, StandingFact>();
  const groups = new Map<string, readonly Fact[]>();

  /** What stood of that name is known until then only; recorded and put right at one moment, it was never known. */
  function end(name: string, at: Instant): void {
    const fact = standing.get(name);
    if (fact !== undefined && fact.knownFrom < at)
      done.push({ ...fact.fact, knownFrom: fact.knownFrom, knownTo: at });
    if (written.delete(name)) ended.push({ ...namedBy(name), at });
    standing.delete(name);
  }

  function begin(name: string, fact: Fact, at: Instant): void {
    const stands = standing.get(name);
    if (stands === undefined ? written.get(name) === hashOf(fact) : saysTheSame(stands.fact, fact)) return;
    end(name, at);
    standing.set(name, { fact, knownFrom: at });
  }

  let first = true;
  for (const { at, changed } of moments) {
    const gone = new Set(first ? written.keys() : []);
    for (const [group, facts] of changed) {
      const before = groups.get(group) ?? [];
      for (const fact of otherAmong(before, facts)) gone.add(nameOf(fact));
      for (const fact of otherAmong(facts, before)) {
        const name = nameOf(fact);
        gone.delete(name);
        begin(name, fact, at);
      }
      groups.set(group, facts);
    }
    for (const name of gone) end(name, at);
    first = false;
  }

  const begun = [...standing.values()].map(({ fact, knownFrom }) => ({
    ...fact,
    knownFrom,
    knownTo: undefined,
  }));
  const hashes = [...standing].map(([name, { fact }]) => [name, hashOf(fact)] as const);
  return { begun: [...done, ...begun], ended, standing: Object.fromEntries([...written, ...hashes]) };
}

/** A fact that was not written before. */
interface StandingFact {
  readonly fact: Fact;
  readonly knownFrom: Instant;
}

/** Those that do not stand in the same place among the others and say the same there: nearly always, few. */
const otherAmong = (facts: readonly Fact[], others: readonly Fact[]): readonly Fact[] =>
  facts.filter((fact, place) => {
    const other = others[place];
    return other === undefined || other.key !== fact.key || !saysTheSame(other, fact);
  });

const hashOf = ({ columns }: Fact): string => hash('sha1', JSON.stringify(columns), 'base64').slice(0, 12);

function saysTheSame({ table, columns: one }: Fact, { table: otherTable, columns: other }: Fact): boolean {
  if (table !== otherTable) return false;
  for (const name in one) {
    const [was, is] = [one[name], other[name]];
    if (was !== is && !(Array.isArray(was) && Array.isArray(is) && was.join() === is.join())) return false;
  }
  return true;
}

const nameOf = ({ table, key }: Fact): string => `${table} ${key}`;

function namedBy(name: string): Pick<Ended, 'table' | 'key'> {
  const space = name.indexOf(' ');
  return { table: name.slice(0, space) as FactTable, key: name.slice(space + 1) };
}
