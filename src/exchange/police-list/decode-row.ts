import { policeClass, policeGrade } from '../../domain/code-sets/police.ts';
import { plainReference } from '../../domain/reconciliation/told-absence.ts';
import { certainlyBefore, dateOf } from '../../domain/time/certainly-before.ts';
import type { Instant } from '../../domain/time/instant.ts';
import { exactly } from '../../domain/time/when.ts';
import { requiredColumns } from './columns.ts';
import { type Covers, outside } from './covers.ts';
import type { PoliceRow } from './police-row.ts';
import type { PoliceCells } from './read-cell.ts';

/** A list has what the police decided; what they have not looked at yet is on none. */
const classes = policeClass.entries.filter(({ code }) => code !== 'unclassified');

/**
 * One record of a list; what is wrong with it is among the faults of its cells.
 *
 * @refuses a required cell that is empty, a record without a name, an unknown class or grade, a time that cannot be read,
 *   one that is still to come, a return before the child went, a birth after it, and an absence that is not of the list
 */
export function decodeRow(cells: PoliceCells, covers: Covers, now: Instant): PoliceRow | undefined {
  for (const column of requiredColumns)
    if (cells.written(column) === '') cells.refuse(column, 'This may not be empty.');
  const [given, family] = [cells.text('given_name'), cells.text('family_name')];
  if (given === undefined && family === undefined)
    cells.refuse('family_name', 'A child is listed with a name.');
  const read = {
    reference: cells.written('police_reference'),
    born: cells.date('date_of_birth'),
    class: cells.code('class', classes, policeClass.title),
    grade: cells.code('grade', policeGrade.entries, policeGrade.title),
    since: cells.moment('missing_since'),
    over: cells.moment('returned_at'),
    place: cells.text('missing_from'),
  };
  checkTimes(cells, read, covers, now);
  const { reference, since } = read;
  if (cells.faults.length > 0 || since === undefined || read.class === undefined) return undefined;
  const key = plainReference(reference);
  return {
    ...read,
    line: cells.line,
    key,
    references: [key],
    names: [{ given, family }],
    since,
    class: read.class,
    missing: read.class === 'missing',
  };
}

function checkTimes(
  cells: PoliceCells,
  {
    born,
    since,
    over,
  }: Pick<PoliceRow, 'born' | 'over'> & { readonly since: PoliceRow['since'] | undefined },
  covers: Covers,
  now: Instant,
): void {
  if (since === undefined) return;
  if (certainlyBefore(exactly(now), since)) cells.refuse('missing_since', 'This is still to come.');
  if (over !== undefined && certainlyBefore(exactly(now), over))
    cells.refuse('returned_at', 'This is still to come.');
  if (over !== undefined && certainlyBefore(over, since))
    cells.refuse('returned_at', 'The child cannot have been back before going missing.');
  if (born !== undefined && born > dateOf(since))
    cells.refuse('date_of_birth', 'The child was not born then.');
  const says = outside(covers, since, over);
  if (says !== undefined) cells.refuse('missing_since', says);
}
