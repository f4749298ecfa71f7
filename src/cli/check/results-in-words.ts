import type { RuleResult } from '../../returns/ssda903/check-return.ts';
import type { ReadFile } from '../../returns/ssda903/files/read-folder.ts';
import type { Found, Need, Rule } from '../../returns/ssda903/rules/rule.ts';

interface FolderRead {
  readonly files: readonly ReadFile[];
  readonly passedOver: readonly string[];
}

/** What a rule came to, when its findings are gone. */
export interface Told {
  readonly rule: Rule;
  readonly lacks: readonly Need[];
  readonly count: number;
}

/** What was read, and what was not. */
export function filesInWords({ files, passedOver }: FolderRead, year: number): string {
  return lines([
    `SSDA903 of ${year}: 1 April ${year - 1} to 31 March ${year}`,
    ...files.map(({ file, table, rows }) => `  ${table}: ${counted(rows, 'row')} in ${file}`),
    ...passedOver.map((each) => `  ${notRead(each)}`),
  ]);
}

/** The same beside data. */
export const passedOverInWords = (passedOver: readonly string[]): string =>
  passedOver.map((each) => `${notRead(each)}\n`).join('');

const notRead = (each: string): string => `Not read: ${each}`;

/** More rows of one rule than these are counted, not listed. */
const LISTED = 20;

/** A rule that finds something, with its rows; nothing where it finds nothing. */
export function ruleInWords({ rule, found }: RuleResult): string {
  if (found.length === 0) return '';
  const more = found.length - LISTED;
  return `\n${lines([
    `${rule.id} (${rule.severity}, ${counted(found.length, 'row')}): ${rule.message}`,
    ...found.slice(0, LISTED).map((place) => `  ${placeInWords(place)}`),
    ...(more > 0 ? [`  and ${counted(more, 'more row', 'more rows')}; --json lists them all`] : []),
  ])}`;
}

const placeInWords = ({ table, line, child }: Found): string =>
  line === null
    ? `${table}, no line: child ${child}`
    : `${table} line ${line}: child ${child || 'not named'}`;

/** Which rules were skipped, and why; nothing where all were checked. */
export function skippedInWords(told: readonly Told[]): string {
  const byReason = new Map<string, string[]>();
  for (const { rule, lacks } of told) {
    if (lacks.length === 0) continue;
    const reason = lacks.map((need) => absence[need]).join(', ');
    byReason.set(reason, [...(byReason.get(reason) ?? []), rule.id]);
  }
  return [...byReason].map(([reason, rules]) => `Skipped, ${reason}: ${rules.join(', ')}\n`).join('');
}

export function totalsInWords(told: readonly Told[]): string {
  const found = (severity: Rule['severity']) =>
    told.reduce((sum, { rule, count }) => sum + (rule.severity === severity ? count : 0), 0);
  const checked = told.filter(({ lacks }) => lacks.length === 0).length;
  return `${counted(found('error'), 'error')}, ${counted(found('warning'), 'warning')}; ${checked} of ${told.length} rules checked.`;
}

const absence: Readonly<Record<Need, string>> = {
  missing: 'no Missing',
  episodes: 'no Episodes',
  header: 'no Header',
  openLastYear: "no Missing of last year's return (--previous)",
};

const lines = (said: readonly string[]): string => `${said.join('\n')}\n`;

const counted = (count: number, one: string, many = `${one}s`): string =>
  `${count.toLocaleString('en-GB')} ${count === 1 ? one : many}`;
