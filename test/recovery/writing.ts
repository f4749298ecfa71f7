import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createRequire } from 'node:module';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import type { WriterLine } from './writer.ts';

export type Answer = Extract<WriterLine, { outcome: unknown }>;

/** Writers, one after the other: whenever one is killed, the next is started at once, as a service manager would. */
export interface Writing {
  /** What was answered, by the key of the form; a form has one answer, whoever got it. */
  readonly answered: ReadonlyMap<string, Answer>;
  /** With what forms failed, and how often. */
  readonly faults: ReadonlyMap<string, number>;
  /** How writers ended that were neither killed nor told to stop: none should. */
  readonly endedByThemselves: readonly string[];
  /** Why writers could not open the record: the database was killed at that moment. They were started anew. */
  readonly couldNotOpen: readonly string[];
  /** The process that writes now. */
  pid(): number;
  /** When something is first acknowledged whose attempt begins after now. */
  nextBegun(withinMs: number): Promise<number>;
  /** Lets the writer finish what it has begun, and answers its exit code. */
  stop(): Promise<number | null>;
}

const WRITER = fileURLToPath(new URL('./writer.ts', import.meta.url));
const TSX = createRequire(import.meta.url).resolve('tsx');
/** A writer that could not open the record is not started anew at once, or it would do nothing else. */
const START_AGAIN_MS = 50;

export function startWriting(dataFolder: string): Writing {
  const answered = new Map<string, Answer>();
  const faults = new Map<string, number>();
  const endedByThemselves: string[] = [];
  const couldNotOpen: string[] = [];
  let started = 0;
  let stopping = false;
  let writer: ChildProcess;
  const waiting = new Set<(begun: number) => void>();

  const start = (): ChildProcess => {
    const child = spawn(
      process.execPath,
      ['--import', `file://${TSX}`, WRITER, dataFolder, String(++started)],
      { stdio: ['pipe', 'pipe', 'pipe'] },
    );
    let opened = false;
    let complaint = '';
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      complaint += text;
    });
    createInterface({ input: child.stdout }).on('line', (text) => {
      const line = JSON.parse(text) as WriterLine;
      if ('opened' in line) opened = true;
      else if ('fault' in line) faults.set(line.fault, (faults.get(line.fault) ?? 0) + 1);
      else {
        answered.set(line.key, line);
        for (const hear of waiting) hear(line.begun);
      }
    });
    // Not at 'exit': what it said before its end may still be in the pipe.
    child.on('close', (_, signal) => {
      if (stopping) return;
      if (signal !== 'SIGKILL' && opened) endedByThemselves.push(complaint);
      if (signal !== 'SIGKILL' && !opened) couldNotOpen.push(complaint);
      setTimeout(
        () => {
          writer = start();
        },
        signal === 'SIGKILL' ? 0 : START_AGAIN_MS,
      );
    });
    return child;
  };
  writer = start();

  return {
    answered,
    faults,
    endedByThemselves,
    couldNotOpen,
    pid: () => writer.pid!,
    nextBegun(withinMs) {
      const moment = Date.now();
      return new Promise((resolve, reject) => {
        const give = setTimeout(
          () =>
            reject(new Error(`Nothing was acknowledged for ${withinMs} ms. ${couldNotOpen.at(-1) ?? ''}`)),
          withinMs,
        );
        const hear = (begun: number) => {
          if (begun <= moment) return;
          clearTimeout(give);
          waiting.delete(hear);
          resolve(Date.now());
        };
        waiting.add(hear);
      });
    },
    async stop() {
      stopping = true;
      const ended = once(writer, 'close');
      writer.stdin?.end();
      const [code] = (await ended) as [number | null];
      return code;
    },
  };
}
