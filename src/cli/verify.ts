import { once } from 'node:events';
import { createReadStream, createWriteStream } from 'node:fs';
import { createInterface } from 'node:readline';
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

function linesOf(file: string): AsyncIterable<string> {
  const input = createReadStream(file, 'utf8');
  input.on('error', () => {});
  return createInterface({ input });
}

export const checkpointCommand = () =>
  new Command('checkpoint')
    .description(
      'Write down where every stream stands, to be kept elsewhere and held against the record later.',
    )
    .option('--out <FILE>', 'the file (default: standard output)')
    .action(async ({ out }: { out?: string }) => {
      const target = out === undefined ? process.stdout : createWriteStream(out);
      const failed = new Promise<never>((_, reject) => {
        target.once('error', () => reject(new CouldNot(`${out ?? 'Standard output'} cannot be written.`)));
      });
      const written = withStore('checkpoint', async (store) => {
        for await (const line of checkpoint(store, Date.now() as Instant))
          if (!target.write(`${line}\n`)) await once(target, 'drain');
      });
      await Promise.race([written, failed]);
      if (target !== process.stdout) await new Promise<void>((done) => target.end(done));
    });
