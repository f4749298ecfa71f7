import { certainlyBefore } from '../../../domain/time/certainly-before.ts';
import type { Column } from '../file/columns.ts';
import type { FaultReason } from '../row/row-fault.ts';
import type { RowFact } from './row-facts.ts';

/** What is wrong with a row because of another. The value is looked up when somebody is told. */
export interface ChildFault {
  readonly row: number;
  readonly column: Column;
  readonly reason: FaultReason;
  readonly says: string;
}

/** What is wrong with the rows of one child beside each other, and which rows say that the child is still gone. */
export interface ChildFindings {
  readonly faults: readonly ChildFault[];
  /** The row that leaves its episode neither located nor returned, if there is one. */
  readonly unreturned: RowFact | undefined;
}

/**
 * Holds the rows of one child against each other.
 *
 * Refused are rows that give another date of birth, sex or ethnicity than an earlier line, spans of one episode that
 * overlap (whereabouts are known or not at any one moment), and a second episode from which the child is neither
 * located nor returned: a child is gone once at a time. Episodes that overlap otherwise, and one that was never
 * returned from although another began, are history as it was kept; they are flagged when they are planned.
 *
 * @param rows  of one child, by when they began
 * @source docs/episodes.md
 */
export function checkChild(rows: readonly RowFact[]): ChildFindings {
  const faults: ChildFault[] = [];
  const refused = new Set<number>();
  const refuse = (row: number, column: Column, reason: FaultReason, says: string) => {
    faults.push({ row, column, reason, says });
    refused.add(row);
  };
  checkDetails(rows, refuse);
  const episodes = new Map<number, RowFact[]>();
  for (const row of rows) {
    if (refused.has(row.row)) continue;
    const spans = episodes.get(row.episode) ?? [];
    const overlapped = spans.find((span) => reaches(span, row));
    if (overlapped !== undefined) refuse(row.row, 'missing_since', 'spans-overlap', overlapSays(overlapped));
    else episodes.set(row.episode, [...spans, row]);
  }
  let unreturned: RowFact | undefined;
  for (const spans of episodes.values()) {
    const last = spans.at(-1)!;
    if (!isUnreturned(spans)) continue;
    if (unreturned === undefined) unreturned = last;
    else refuse(last.row, 'returned_at', 'second-unreturned-episode', secondSays(`Line ${unreturned.line}`));
  }
  return { faults, unreturned };
}

/** What the operator reads where the child is still gone in another episode, in the file or in the record. */
export const secondSays = (where: string): string =>
  `${where} is another episode of this child without located_at or returned_at. A child has one such episode at a time.`;

type Refuse = (row: number, column: Column, reason: FaultReason, says: string) => void;

const details = [
  { column: 'date_of_birth', of: (row: RowFact) => row.dateOfBirth, named: 'date of birth' },
  { column: 'sex', of: (row: RowFact) => row.sex, named: 'sex' },
  { column: 'ethnicity', of: (row: RowFact) => row.ethnicity, named: 'ethnicity' },
] as const;

function checkDetails(rows: readonly RowFact[], refuse: Refuse): void {
  for (const { column, of, named } of details) {
    const asInFile = rows.toSorted((a, b) => a.row - b.row);
    const first = asInFile.find((row) => of(row) !== undefined);
    if (first === undefined) continue;
    for (const row of asInFile)
      if (of(row) !== undefined && of(row) !== of(first))
        refuse(
          row.row,
          column,
          'other-child-details',
          `Line ${first.line} gives another ${named} for this child.`,
        );
  }
}

/** Whether a span is still running when a later one of the same episode begins. */
function reaches(span: RowFact, later: RowFact): boolean {
  const end = endOfSpan(span);
  return end === undefined || certainlyBefore(later.missingSince, end);
}

/** A missing span ends when the child is located, an away span when the child is back. */
const endOfSpan = ({ class: kind, locatedAt, returnedAt }: RowFact) =>
  kind === 'away' ? (returnedAt ?? locatedAt) : (locatedAt ?? returnedAt);

const overlapSays = (span: RowFact): string =>
  endOfSpan(span) === undefined
    ? `The span of this episode on line ${span.line} has no end when this one begins.`
    : `The span of this episode on line ${span.line} has not ended when this one begins.`;

const isUnreturned = (spans: readonly RowFact[]): boolean =>
  spans.at(-1)!.locatedAt === undefined && spans.at(-1)!.returnedAt === undefined;
