import type { CheckedFile } from '../check/check-file.ts';
import type { Findings } from '../check/findings.ts';
import type { Column } from '../file/columns.ts';
import type { PlannedChild } from '../plan/plan-child.ts';
import type { Flag } from '../row/flags.ts';
import type { RowFault } from '../row/row-fault.ts';

/** What came of an import, or what would come of it. */
export interface ImportSummary {
  readonly outcome: 'imported' | 'would_import' | 'refused';
  readonly rows: number;
  readonly children: number;
  readonly episodes: number;
  readonly new: number;
  readonly corrected: number;
  readonly unchanged: number;
  /** Rows that are also in the books of the authority where the child lives. */
  readonly inHostBooks: number;
  readonly rejectedRows: number;
  readonly faults: number;
  readonly flaggedRows: number;
  readonly flags: Readonly<Partial<Record<Flag, number>>>;
  /** Columns that the file does not have, and that are therefore empty in every row. */
  readonly absentColumns: readonly Column[];
  /** The first of each; the rejects file holds all faults. */
  readonly told: {
    readonly faults: readonly RowFault[];
    readonly flagged: readonly { readonly line: number; readonly flags: readonly Flag[] }[];
  };
}

/** Counts what comes of each row as it is planned. */
export class Tally {
  rowsDone = 0;
  #outcomes = { new: 0, corrected: 0, unchanged: 0 };
  #inHostBooks = 0;
  readonly #checked: CheckedFile;
  readonly #findings: Findings;
  readonly #dryRun: boolean;

  constructor(checked: CheckedFile, findings: Findings, dryRun: boolean) {
    this.#checked = checked;
    this.#findings = findings;
    this.#dryRun = dryRun;
  }

  get rowsToDo(): number {
    return this.#checked.rows - this.#findings.rejectedRows;
  }

  add(planned: readonly PlannedChild[]): void {
    for (const { books, rows } of planned) {
      if (books.kind === 'hosted') {
        this.#inHostBooks += rows.length;
        continue;
      }
      this.rowsDone += rows.length;
      for (const { outcome, line, flags } of rows) {
        this.#outcomes[outcome] += 1;
        this.#findings.flag(line, flags);
      }
    }
  }

  imported(): ImportSummary {
    return this.#summary(this.#dryRun ? 'would_import' : 'imported');
  }

  refused(): ImportSummary {
    return this.#summary('refused');
  }

  #summary(outcome: ImportSummary['outcome']): ImportSummary {
    const { rows, facts, heading } = this.#checked;
    const { rejectedRows, faultCount, flaggedRows, flagCounts, faults, flagged } = this.#findings;
    return {
      outcome,
      rows,
      children: facts.children,
      episodes: facts.episodes,
      ...this.#outcomes,
      inHostBooks: this.#inHostBooks,
      rejectedRows,
      faults: faultCount,
      flaggedRows,
      flags: Object.fromEntries(flagCounts),
      absentColumns: heading.absent,
      told: { faults, flagged },
    };
  }
}
