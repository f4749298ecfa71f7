import { closeSync, openSync, renameSync, rmSync, writeSync } from 'node:fs';
import { stringify } from 'csv-stringify/sync';
import type { Reject } from '../check/findings.ts';

/**
 * The rows that were not imported, each as often as it has faults: line, column, value and reason, and behind them the
 * row as it stands in the file. It has its name once the import is through, so that it never tells of half of one.
 */
export interface Rejects {
  begin(names: readonly string[]): void;
  readonly add: Reject;
  keep(): void;
  close(): void;
}

const OWN = ['line', 'column', 'value', 'reason'];
const CHUNK = 1 << 16;

export function rejectsFile(path: string): Rejects {
  const draft = `${path}.part`;
  const file = openSync(draft, 'w', 0o600);
  let waiting = '';
  let isOpen = true;
  const write = (cells: readonly string[]) => {
    waiting += stringify([[...cells]]);
    if (waiting.length >= CHUNK) flush();
  };
  const flush = () => {
    writeSync(file, waiting);
    waiting = '';
  };
  return {
    begin: (names) => write([...OWN, ...names]),
    add: (cells, line, faults) => {
      for (const { column, value, says } of faults) write([String(line), column, value, says, ...cells]);
    },
    keep() {
      flush();
      closeSync(file);
      isOpen = false;
      renameSync(draft, path);
    },
    close() {
      if (!isOpen) return;
      closeSync(file);
      rmSync(draft);
      isOpen = false;
    },
  };
}
