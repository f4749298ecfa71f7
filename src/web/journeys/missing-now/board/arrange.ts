import { policeGrade } from '../../../../domain/code-sets/police.ts';
import type { Choice, Sort } from './choice.ts';
import type { BoardEntry } from './keep-entries.ts';

/** The entries that somebody chose to see, in the order that they chose. */
export const arrange = (entries: readonly BoardEntry[], choice: Choice): readonly BoardEntry[] =>
  entries.filter((entry) => isChosen(entry, choice)).sort(orders[choice.sort]);

const isChosen = (entry: BoardEntry, { grades, authority, home, lead, lateOnly }: Choice): boolean =>
  (grades.length === 0 || grades.includes(entry.grade ?? 'none')) &&
  (authority === undefined || entry.authority === authority) &&
  (home === undefined || entry.home === home) &&
  (lead === undefined || entry.lead === lead) &&
  (!lateOnly || entry.isLate);

type Order = (one: BoardEntry, other: BoardEntry) => number;

const longest: Order = (one, other) => one.since - other.since || (one.id < other.id ? -1 : 1);

/** Highest first; a child who is not graded yet comes right after the high ones, because nobody knows. */
const gradesInOrder: readonly (string | undefined)[] = policeGrade.entries
  .filter(({ group }) => group === 'current')
  .map(({ code }) => code as string | undefined)
  .reverse()
  .toSpliced(1, 0, undefined);

const placeOf = ({ grade }: BoardEntry): number => {
  const place = gradesInOrder.indexOf(grade);
  return place === -1 ? gradesInOrder.length : place;
};

const compare = (one: number, other: number): number => (one === other ? 0 : one - other);

const orders: Readonly<Record<Sort, Order>> = {
  due: (one, other) =>
    compare(one.lateAfter, other.lateAfter) || compare(one.due, other.due) || longest(one, other),
  longest,
  newest: (one, other) => longest(other, one),
  grade: (one, other) => placeOf(one) - placeOf(other) || longest(one, other),
  name: (one, other) => one.name.localeCompare(other.name, 'en-GB') || longest(one, other),
};
