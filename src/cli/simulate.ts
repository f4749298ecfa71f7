import { Command } from 'commander';
import type { Directory } from '../domain/authorities/directory.ts';
import { DAY, type Instant, type PlainDate } from '../domain/time/instant.ts';
import { londonDate, startOfDay } from '../domain/time/london.ts';
import { readDirectory } from '../procedures/directory.ts';
import { packsFor } from '../record/binding.ts';
import { batchesOf } from '../simulate/batches.ts';
import { expectedChildren, type Simulation, simulate } from '../simulate/simulate.ts';
import type { SimulatedChild } from '../simulate/simulated-child.ts';
import { compared } from '../simulate/summary/comparison.ts';
import type { Figures } from '../simulate/summary/figures.ts';
import { startSummary } from '../simulate/summary/summary.ts';
import { addYears } from '../simulate/years.ts';
import { readMoment } from './episode/moment.ts';
import { CouldNot } from './exit.ts';
import { knownAuthority } from './known-authority.ts';
import { openLibrary } from './library.ts';
import { columns, print } from './print.ts';
import { withProgress } from './progress.ts';

/** Writes children as they are: streams that nobody has written to before. */
export type WriteChildren = (children: readonly SimulatedChild[]) => Promise<void>;

/** Opens what is written to, and closes it however the work ends. */
export type Writing = <Result>(work: (write: WriteChildren) => Promise<Result>) => Promise<Result>;

const nowhere: Writing = (work) => work(async () => {});

/** Enough for few round trips, and little enough to hold. */
const eventsInBatch = 5_000;

interface Options {
  readonly seed: string;
  readonly authorities: string;
  readonly years: string;
  readonly scale: string;
  readonly now?: string;
  readonly json?: boolean;
}

/** @param writing where the children go; without it they are only counted */
export const simulateCommand = (writing: Writing = nowhere) =>
  new Command('simulate')
    .description('Make up children who go missing, as many and as often as published reports say.')
    .option('--seed <N>', 'the same seed makes the same children', '1')
    .option('--authorities <CODES>', 'whose children, by code, with commas between', '999')
    .option('--years <N>', 'how many years back', '1')
    .option('--scale <X>', 'how many children, beside those of Medway', '1')
    .option('--now <TIME>', 'the moment at which the made-up record ends (default: this one)')
    .option('--json', 'print data')
    .action(async (options: Options) => {
      const simulation = readOptions(options);
      const made = await writing((write) => make(simulation, write));
      print(made, options.json, inWords);
    });

interface Made {
  readonly seed: number;
  readonly now: string;
  readonly authorities: readonly (Figures & { readonly code: string; readonly name: string })[];
}

async function make(simulation: Simulation, write: WriteChildren): Promise<Made> {
  const { authorities, now, seed, directory } = simulation;
  const end = startOfDay((londonDate(now) + 1) as PlainDate);
  const lastYear = { from: startOfDay(addYears(londonDate(end), -1)), to: end };
  const summaries = new Map(authorities.map((code) => [code, startSummary(lastYear)]));
  const expected = expectedChildren(simulation);
  await withProgress('children', async (tell) => {
    let done = 0;
    for (const batch of batchesOf(simulate(simulation), eventsInBatch)) {
      for (const child of batch) summaries.get(child.owner)?.add(child);
      await write(batch);
      done += batch.length;
      tell(done, Math.max(done, expected));
    }
  });
  return {
    seed,
    now: new Date(now).toISOString(),
    authorities: [...summaries].map(([code, counted]) => ({
      code,
      name: directory.authority(code)?.name ?? code,
      ...counted.figures(),
    })),
  };
}

function readOptions({ seed, authorities, years, scale, now }: Options): Simulation {
  const directory = readDirectory({ demonstration: true });
  const library = openLibrary();
  const ends = now === undefined ? (Date.now() as Instant) : readMoment(now, '--now');
  const count = wholeNumber(years, '--years', 1, 50);
  return {
    seed: wholeNumber(seed, '--seed', 0, 2 ** 31 - 1),
    authorities: codes(authorities, directory),
    from: addYears(londonDate((ends + DAY) as Instant), -count),
    years: count,
    scale: scaleOf(scale),
    now: ends,
    directory,
    bindingFor: (question) => packsFor(library, question),
  };
}

function codes(written: string, directory: Directory): readonly string[] {
  const list = new Set(written.split(',').map((code) => code.trim()));
  return [...list].map((code) => knownAuthority(directory, code, '--authorities'));
}

function wholeNumber(written: string, option: string, from: number, to: number): number {
  const number = Number(written);
  if (Number.isInteger(number) && number >= from && number <= to && written.trim() !== '') return number;
  throw new CouldNot(`${option} ${written}: not a whole number from ${from} to ${to}.`);
}

function scaleOf(written: string): number {
  const scale = Number(written);
  if (scale > 0 && scale <= 1_000) return scale;
  throw new CouldNot(`--scale ${written}: not a number over 0 and up to 1,000.`);
}

function inWords({ authorities }: Made): string {
  const each = authorities.map(({ name, code, record }) => [
    `${name} (${code})`,
    `${counted(record.children)} children`,
    `${counted(record.events)} events in ${counted(record.streams)} streams`,
    `${record.stillMissing} missing now, ${record.backButOpen} back with something still to do`,
  ]);
  const [only, ...others] = authorities;
  if (only === undefined || others.length > 0) return columns(each);
  return `${columns(each)}\n\nThe last year beside what was published\n${comparison(only)}`;
}

const counted = (number: number) => number.toLocaleString('en-GB');

function comparison(figures: Figures): string {
  const worded = (value: number, unit: 'count' | 'share' | 'each') => {
    if (unit === 'count') return counted(value);
    return unit === 'share' ? `${(value * 100).toFixed(1)} %` : value.toFixed(2);
  };
  return columns([
    ['figure', 'published', 'simulated', 'source'],
    ...compared(figures).map(({ figure, published, simulated, unit, source }) => [
      figure,
      worded(published, unit),
      worded(simulated, unit),
      source,
    ]),
  ]);
}
