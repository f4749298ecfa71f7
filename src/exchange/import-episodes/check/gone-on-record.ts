import type { Directory } from '../../../domain/authorities/directory.ts';
import type { StreamName } from '../../../record/streams.ts';
import type { Queryable } from '../../../store/store.ts';
import { type ChildFault, secondSays } from '../children/check-child.ts';
import type { RowFact } from '../children/row-facts.ts';
import type { CsvFile } from '../file/open-csv.ts';
import { rereadRows } from '../file/reread-rows.ts';
import { episodeIdOf } from '../plan/identity.ts';
import { decodeRow } from '../row/decode-row.ts';
import type { EpisodeRow } from '../row/episode-row.ts';
import { childIds } from '../write/read-known.ts';
import type { CheckedFile } from './check-file.ts';

/**
 * Rows that leave a child gone who is gone already in another episode of the record, unless the file itself brings
 * that episode to an end.
 *
 * @param gone  rows that leave a child neither located nor returned
 */
export async function goneOnRecord(
  record: Queryable,
  file: CsvFile,
  { heading, facts, refused }: CheckedFile,
  directory: Directory,
  gone: readonly RowFact[],
): Promise<readonly ChildFault[]> {
  const decode = (places: readonly RowFact[]) =>
    rereadRows(file.handle, places).map((cells) => decodeRow(cells, heading, directory) as EpisodeRow);
  const rows = decode(gone);
  const idOf = await childIds(record, rows);
  const open = await openEpisodes(record, rows, rows.map(idOf));
  if (open.length === 0) return [];
  const byStream = new Map(
    rows.map((row, index) => [`${row.responsible} child:${idOf(row)}`, { row, fact: gone[index]! }]),
  );
  return open.flatMap(({ owner, child, episode }) => {
    const own = byStream.get(`${owner} ${child}`);
    if (own === undefined || episode === `episode:${episodeIdOf(own.row)}`) return [];
    const inFile = decode(facts.ofChild(own.fact.child).filter(({ row }) => !refused.has(row)));
    if (inFile.some((row) => episode === `episode:${episodeIdOf(row)}`)) return [];
    const says = secondSays(`In the record, ${episode}`);
    return [{ row: own.fact.row, column: 'returned_at', reason: 'second-unreturned-episode', says }] as const;
  });
}

interface OpenEpisode {
  readonly owner: string;
  readonly child: StreamName;
  readonly episode: StreamName;
}

/** An imported episode in which the child was located is history without its return. */
async function openEpisodes(
  record: Queryable,
  rows: readonly EpisodeRow[],
  ids: readonly string[],
): Promise<readonly OpenEpisode[]> {
  const { rows: found } = await record.query<OpenEpisode>({
    name: 'open-episodes-of-children',
    text: `select e.owner, e.child, e.episode from homeward.episode e
      join unnest($1::text[], $2::text[]) as given (owner, child) on e.owner = given.owner and e.child = given.child
      where e.phase = 'open' and (not e.imported or e.whereabouts = 'unknown')`,
    values: [rows.map(({ responsible }) => responsible), ids.map((id) => `child:${id}`)],
  });
  return found;
}
