import type { Static } from 'typebox';
import type { Directory } from '../../../domain/authorities/directory.ts';
import type { importedEvents } from '../../../domain/imported/events.ts';
import { formatInstant } from '../../../domain/time/instant.ts';
import { writeWhen } from '../../../domain/time/when.ts';
import { columns } from '../file/columns.ts';
import type { EpisodeRow } from '../row/episode-row.ts';
import type { Flag } from '../row/flags.ts';
import { type Books, groupIn } from './books.ts';
import { incidentIdOf } from './identity.ts';

export type ImportedBody = Static<typeof importedEvents.EpisodeImported>;

/** What an imported row is bound to beside what it says itself. */
export interface Bound {
  readonly child: string;
  readonly packs: ImportedBody['packs'];
  readonly flags: readonly Flag[];
}

/** A row as the body of its event, from where the books stand. */
export function importedBody(
  row: EpisodeRow,
  books: Books,
  { child, packs, flags }: Bound,
  directory: Directory,
): ImportedBody {
  const force = forceOf(row, directory);
  return {
    child,
    ...(row.incidentId && { incident: incidentIdOf(row.responsible, row.incidentId) }),
    class: row.class,
    ...(row.grade && { grade: row.grade }),
    childGroup: groupIn(books, row),
    responsible: row.responsible,
    ...(row.host && { host: row.host }),
    ...(row.placementType && { placementType: row.placementType }),
    ...(row.missingFrom && { missingFrom: row.missingFrom }),
    missingSince: writeWhen(row.missingSince),
    ...(row.reportedAt && { reportedAt: formatInstant(row.reportedAt) }),
    ...(row.locatedAt && { locatedAt: writeWhen(row.locatedAt) }),
    ...(row.returnedAt && { returnedAt: writeWhen(row.returnedAt) }),
    ...(row.foundPlace && { foundPlace: row.foundPlace }),
    ...(row.safeAndWell && { safeAndWell: row.safeAndWell }),
    ...interviewOf(row, books),
    ...(row.reasonPrimary && { reasonPrimary: row.reasonPrimary }),
    ...(row.reasonsSecondary && { reasonsSecondary: [...row.reasonsSecondary] }),
    ...(force && { force }),
    packs,
    row: rowText(row),
    ...(flags.length > 0 && { flags: [...flags] }),
  };
}

/**
 * The row as it was read: one line of CSV with the columns in their documented order, the same however the file orders
 * them, and without the commas behind its last filled cell. An import tells by it whether a row has changed.
 */
export function rowText({ cells }: EpisodeRow): string {
  let text = '';
  let commas = '';
  for (const column of columns) {
    const value = cells.written(column);
    if (value !== '') {
      text += commas + (/[",\r\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value);
      commas = '';
    }
    commas += ',';
  }
  return text;
}

/** The police force of the place that the child was missing from: the host's area, else the responsible authority's. */
export function forceOf({ host, responsible }: EpisodeRow, directory: Directory): string | undefined {
  return directory.authority(host ?? responsible)?.forceSlug;
}

/**
 * The return interview is the responsible authority's: in the host's books its outcome is “another authority's”. A
 * row from the host's own system says so too, and then nothing is known of it in the responsible authority's books.
 */
function interviewOf(row: EpisodeRow, { kind, owner }: Books): Partial<ImportedBody> {
  if (kind === 'hosted') return { interviewOutcome: 'other_la' };
  const { interviewOutcome: outcome, interviewOfferedAt: offered, interviewCompletedAt: completed } = row;
  const saidByHost = outcome === 'other_la' && row.host !== undefined && row.host !== owner;
  return {
    ...(outcome && !saidByHost && { interviewOutcome: outcome }),
    ...(offered && { interviewOfferedAt: formatInstant(offered) }),
    ...(completed && { interviewCompletedAt: formatInstant(completed) }),
    ...(row.interviewer && { interviewer: row.interviewer }),
  };
}
