import { closeSync, existsSync, openSync, renameSync, rmSync, statSync, writeSync } from 'node:fs';
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

/** Nothing was imported, because the rows that are not valid could not be written down. */
export class RejectsRefused extends Error {
  override readonly name = 'RejectsRefused';
}

const OWN = ['line', 'column', 'value', 'reason'];
const CHUNK = 1 << 16;

export function rejectsFile(path: string): Rejects {
  const draft = `${path}.part`;
  const file = openDraft(path, draft);
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

function openDraft(path: string, draft: string): number {
  try {
    if (existsSync(path) && statSync(path).isDirectory()) throw refused(path, 'this is a folder');
    return openSync(draft, 'w', 0o600);
  } catch (error) {
    if (error instanceof RejectsRefused) throw error;
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    const isMissing = code === 'ENOENT' || code === 'ENOTDIR';
    throw refused(path, isMissing ? 'there is no such folder' : 'nothing may be written there');
  }
}

const refused = (path: string, reason: string): RejectsRefused =>
  new RejectsRefused(`The rejects cannot be written to ${path}: ${reason}.`);
