import { type EpisodeClass, episodeClass } from '../../../domain/code-sets/episode.ts';
import { ethnicity } from '../../../domain/code-sets/ethnicity.ts';
import { dateOf } from '../../../domain/time/certainly-before.ts';
import type { Instant, PlainDate } from '../../../domain/time/instant.ts';
import { exactly, orderOf, type When } from '../../../domain/time/when.ts';
import type { RowPlace } from '../file/reread-rows.ts';
import type { EpisodeRow } from '../row/episode-row.ts';
import { Numbers } from './numbers.ts';

/** What rows of one child are held against each other by, and where the row stands in the file. */
export interface RowFact extends RowPlace {
  /** Counted from 0, in the order of the file. */
  readonly row: number;
  readonly line: number;
  /** Numbered in the order in which they first come. */
  readonly child: number;
  readonly episode: number;
  readonly class: EpisodeClass;
  readonly missingSince: When;
  readonly locatedAt: When | undefined;
  readonly returnedAt: When | undefined;
  readonly dateOfBirth: PlainDate | undefined;
  /** Nothing where the row says nothing or that it is not known; the older codes 1 and 2 mean M and F. */
  readonly sex: 'M' | 'F' | undefined;
  /** Nothing where it was not obtained yet; refusing to say is an answer. */
  readonly ethnicity: string | undefined;
}

const classes = episodeClass.entries.map(({ code }) => code);
const ethnicities = ethnicity.entries.map(({ code }) => code as string);
const sexes = [undefined, 'M', 'F'] as const;
const sexNumber = { M: 1, '1': 1, F: 2, '2': 2, U: 0 } as const;
const NONE = Number.NaN;

/**
 * The facts of every row that was read, in some sixty bytes a row and the names of children and episodes: a file of a
 * million rows is checked in the memory of a small one.
 */
export class RowFacts {
  readonly #children = new Names();
  readonly #episodes = new Names();
  readonly #numbers = {
    line: new Numbers(Uint32Array),
    offset: new Numbers(Float64Array),
    length: new Numbers(Uint32Array),
    child: new Numbers(Uint32Array),
    episode: new Numbers(Uint32Array),
    class: new Numbers(Uint8Array),
    /** Which of the three moments are days. */
    days: new Numbers(Uint8Array),
    missingSince: new Numbers(Float64Array),
    locatedAt: new Numbers(Float64Array),
    returnedAt: new Numbers(Float64Array),
    dateOfBirth: new Numbers(Float64Array),
    sex: new Numbers(Uint8Array),
    ethnicity: new Numbers(Uint8Array),
  };

  get count(): number {
    return this.#numbers.line.length;
  }

  get children(): number {
    return this.#children.count;
  }

  get episodes(): number {
    return this.#episodes.count;
  }

  add(row: EpisodeRow, line: number, place: RowPlace): void {
    const { missingSince, locatedAt, returnedAt } = row;
    const into = this.#numbers;
    const child = this.#children.numberOf(`${row.responsible}/${row.childId}`);
    into.line.push(line);
    into.offset.push(place.offset);
    into.length.push(place.length);
    into.child.push(child);
    into.episode.push(this.#episodes.numberOf(`${child}/${row.episodeId}`));
    into.class.push(classes.indexOf(row.class));
    into.days.push(dayBit(missingSince, 1) | dayBit(locatedAt, 2) | dayBit(returnedAt, 4));
    into.missingSince.push(orderOf(missingSince));
    into.locatedAt.push(locatedAt === undefined ? NONE : orderOf(locatedAt));
    into.returnedAt.push(returnedAt === undefined ? NONE : orderOf(returnedAt));
    into.dateOfBirth.push(row.dateOfBirth ?? NONE);
    into.sex.push(row.sex === undefined ? 0 : sexNumber[row.sex]);
    into.ethnicity.push(
      row.ethnicity === undefined || row.ethnicity === 'NOBT' ? 0 : ethnicities.indexOf(row.ethnicity) + 1,
    );
  }

  at(row: number): RowFact {
    const from = this.#numbers;
    const days = from.days.at(row);
    const dateOfBirth = from.dateOfBirth.at(row);
    return {
      row,
      line: from.line.at(row),
      offset: from.offset.at(row),
      length: from.length.at(row),
      child: from.child.at(row),
      episode: from.episode.at(row),
      class: classes[from.class.at(row)]!,
      missingSince: whenOf(from.missingSince.at(row), days & 1)!,
      locatedAt: whenOf(from.locatedAt.at(row), days & 2),
      returnedAt: whenOf(from.returnedAt.at(row), days & 4),
      dateOfBirth: Number.isNaN(dateOfBirth) ? undefined : (dateOfBirth as PlainDate),
      sex: sexes[from.sex.at(row)],
      ethnicity: ethnicities[from.ethnicity.at(row) - 1],
    };
  }

  /** Each child's responsible authority and the number it gave, in the order in which children are numbered. */
  *numberedChildren(): Generator<{ readonly responsible: string; readonly childId: string }> {
    for (const name of this.#children.all()) {
      const [responsible = ''] = name.split('/', 1);
      yield { responsible, childId: name.slice(responsible.length + 1) };
    }
  }

  /** The rows of one child as they stand in the file. */
  ofChild(child: number): readonly RowFact[] {
    const rows: RowFact[] = [];
    for (let row = 0; row < this.count; row++)
      if (this.#numbers.child.at(row) === child) rows.push(this.at(row));
    return rows;
  }

  /** The rows of each child, by when the absence or span began and then as in the file. */
  *byChild(): Generator<readonly RowFact[]> {
    const rows = rowsOf(this.#numbers.child, this.children);
    for (let child = 0; child < this.children; child++) {
      const own = rows(child).map((row) => this.at(row));
      yield own.sort((a, b) => orderOf(a.missingSince) - orderOf(b.missingSince) || a.row - b.row);
    }
  }
}

const dayBit = (when: When | undefined, bit: number): number => (when?.precision === 'day' ? bit : 0);

function whenOf(order: number, isDay: number): When | undefined {
  if (Number.isNaN(order)) return undefined;
  return isDay === 0
    ? exactly(order as Instant)
    : { precision: 'day', date: dateOf(exactly(order as Instant)) };
}

/** Numbers names in the order in which they first come. */
class Names {
  readonly #numbers = new Map<string, number>();

  get count(): number {
    return this.#numbers.size;
  }

  all(): Iterable<string> {
    return this.#numbers.keys();
  }

  numberOf(name: string): number {
    const known = this.#numbers.get(name);
    if (known !== undefined) return known;
    const number = this.#numbers.size;
    this.#numbers.set(name, number);
    return number;
  }
}

/** Counts rows by child and lays them out in that order, so that nothing is kept for each child. */
function rowsOf(childOf: Numbers, children: number): (child: number) => number[] {
  const starts = new Uint32Array(children + 1);
  for (let row = 0; row < childOf.length; row++) starts[childOf.at(row) + 1]! += 1;
  for (let child = 0; child < children; child++) starts[child + 1]! += starts[child]!;
  const filled = starts.slice();
  const rows = new Uint32Array(childOf.length);
  for (let row = 0; row < childOf.length; row++) rows[filled[childOf.at(row)]!++] = row;
  return (child) => [...rows.subarray(starts[child], starts[child + 1])];
}
