import { createWriteStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import { Command } from 'commander';
import type { Instant } from '../domain/time/instant.ts';
import { checkpoint } from '../store/verify/checkpoint.ts';
import { type Finding, findingKinds } from '../store/verify/finding.ts';
import { verify } from '../store/verify/verify.ts';
import { CouldNot, exitCodes } from './exit.ts';
import { withStore } from './installation.ts';
import { print } from './print.ts';

export const verifyCommand = () =>
  new Command('verify')
    .description('Walk every chain of events and tell of anything that is not as it was recorded.')
    .option(
      '--checkpoint <FILE>',
      'also hold the record to an exported checkpoint: a lost tail or stream shows',
    )
    .option('--json', 'print data')
    .action(async ({ checkpoint: file, json }: { checkpoint?: string; json?: boolean }) => {
      const findings: Finding[] = [];
      const lines = file === undefined ? {} : { checkpoint: linesOf(file) };
      const counts = await withStore('verify', (store) => verify(store, (one) => findings.push(one), lines));
      if (findings.length > 0) process.exitCode = exitCodes.findings;
      print({ streams: counts.streams, events: counts.events, findings }, json, inWords);
    });

interface Verdict {
  readonly streams: number;
  readonly events: number;
  readonly findings: readonly Finding[];
}

const inWords = ({ streams, events, findings }: Verdict): string =>
  [
    ...findings.map(
      ({ owner, stream, version, kind }) => `${owner} ${stream} ${version}: ${findingKinds[kind]}`,
    ),
    `${events} events in ${streams} streams, ${findings.length} findings.`,
  ].join('\n');

/** Opened when it is asked for its first line: what is read sooner, while the record is being opened, is lost. */
async function* linesOf(file: string): AsyncGenerator<string> {
  try {
    const opened = await open(file);
    yield* opened.readLines();
  } catch (error) {
    throw new CouldNot(`${file} cannot be read.`, { cause: error });
  }
}

export const checkpointCommand = () =>
  new Command('checkpoint')
    .description(
      'Write down where every stream stands, to be kept elsewhere and held against the record later.',
    )
    .option('--out <FILE>', 'the file (default: standard output)')
    .action(({ out }: { out?: string }) =>
      withStore('checkpoint', async (store) => {
        const lines = endingLines(checkpoint(store, Date.now() as Instant));
        if (out === undefined) return pipeline(lines, process.stdout, { end: false });
        const file = createWriteStream(out);
        const refused = new Promise<never>((_, reject) => {
          file.once('error', (cause) => reject(new CouldNot(`${out} cannot be written.`, { cause })));
        });
        await Promise.race([refused, pipeline(lines, file)]);
      }),
    );

async function* endingLines(lines: AsyncIterable<string>): AsyncGenerator<string> {
  for await (const line of lines) yield `${line}\n`;
}
