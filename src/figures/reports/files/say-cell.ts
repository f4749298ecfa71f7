import type { Cell, Shown } from '../report.ts';

/** A number as people write it: `1,420`; hours with one decimal. */
export const sayCount = (count: Shown): string =>
  count === 'c' ? 'c' : count.toLocaleString('en-GB', { maximumFractionDigits: 1 });

/** What a cell says: a count, a share with what it is of, or words. */
export function sayCell(cell: Cell): string {
  switch (cell.kind) {
    case 'count':
      return sayCount(cell.count);
    case 'share': {
      const counts = `${sayCount(cell.numerator)} of ${sayCount(cell.denominator)}`;
      return `${cell.says} (${counts}${cell.interval === undefined ? '' : `; by chance alone ${cell.interval}`})`;
    }
    case 'text':
      return cell.text;
    default:
      return cell satisfies never;
  }
}

export const markingOf = ({ isPublic }: { readonly isPublic: boolean }): string =>
  isPublic ? 'OFFICIAL. Public version' : 'OFFICIAL-SENSITIVE';
