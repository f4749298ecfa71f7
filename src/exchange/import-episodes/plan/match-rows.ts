import type { DomainEvent } from '../../../domain/event/event.ts';
import { orderOf, readWhen } from '../../../domain/time/when.ts';
import type { EpisodeRow } from '../row/episode-row.ts';
import { type ImportedBody, rowText } from './imported-body.ts';

/** A row as an earlier import stored it, as it stands today. */
interface StoredRow {
  readonly version: number;
  readonly body: ImportedBody;
  readonly withdrawn: boolean;
}

/** What the rows of one episode are to the rows that are stored of it. */
export interface MatchedRows {
  readonly unchanged: readonly EpisodeRow[];
  readonly corrections: readonly { readonly corrects: StoredRow; readonly row: EpisodeRow }[];
  readonly additions: readonly EpisodeRow[];
}

/**
 * Which rows of an episode are stored as they are, which correct a stored one, and which are new spans. A row is
 * known by its words, then by the moment from which the child was missing; what then remains is taken in order, so
 * that a corrected start of a single span corrects it. Stored rows that a file does not have stay as they are, and
 * one that people withdrew is not brought back by the same words.
 *
 * @param rows  of one episode, by when they began
 */
export function matchRows(rows: readonly EpisodeRow[], events: readonly DomainEvent[]): MatchedRows {
  if (events.length === 0) return { unchanged: [], corrections: [], additions: rows };
  const stored = storedRows(events);
  const unchanged: EpisodeRow[] = [];
  const corrections: { corrects: StoredRow; row: EpisodeRow }[] = [];
  let left = take(
    rows,
    stored,
    ({ body }, row) => body.row === rowText(row),
    (_, row) => unchanged.push(row),
  );
  drop(stored, ({ withdrawn }) => withdrawn);
  const correct = (corrects: StoredRow, row: EpisodeRow) => corrections.push({ corrects, row });
  left = take(left, stored, (one, row) => startOf(one) === orderOf(row.missingSince), correct);
  const additions = take(left, stored, () => true, correct);
  return openingFirst({ unchanged, corrections, additions }, events);
}

function storedRows(events: readonly DomainEvent[]): StoredRow[] {
  const rows = new Map<number, StoredRow>();
  for (const { type, version, body, corrects } of events) {
    if (type === 'EpisodeImported')
      rows.set(version, { version, body: body as ImportedBody, withdrawn: false });
    const row = corrects === undefined ? undefined : rows.get(corrects);
    if (row === undefined) continue;
    const corrected = (body as { readonly body?: ImportedBody }).body ?? row.body;
    rows.set(row.version, { ...row, body: corrected, withdrawn: type === 'FactWithdrawn' });
  }
  return [...rows.values()].sort((a, b) => startOf(a) - startOf(b));
}

const startOf = ({ body }: StoredRow): number => {
  const since = readWhen(body.missingSince);
  return since === undefined ? Number.NaN : orderOf(since);
};

/** Pairs each row with the first stored row that fits, and answers the rows for which there is none. */
function take(
  rows: readonly EpisodeRow[],
  stored: StoredRow[],
  fits: (stored: StoredRow, row: EpisodeRow) => boolean,
  pair: (stored: StoredRow, row: EpisodeRow) => void,
): readonly EpisodeRow[] {
  return rows.filter((row) => {
    const index = stored.findIndex((one) => fits(one, row));
    const [found] = index === -1 ? [] : stored.splice(index, 1);
    if (found !== undefined) pair(found, row);
    return found === undefined;
  });
}

function drop<Item>(items: Item[], isGone: (item: Item) => boolean): void {
  const kept = items.filter((item) => !isGone(item));
  items.splice(0, items.length, ...kept);
}

/**
 * The first row of an episode opens it. A new span before that one takes its place by a correction, and what stood
 * there is said again as the further span that it turned out to be.
 */
function openingFirst(matched: MatchedRows, events: readonly DomainEvent[]): MatchedRows {
  const opening = storedRows(events).find(({ version }) => version === firstVersion(events));
  const [earliest, ...rest] = matched.additions;
  if (opening === undefined || earliest === undefined) return matched;
  if (orderOf(earliest.missingSince) >= startOf(opening)) return matched;
  const inItsPlace = matched.corrections.find(({ corrects }) => corrects.version === opening.version)?.row;
  const again = inItsPlace ?? matched.unchanged.find((row) => rowText(row) === opening.body.row);
  if (again === undefined) return matched;
  return {
    unchanged: matched.unchanged.filter((row) => row !== again),
    corrections: [
      { corrects: opening, row: earliest },
      ...matched.corrections.filter(({ corrects }) => corrects.version !== opening.version),
    ],
    additions: [again, ...rest],
  };
}

const firstVersion = (events: readonly DomainEvent[]): number | undefined =>
  events.find(({ type }) => type === 'EpisodeImported')?.version;
