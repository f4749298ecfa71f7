import { Command } from 'commander';
import { HOUR, type Instant } from '../domain/time/instant.ts';
import { readDirectory } from '../procedures/directory.ts';
import { extendDuties } from '../record/extend.ts';
import { reckonBatch } from './due/batch.ts';
import { dutiesInWords } from './due/duties-in-words.ts';
import { type DutyView, dutyView } from './due/duty-view.ts';
import { readDue } from './due/read-due.ts';
import { reckon } from './due/reckon.ts';
import { readMoment } from './episode/moment.ts';
import { CouldNot } from './exit.ts';
import { withRecord } from './installation.ts';
import { knownAuthority } from './known-authority.ts';
import { openLibrary } from './library.ts';
import { print } from './print.ts';
import { saidTime } from './said-time.ts';

interface Options {
  readonly authority?: string;
  readonly asAt?: string;
  readonly within: string;
  readonly json?: boolean;
  readonly rule?: string;
  readonly at?: string;
  readonly closed?: string;
  readonly batch?: string;
}

export const dueCommand = () =>
  new Command('due')
    .description('What is due from whom, soonest first; what is late stands at the top.')
    .option('--authority <CODE>', 'only in the books of this authority')
    .option('--as-at <TIME>', 'late, due or pending as at this moment (default: now)')
    .option('--within <HOURS>', 'also what falls due within so many hours', '72')
    .option('--rule <RULE>', 'reckon when this rule would be due, without the record; goes with --at')
    .option('--at <TIME>', 'when it would start: London time, with an offset, or a day')
    .option('--closed <DAYS>', 'days on which the school is closed: 2025-09-26,2025-10-24..2025-10-31')
    .option('--batch <FILE.csv>', 'the same for every row of a file with the columns rule, at, closed')
    .option('--json', 'print data')
    .action(due);

async function due(options: Options): Promise<void> {
  const { rule, at, closed, batch, json } = options;
  if (batch !== undefined) process.stdout.write(reckonBatch(openLibrary(), batch));
  else if (rule !== undefined && at !== undefined)
    print(reckon(openLibrary(), rule, at, closed?.split(',') ?? []), json, reckonedInWords);
  else if (rule !== undefined || at !== undefined) throw new CouldNot('--rule and --at go together.');
  else await listDue(options);
}

const reckonedInWords = ({ rule, due: when, lateAfter, steps, source }: ReturnType<typeof reckon>): string =>
  [
    `${rule}: due ${when === null ? 'at no set time' : saidTime(when.utc)}`,
    ...(lateAfter === null ? [] : [`Late after ${saidTime(lateAfter.utc)}`]),
    ...steps.map((step) => `  - ${step}`),
    `Source: ${source.document} ${source.at}`,
  ].join('\n');

async function listDue({ authority, asAt, within, json }: Options): Promise<void> {
  if (!(Number(within) >= 0)) throw new CouldNot(`--within ${within}: not a number of hours.`);
  const now = asAt === undefined ? (Date.now() as Instant) : readMoment(asAt, '--as-at');
  const until = (now + Number(within) * HOUR) as Instant;
  const directory = readDirectory({ demonstration: true });
  const books = authority === undefined ? undefined : knownAuthority(directory, authority, '--authority');
  const duties = await withRecord('due', async (store, library) => {
    await extendDuties(store, library, now);
    return (await readDue(store, books, until)).map((duty) => dutyView(library, duty, now));
  });
  print(duties.toSorted(lateFirst), json, (shown) => dutiesInWords(shown, directory));
}

const lateFirst = (one: DutyView, other: DutyView): number =>
  Number(other.status === 'breached') - Number(one.status === 'breached');
