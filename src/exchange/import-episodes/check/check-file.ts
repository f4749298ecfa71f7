import type { Directory } from '../../../domain/authorities/directory.ts';
import type { Instant } from '../../../domain/time/instant.ts';
import { type ChildFault, checkChild } from '../children/check-child.ts';
import { type RowFact, RowFacts } from '../children/row-facts.ts';
import type { CsvFile } from '../file/open-csv.ts';
import type { Heading } from '../file/read-heading.ts';
import { readRows } from '../file/read-rows.ts';
import { rereadRows } from '../file/reread-rows.ts';
import { checkRow } from '../row/check-row.ts';
import { decodeRow } from '../row/decode-row.ts';
import type { Findings } from './findings.ts';

/** What the first reading of a file leaves behind: where each valid row stands, and who is still gone. */
export interface CheckedFile {
  readonly heading: Heading;
  readonly rows: number;
  readonly facts: RowFacts;
  /** Rows among the facts that are refused because of others. */
  readonly refused: Set<number>;
  /** The children who are neither located nor returned in one of their rows, with that row. */
  readonly unreturned: readonly RowFact[];
}

export interface CheckContext {
  readonly directory: Directory;
  readonly now: Instant;
  readonly begun: (heading: Heading) => void;
  readonly progress: (bytesRead: number) => void;
}

/** Reads the whole file once: every cell, every row in itself, and the rows of each child beside each other. */
export async function checkFile(
  file: CsvFile,
  { directory, now, begun, progress }: CheckContext,
  findings: Findings,
): Promise<CheckedFile> {
  const facts = new RowFacts();
  let heading: Heading | undefined;
  let rows = 0;
  await readRows(
    file.handle,
    (read) => {
      heading = read;
      begun(read);
    },
    ({ cells, line, ...place }, bytesRead) => {
      rows += 1;
      if (rows % 1_000 === 0) progress(bytesRead);
      const row = decodeRow(cells, heading!, directory);
      const faults = 'childId' in row ? checkRow(row, now).faults : row;
      if (faults.length > 0) findings.reject(cells, line, faults);
      else if ('childId' in row) facts.add(row, line, place);
    },
  );
  await file.refuseIfChanged();
  return { heading: heading!, rows, facts, ...checkChildren(file, heading!, facts, findings) };
}

function checkChildren(file: CsvFile, heading: Heading, facts: RowFacts, findings: Findings) {
  const refused = new Set<number>();
  const unreturned: RowFact[] = [];
  for (const rows of facts.byChild()) {
    const found = checkChild(rows);
    if (found.unreturned !== undefined) unreturned.push(found.unreturned);
    rejectRows(file, heading, facts, found.faults, refused, findings);
  }
  return { refused, unreturned };
}

/** Refuses rows because of others, with the values that they are refused for read from the file again. */
export function rejectRows(
  file: CsvFile,
  heading: Heading,
  facts: RowFacts,
  faults: readonly ChildFault[],
  refused: Set<number>,
  findings: Findings,
): void {
  const rows = [...new Set(faults.map(({ row }) => row))];
  const written =
    rows.length === 0
      ? []
      : rereadRows(
          file.handle,
          rows.map((row) => facts.at(row)),
        );
  for (const [index, row] of rows.entries()) {
    const cells = written[index]!;
    const own = faults
      .filter((fault) => fault.row === row)
      .map(({ column, reason, says }) => ({
        column,
        value: cells[heading.places[column]]?.trim() ?? '',
        reason,
        says,
      }));
    refused.add(row);
    findings.reject(cells, facts.at(row).line, own);
  }
}
