import type { Flag } from '../row/flags.ts';
import type { CellFault, RowFault } from '../row/row-fault.ts';

/** So many are told one by one; all are counted, and the rejects file holds them all. */
const TOLD = 1_000;

/** Takes every row that cannot be imported, as the file has it. */
export type Reject = (cells: readonly string[], line: number, faults: readonly CellFault[]) => void;

/** Everything that was found, counted; the first of each kind one by one, so that memory stays flat. */
export class Findings {
  readonly faults: RowFault[] = [];
  readonly flagged: { line: number; flags: readonly Flag[] }[] = [];
  readonly flagCounts = new Map<Flag, number>();
  rejectedRows = 0;
  faultCount = 0;
  flaggedRows = 0;
  readonly #reject: Reject | undefined;

  constructor(reject: Reject | undefined) {
    this.#reject = reject;
  }

  reject(cells: readonly string[], line: number, faults: readonly CellFault[]): void {
    this.rejectedRows += 1;
    this.faultCount += faults.length;
    for (const fault of faults) if (this.faults.length < TOLD) this.faults.push({ line, ...fault });
    this.#reject?.(cells, line, faults);
  }

  flag(line: number, flags: readonly Flag[]): void {
    if (flags.length === 0) return;
    this.flaggedRows += 1;
    for (const flag of flags) this.flagCounts.set(flag, (this.flagCounts.get(flag) ?? 0) + 1);
    if (this.flagged.length < TOLD) this.flagged.push({ line, flags });
  }
}
