import { balanceOf, countsMoreThanChildren } from '../../measures/balance.ts';
import { dimensionCalled } from '../../measures/dimensions.ts';
import type {
  Balanced,
  SaidElsewhere,
  SectionDefinition,
  TableDefinition,
} from '../kinds/report-definition.ts';
import type { Making } from '../making/make-table.ts';
import type { Cell, Check, Report, Section, Table } from '../report.ts';

type Made = Pick<Report, 'sections'>;

/** What does not add up, and what is called children and is not. */
export async function checksOf(
  { sections }: Made,
  definitions: readonly SectionDefinition[],
  { ask, scope: { period } }: Making,
  notes: Readonly<Record<string, string>>,
): Promise<readonly Check[]> {
  const children = await ask({ wanted: { heading: '', measure: 'CHILDREN', series: 'area' }, period });
  const tables = sections.flatMap((section) => section.tables);
  const found = [
    ...definitions
      .flatMap((section) => section.tables)
      .flatMap((definition) => differencesOf(definition, tables)),
    ...sections.flatMap((section) => unitsSaid(section, children?.numerator ?? 0)),
  ];
  return found.map((check) => ({ ...check, note: notes[check.key] ?? '' }));
}

type Found = Omit<Check, 'note'>;

/** In what a table does not add up, by itself and beside the others. */
function differencesOf(definition: TableDefinition, tables: readonly Table[]): readonly Found[] {
  const table = tables.find(({ key }) => key === definition.key);
  if (table === undefined) return [];
  switch (definition.rows) {
    case 'periods':
      return (definition.balances ?? []).flatMap((balanced) => differencesAcross(table, balanced));
    case 'groups':
      return doNotOverlap(definition) ? differencesDown(table) : [];
    case 'figures':
      return definition.agrees === undefined ? [] : differencesBeside(table, definition.agrees, tables);
    case 'target':
      return [];
    default:
      return definition satisfies never;
  }
}

const doNotOverlap = ({ by, most }: TableDefinition & { rows: 'groups' }): boolean =>
  most === undefined && dimensionCalled(by)?.each === undefined;

/** @source medway-2024-25 ¶3.16 and table A: 1,420 and 803 are one more than 2,222 */
function differencesAcross(
  { key, title, columns, rows }: Table,
  { whole, parts }: Balanced,
): readonly Found[] {
  return rows.flatMap(({ label, cells }) => {
    const counts = parts.map((part) => countOf(cells[part]));
    const all = countOf(cells[whole]);
    if (all === undefined || counts.includes(undefined)) return [];
    const { sum, difference } = balanceOf(all, counts as readonly number[]);
    if (difference === 0) return [];
    const added = counts.map((count, index) => `${count} (${columns[parts[index]!]})`).join(' + ');
    return [
      {
        key: `${key}:${label}`,
        says: `${title}, ${label}: ${added} is ${sum}, and ${columns[whole]} is ${all}: a difference of ${Math.abs(difference)}.`,
        needsNote: true,
      },
    ];
  });
}

/** Episodes of groups that do not overlap come to all episodes. Children may be in several groups. */
function differencesDown({ key, title, columns, rows }: Table): readonly Found[] {
  const all = rows.at(-1);
  return columns.flatMap((column, index) => {
    const cell = all?.cells[index];
    if (cell?.kind !== 'count' || cell.from.measure !== 'EPISODES' || cell.from.by !== undefined) return [];
    const parts = rows.slice(0, -1).map(({ cells }) => countOf(cells[index]) ?? 0);
    const { whole, sum, difference } = balanceOf(Number(cell.count), parts);
    if (difference === 0) return [];
    return [
      {
        key: `${key}:${column}`,
        says: `${title}: the rows of “${column}” come to ${sum}, and all of them to ${whole}: a difference of ${Math.abs(difference)}.`,
        needsNote: true,
      },
    ];
  });
}

/**
 * A figure beside the one that it is usually taken for: return interviews owed beside episodes of own children.
 *
 * @source medway-2024-25 ¶3.16 ("1,420 eligible", of 1,420 episodes)
 */
function differencesBeside(
  { key, title, rows: [first] }: Table,
  { table, column }: SaidElsewhere,
  tables: readonly Table[],
): readonly Found[] {
  const other = tables.find((one) => one.key === table);
  const [here, there] = [countOf(first?.cells[0]), countOf(other?.rows[0]?.cells[column])];
  if (first === undefined || other === undefined) return [];
  if (here === undefined || there === undefined || here === there) return [];
  return [
    {
      key: `${key}:${table}`,
      says: `${title}: “${first.label}” is ${here}, and “${other.columns[column]}” is ${there}: a difference of ${Math.abs(here - there)}.`,
      needsNote: true,
    },
  ];
}

/** @source medway-2024-25 ¶3.16: "1,420 young people were eligible", of 351 children */
function unitsSaid({ key, title, narrative }: Section, children: number): readonly Found[] {
  const claims = narrative.matchAll(/\b(\d[\d,]*)\s+(children|young people|boys|girls)\b/gi);
  return [...claims].flatMap(([words, digits = '']) => {
    const count = Number(digits.replaceAll(',', ''));
    if (!countsMoreThanChildren(count, children)) return [];
    return [
      {
        key: `${key}:${words}`,
        says: `“${title}” says “${words}”, and only ${children} children had an episode. Are these episodes or interviews?`,
        needsNote: false,
      },
    ];
  });
}

const countOf = (cell: Cell | undefined): number | undefined =>
  cell?.kind === 'count' ? Number(cell.count) : undefined;
