import { sayTarget } from '../../keeping/say-target.ts';
import { isReached } from '../../keeping/targets.ts';
import type { Scope, TableDefinition } from '../kinds/report-definition.ts';
import type { Row, Table } from '../report.ts';
import { type AskFigure, measureNamed } from './ask-figures.ts';
import { cellOf } from './cells.ts';

/** A target beside what it came to in each period: one that is not over says so, and is neither reached nor missed. */
export async function againstTarget(
  { target, actual: wanted, periods }: TableDefinition & { rows: 'target' },
  { ask, scope }: { readonly ask: AskFigure; readonly scope: Pick<Scope, 'today'> },
): Promise<Pick<Table, 'title' | 'rowsAre' | 'columns' | 'rows'>> {
  const measure = measureNamed(target.measure);
  const begun = periods.filter(({ period }) => period.from <= scope.today);
  const rows = begun.map(async ({ label, period }): Promise<Row> => {
    const figure = await ask({ wanted, period });
    const isOver = period.to < scope.today;
    const reached = isOver ? isReached(target, figure?.value ?? null) : undefined;
    const says = isOver ? inWords(reached) : 'Not over yet';
    return {
      label,
      cells: [
        cellOf({ wanted, period }, figure),
        { kind: 'text', text: sayTarget(target, measure) },
        { kind: 'text', text: says },
      ],
    };
  });
  return {
    title: measure.title,
    rowsAre: 'Quarter',
    columns: [wanted.heading, 'Target', 'Reached'],
    rows: await Promise.all(rows),
  };
}

const inWords = (reached: boolean | undefined): string => {
  if (reached === undefined) return 'None to count';
  return reached ? 'Reached' : 'Not reached';
};
