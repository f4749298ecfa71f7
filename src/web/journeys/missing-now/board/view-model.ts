import { formatInstant, type Instant } from '../../../../domain/time/instant.ts';
import { sayMoment } from '../../../words/say-time.ts';
import { addressOf, type Choice, isFiltered, queryOf, type Sort, sorts } from './choice.ts';
import { type BoardEntry, childrenMark, htmlOf, markOf } from './keep-entries.ts';

/** Everything that the page says around its rows, and the rows as they read now. */
export const boardView = (
  shown: readonly BoardEntry[],
  all: readonly BoardEntry[],
  choice: Choice,
  now: Instant,
) => ({
  ...countsOf(shown, all, choice),
  asAt: sayMoment(now, now),
  nowIso: formatInstant(now),
  isEmpty: shown.length === 0,
  nobody: isFiltered(choice)
    ? 'No open episode fits what you chose.'
    : 'No child whom you may see is missing now.',
  sorts: (Object.keys(sorts) as Sort[]).map((sort) => ({
    text: sorts[sort],
    href: addressOf({ ...choice, sort }),
    isCurrent: sort === choice.sort,
  })),
  live: `/missing-now/live${queryOf(choice)}`,
  mark: wholeMark(shown),
  rows: shown.map((entry) => htmlOf(entry, now)).join(''),
});

/** How many there are, and how many are late: what is read first. */
export function countsOf(shown: readonly BoardEntry[], all: readonly BoardEntry[], choice: Choice) {
  const late = shown.filter(({ isLate }) => isLate).length;
  return {
    count: isFiltered(choice) ? `${shown.length} of ${episodes(all.length)}` : episodes(all.length),
    late: late === 0 ? 'nothing late' : `${late} late`,
    isLate: late > 0,
  };
}

const episodes = (count: number): string => `${count} open episode${count === 1 ? '' : 's'}`;

/** What a browser has: the rows as they read, and apart from them the children. */
export const wholeMark = (shown: readonly BoardEntry[]): string => `${markOf(shown)}-${childrenMark(shown)}`;
