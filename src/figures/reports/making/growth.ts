import { growthOf } from '../../measures/change.ts';
import type { Table } from '../report.ts';

/**
 * Whether the counts of a table over the years rose or fell every time, so that nobody has to claim it.
 *
 * @source medway-2024-25 ¶3.7: "has steadily increased"
 */
export function growthIn({ rowsAre, columns, rows }: Table): readonly string[] {
  if (rowsAre !== 'Year' || rows.length < 3) return [];
  const inOrder = rows.toReversed();
  return columns.flatMap((column, index) => {
    const counts = inOrder.flatMap(({ cells }) => {
      const cell = cells[index];
      return cell?.kind === 'count' && cell.count !== 'c' ? [cell.count] : [];
    });
    if (counts.length < 3) return [];
    const { steps, overall, roseEveryTime } = growthOf(counts);
    const said = steps.map((step) => (step === null ? 'from none' : percent(step))).join(', then ');
    const way = roseEveryTime ? 'rose every time' : 'did not rise every time';
    return [
      `${column}: ${counts.join(', ')}. This ${way}: ${said}${overall === null ? '' : `; ${percent(overall)} in all`}.`,
    ];
  });
}

const percent = (share: number): string =>
  `${share > 0 ? '+' : share < 0 ? '−' : ''}${Math.abs(share * 100).toFixed(1)}%`;
