import { spawn } from 'node:child_process';
import { closeSync, openSync } from 'node:fs';
import type { ProgramCall } from './guard-messages.ts';

export interface ProgramResult {
  readonly succeeded: boolean;
  /** What it wrote, both streams together. */
  readonly output: string;
}

/** Runs a program to its end. A program that cannot be started at all has not succeeded either. */
export function runProgram(call: ProgramCall): Promise<ProgramResult> {
  return new Promise((resolve) => {
    const folder = call.folder === undefined ? 'ignore' : openSync(call.folder, 'r');
    const child = spawn(call.command, call.arguments, {
      ...call.options,
      cwd: '/',
      stdio: ['ignore', 'pipe', 'pipe', folder],
    });
    if (typeof folder === 'number') closeSync(folder);
    let output = '';
    const collect = (text: Buffer) => {
      output += text;
    };
    child.stdout?.on('data', collect);
    child.stderr?.on('data', collect);
    child.on('error', (error) => resolve({ succeeded: false, output: error.message }));
    child.on('close', (code) => resolve({ succeeded: code === 0, output }));
  });
}

/** The line of a program's output that says what went wrong: PostgreSQL marks it, else it is the last one. */
export function complaintOf(output: string): string {
  const lines = output.split('\n').filter((line) => line.trim() !== '');
  const marked = lines.findLast((line) => /\b(error|FATAL|PANIC): {1,2}/.test(line));
  return (marked ?? lines.at(-1) ?? 'it said nothing').replace(/^.*?\b(error|FATAL|PANIC): +/, '').trim();
}
