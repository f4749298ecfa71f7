import type { CollectionYear } from './collection-year.ts';
import { tableNames } from './files/columns.ts';
import { allRules } from './rules/all-rules.ts';
import type { Found, Need, Rule } from './rules/rule.ts';
import type { Tables } from './rules/tables.ts';

/** What came of one rule: where it finds something, in the order of the files, or which tables it lacked. */
export interface RuleResult {
  readonly rule: Rule;
  readonly found: readonly Found[];
  readonly lacks: readonly Need[];
}

/**
 * Checks a return by every rule, one after the other, each by itself. A rule whose tables are not there is skipped.
 *
 * @source docs/returns.md 1.5: run as a whole set, rules that alter dates make others find what is not there
 */
export function* checkReturn(tables: Tables, year: CollectionYear): Generator<RuleResult> {
  for (const rule of allRules)
    yield {
      rule,
      found: [...rule.find(tables, year)].sort(inOrderOfFile),
      lacks: rule.needs.filter((need) => tables[need] === undefined),
    };
}

const inOrderOfFile = (one: Found, other: Found): number =>
  tableNames.indexOf(one.table) - tableNames.indexOf(other.table) || (one.line ?? 0) - (other.line ?? 0);
