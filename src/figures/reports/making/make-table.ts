import type { Directory } from '../../../domain/authorities/directory.ts';
import { changeSince } from '../../measures/change.ts';
import { groupsCrossed } from '../../measures/crossed.ts';
import { dimensionCalled } from '../../measures/dimensions.ts';
import type { Figure } from '../../measures/measure.ts';
import { sayGroup } from '../../measures/say-group.ts';
import type { NamedPeriod, Scope, TableDefinition, Wanted } from '../kinds/report-definition.ts';
import type { Cell, Row, Table } from '../report.ts';
import { againstTarget } from './against-target.ts';
import type { AskFigure } from './ask-figures.ts';
import { cellOf } from './cells.ts';
import { chartOf } from './chart-of.ts';
import { sayChange } from './say-change.ts';

/** What tables are made with. */
export interface Making {
  readonly ask: AskFigure;
  readonly scope: Scope;
  readonly directory: Directory;
}

/** A table as it was defined, with its figures. */
export async function makeTable(definition: TableDefinition, making: Making): Promise<Table> {
  const made = await rowsOf(definition, making);
  const table = { key: definition.key, title: definition.title, ...made };
  const { chart } = definition;
  return chart === undefined ? table : { ...table, chart: chartOf(table, chart) };
}

type Rows = Pick<Table, 'rowsAre' | 'columns' | 'rows'>;

function rowsOf(definition: TableDefinition, making: Making): Promise<Rows> {
  switch (definition.rows) {
    case 'periods':
      return overPeriods(definition, making);
    case 'groups':
      return byGroup(definition, making);
    case 'figures':
      return figureByFigure(definition, making);
    case 'target':
      return againstTarget(definition, making);
    default:
      return definition satisfies never;
  }
}

async function overPeriods(
  { periods, columns }: TableDefinition & { rows: 'periods' },
  { ask, scope }: Making,
): Promise<Rows> {
  const begun = periods.filter(({ period }) => period.from <= scope.today);
  const rows = begun.map(
    async ({ label, period }): Promise<Row> => ({
      label,
      cells: await Promise.all(
        columns.map(async (wanted) => cellOf({ wanted, period }, await ask({ wanted, period }))),
      ),
    }),
  );
  const [first, second] = begun;
  const isLatestFirst = second !== undefined && first!.period.from > second.period.from;
  return {
    rowsAre: isLatestFirst ? 'Year' : 'Period',
    columns: columns.map(({ heading }) => heading),
    rows: await Promise.all(rows),
  };
}

async function byGroup(
  { by, columns, most, always = [] }: TableDefinition & { rows: 'groups' },
  { ask, scope: { period }, directory }: Making,
): Promise<Rows> {
  const dimension = dimensionCalled(by)!;
  const needed = columns.map((wanted) => ({ wanted, period, by }));
  const figures = await Promise.all(needed.map(ask));
  const totals = await Promise.all(columns.map((wanted) => ask({ wanted, period })));
  const keys = groupsIn(columns, figures, always, dimension.order);
  const rows = keys.map(
    (key): Row => ({
      label: sayGroup(dimension, key, directory),
      cells: needed.map((each, index) => cellOf(each, figures[index], key)),
    }),
  );
  const total = columns.map((wanted, index) => cellOf({ wanted, period }, totals[index]));
  return {
    rowsAre: dimension.title,
    columns: columns.map(({ heading }) => heading),
    rows: [...(most === undefined ? rows : greatest(rows, most)), { label: 'All', cells: total }],
  };
}

/** The groups that any of the columns has, in the order of their breakdown. */
function groupsIn(
  columns: readonly Wanted[],
  figures: readonly (Figure | undefined)[],
  always: readonly string[],
  order: readonly string[] | undefined,
): readonly string[] {
  const keys = figures.flatMap((figure, index) => {
    const within = columns[index]?.within?.group;
    const all = figure?.groups.map(({ key }) => key) ?? [];
    if (within === undefined) return all;
    return all.flatMap((key) => (groupsCrossed(key)[0] === within ? [groupsCrossed(key)[1] ?? ''] : []));
  });
  const place = (key: string) => (order?.includes(key) ? order.indexOf(key) : Number.MAX_SAFE_INTEGER);
  return [...new Set([...always, ...keys])].sort(
    (one, other) => place(one) - place(other) || (one < other ? -1 : 1),
  );
}

const greatest = (rows: readonly Row[], most: number): readonly Row[] =>
  rows.toSorted((one, other) => sizeOf(other.cells[0]) - sizeOf(one.cells[0])).slice(0, most);

function sizeOf(cell: Cell | undefined): number {
  if (cell?.kind === 'count') return Number(cell.count);
  return cell?.kind === 'share' ? Number(cell.numerator) : 0;
}

async function figureByFigure(
  { figures, periods }: TableDefinition & { rows: 'figures' },
  { ask }: Making,
): Promise<Rows> {
  const [now, before] = periods;
  const rows = figures.map(async (wanted): Promise<Row> => {
    const answers = await Promise.all(periods.map(({ period }) => ask({ wanted, period })));
    const cells = periods.map(({ period }, index) => cellOf({ wanted, period }, answers[index]));
    const change = before === undefined ? [] : [changeCell(cells, now!, before)];
    return { label: wanted.heading, cells: [...cells, ...change] };
  });
  return {
    rowsAre: 'Figure',
    columns: [...periods.map(({ label }) => label), ...(before === undefined ? [] : ['Change'])],
    rows: await Promise.all(rows),
  };
}

/** Worked out from the cells that are shown: where one of them is suppressed, so is the change. */
function changeCell([now, before]: readonly Cell[], { period }: NamedPeriod, then: NamedPeriod): Cell {
  if (now === undefined || before === undefined || now.kind === 'text' || before.kind === 'text')
    return { kind: 'text', text: 'Not known' };
  const sides = (cell: typeof now) => {
    const [numerator, denominator] =
      cell.kind === 'count' ? [Number(cell.count), null] : [Number(cell.numerator), Number(cell.denominator)];
    const value = denominator === null ? numerator : denominator === 0 ? null : numerator / denominator;
    return { numerator, denominator, value };
  };
  const change = changeSince({ ...sides(before), period: then.period }, { ...sides(now), period });
  return { kind: 'text', text: sayChange(change, now.from.measure) };
}
