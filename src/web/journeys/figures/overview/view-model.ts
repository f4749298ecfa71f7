import type { Directory } from '../../../../domain/authorities/directory.ts';
import { figureAddress } from '../asked.ts';
import { type FigureView, figureRow, groupRow } from '../figure-view.ts';
import type { Counted, Overview } from './count-overview.ts';

interface Shown {
  readonly directory: Directory;
  readonly leadsToRows: boolean;
}

/** The overview as the page shows it: every number with where it leads. */
export function overviewView(counted: Overview, shown: Shown) {
  const rowOf = ({ measure, filter, figure }: Counted): FigureView =>
    figureRow({ measure, filter, ...shown }, figure);
  const { week, weekBefore } = counted;
  return {
    leadsToRows: shown.leadsToRows,
    now: counted.now.map(rowOf),
    week: rowOf(week),
    weekBefore: weekBefore && {
      ...rowOf(weekBefore),
      says: changeInWords(week.figure.numerator, weekBefore.figure.numerator),
    },
    tables: [
      { title: 'How long, and how often', rows: counted.absences.map(rowOf) },
      { title: 'Return interviews', rows: counted.interviews.map(rowOf) },
    ],
    patterns: counted.patterns.map((pattern) => patternView(pattern, shown)),
    quality: counted.quality.filter(({ figure }) => figure.numerator > 0).map(rowOf),
  };
}

/** The groups that are most frequent; the page of the figure has them all, in their order. */
const MOST_SHOWN = 7;

function patternView({ measure, filter, figure }: Counted, { directory, leadsToRows }: Shown) {
  const groups = [...figure.groups].sort((one, other) => other.numerator - one.numerator);
  return {
    title: filter.by?.title ?? '',
    href: figureAddress(measure.id, filter),
    rows: groups
      .slice(0, MOST_SHOWN)
      .map((group) => groupRow({ measure, filter, leadsToRows }, group, directory)),
    others: Math.max(0, groups.length - MOST_SHOWN),
  };
}

function changeInWords(now: number, before: number): string {
  if (now === before) return 'as many as in the same week a year before';
  const [more, fewer] = [now - before, before - now];
  return more > 0
    ? `${more} more than in the same week a year before`
    : `${fewer} fewer than in the same week a year before`;
}
