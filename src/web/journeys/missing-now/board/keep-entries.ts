import { hash } from 'node:crypto';
import { type Instant, type PlainDate, SECOND } from '../../../../domain/time/instant.ts';
import { londonDate } from '../../../../domain/time/london.ts';
import type { PackLibrary } from '../../../../procedures/pack-library.ts';
import type { EpisodeSummary } from '../../../../record/derive/episode-summary.ts';
import { sayDuration } from '../../../words/say-time.ts';
import { entryView, nextOf } from './entry-view.ts';
import type { BoardRow } from './read-board.ts';

/** A row of the board: what it is chosen and ordered by, and its HTML but for how long the child is missing. */
export interface BoardEntry {
  readonly id: string;
  readonly child: string;
  readonly name: string;
  readonly authority: string;
  readonly home: string | undefined;
  readonly lead: string | undefined;
  readonly grade: string | undefined;
  readonly since: Instant;
  /** `Infinity` where nothing is late. */
  readonly lateAfter: number;
  readonly due: number;
  readonly isLate: boolean;
  /** Changes whenever the HTML does. */
  readonly mark: string;
  readonly before: string;
  readonly after: string;
}

interface Kept extends BoardEntry {
  readonly seen: string;
  readonly homeName: string | undefined;
  readonly day: PlainDate;
  readonly from: Instant;
  /** When it reads otherwise although nothing was recorded. */
  readonly until: number;
}

/** Whoever looks sees the same row of an episode: it shows the core section alone. */
export type EntryOf = (
  row: BoardRow,
  homeName: (home: string) => string | undefined,
  now: Instant,
) => BoardEntry;

/** So many episodes are open at once in no country of this size. */
const MOST_KEPT = 20_000;
const HOW_LONG = '\u0001';

/** Makes rows, and keeps them for as long as they read the same: making one costs more than reading it. */
export function keepEntries(library: PackLibrary, render: (view: object) => string): EntryOf {
  const kept = new Map<string, Kept>();
  return (row, nameOfHome, now) => {
    const key = `${row.owner} ${row.episode}`;
    const known = kept.get(key);
    const seen = `${row.version} ${row.search_lead} ${row.date_of_birth} ${row.summary} ${row.names}`;
    if (known !== undefined && known.seen === seen && readsTheSame(known, nameOfHome, now)) return known;
    const made = make(library, render, { row, seen, nameOfHome, now });
    if (kept.size >= MOST_KEPT) kept.clear();
    kept.set(key, made);
    return made;
  };
}

const readsTheSame = (known: Kept, nameOfHome: (home: string) => string | undefined, now: Instant): boolean =>
  known.from <= now &&
  now < known.until &&
  known.day === londonDate(now) &&
  (known.home === undefined || nameOfHome(known.home) === known.homeName);

interface Making {
  readonly row: BoardRow;
  readonly seen: string;
  readonly nameOfHome: (home: string) => string | undefined;
  readonly now: Instant;
}

function make(
  library: PackLibrary,
  render: (view: object) => string,
  { row, seen, nameOfHome, now }: Making,
): Kept {
  const summary: EpisodeSummary = { police: 'not_told', unanswered: [], ...JSON.parse(row.summary) };
  const homeName = summary.home === undefined ? undefined : nameOfHome(summary.home);
  const view = entryView(library, row, summary, homeName, now);
  const [before = '', after = ''] = render({ ...view, howLong: HOW_LONG }).split(HOW_LONG);
  const next = nextOf(summary, now);
  return {
    id: view.id,
    child: row.child,
    name: view.name,
    authority: row.owner,
    home: summary.home,
    lead: row.search_lead ?? undefined,
    grade: row.grade ?? undefined,
    since: row.missing_since,
    lateAfter: view.isLate ? next!.lateAfter! : Number.POSITIVE_INFINITY,
    due: next?.due ?? Number.POSITIVE_INFINITY,
    isLate: view.isLate,
    mark: hash('sha1', before + after).slice(0, 12),
    before,
    after,
    seen,
    homeName,
    day: londonDate(now),
    from: now,
    until: Math.min(...turns(summary).filter((at) => at > now)),
  };
}

/** The moments at which a row reads otherwise although nothing is recorded; one second late is late. */
const turns = ({ next, lateFirst, checksUntil }: EpisodeSummary): readonly number[] =>
  [next, lateFirst]
    .flatMap((duty) => [duty?.arises, duty?.due, duty?.lateAfter && duty.lateAfter + SECOND])
    .concat(checksUntil)
    .filter((at) => at !== undefined);

/** A row as it reads at this moment. */
export const htmlOf = ({ before, after, since }: BoardEntry, now: Instant): string =>
  `${before}${sayDuration(now - since)}${after}`;

/** Names what is shown, so that whoever has it already need not be sent it again. */
export const markOf = (entries: readonly BoardEntry[]): string =>
  hash('sha1', entries.map(({ id, mark }) => `${id} ${mark}`).join('\n')).slice(0, 16);

/** Names the children that are shown. */
export const childrenMark = (entries: readonly BoardEntry[]): string =>
  hash('sha1', childrenIn(entries).toSorted().join('\n')).slice(0, 16);

export const childrenIn = (entries: readonly BoardEntry[]): readonly string[] => [
  ...new Set(entries.map(({ child }) => child)),
];
