import { formatPlainDate, type PlainDate, readPlainDate } from '../../src/domain/time/instant.ts';
import type { Cells } from '../../src/exchange/import-episodes/rows.fixture.ts';

/** One of the episodes of a group: the how manieth of all, of which child, and of that child's. */
export interface Place {
  readonly index: number;
  readonly child: number;
  readonly ofChild: number;
}

interface GroupOfEpisodes {
  readonly authority: string;
  /** What the numbers of the children begin with. */
  readonly name: string;
  /** How many episodes each child had. */
  readonly counts: readonly number[];
  /** The day of everybody's first; the next is so many days later. */
  readonly from: string;
  readonly everyDays?: number;
  readonly hours?: (place: Place) => number;
  readonly cells?: (place: Place) => Cells;
}

/** A whole shared out among so many as evenly as it goes. */
export const shared = (total: number, among: number): readonly number[] =>
  Array.from({ length: among }, (_, index) => Math.floor(total / among) + (index < total % among ? 1 : 0));

export const times = (count: number, of: number): readonly number[] => Array<number>(count).fill(of);

/** Rows of an import: each child missing at six in the evening of a day, and again so many days later. */
export function episodes({
  authority,
  name,
  counts,
  from,
  everyDays = 7,
  hours = () => 2,
  cells = () => ({}),
}: GroupOfEpisodes): Cells[] {
  const first = readPlainDate(from)!;
  let index = 0;
  return counts.flatMap((count, child) =>
    Array.from({ length: count }, (_, ofChild) => {
      const place = { index: index++, child, ofChild };
      const day = (first + ofChild * everyDays) as PlainDate;
      return {
        child_id: `${name}${child + 1}`,
        date_of_birth: '2009-09-09',
        child_group: 'home',
        responsible_la: authority,
        episode_id: `${name}${child + 1}-${ofChild + 1}`,
        class: 'missing',
        missing_since: after(day, 0),
        located_at: after(day, hours(place)),
        returned_at: after(day, hours(place)),
        ...cells(place),
      };
    }),
  );
}

/** So many hours after six in the evening of a day, by the clock on the wall. */
export function after(day: PlainDate, hours: number): string {
  const passed = 18 + hours;
  const date = formatPlainDate((day + Math.floor(passed / 24)) as PlainDate);
  return `${date}T${String(Math.floor(passed % 24)).padStart(2, '0')}:00`;
}

/** The cells of a return interview that was held so many hours after the return. */
export function interview(row: Cells, outcome: string, heldAfter?: number): Cells {
  if (heldAfter === undefined) return { rhi_outcome: outcome };
  const [date = '', clock = ''] = (row.returned_at ?? '').split('T');
  const at = (passed: number) => after(readPlainDate(date)!, Number(clock.slice(0, 2)) - 18 + passed);
  return { rhi_outcome: outcome, rhi_offered_at: at(1), rhi_completed_at: at(heldAfter) };
}
