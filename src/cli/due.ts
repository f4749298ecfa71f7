import { Command } from 'commander';
import { type Status, statusAt } from '../domain/obligations/obligation.ts';
import { formatInstant, HOUR, type Instant } from '../domain/time/instant.ts';
import { extendDuties } from '../record/extend.ts';
import type { Store } from '../store/store.ts';
import { reckonBatch } from './due/batch.ts';
import { reckon } from './due/reckon.ts';
import { readMoment } from './episode/moment.ts';
import { CouldNot } from './exit.ts';
import { withRecord } from './installation.ts';
import { openLibrary } from './library.ts';
import { columns, print } from './print.ts';

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
    `${rule}: due ${when === null ? 'at no set time' : `${when.local} London (${when.utc})`}`,
    ...(lateAfter === null ? [] : [`Late after ${lateAfter.local} London (${lateAfter.utc})`]),
    ...steps.map((step) => `  - ${step}`),
    `Source: ${source.document} ${source.at}`,
  ].join('\n');

async function listDue({ authority, asAt, within, json }: Options): Promise<void> {
  if (!(Number(within) >= 0)) throw new CouldNot(`--within ${within}: not a number of hours.`);
  const now = asAt === undefined ? (Date.now() as Instant) : readMoment(asAt, '--as-at');
  const until = (now + Number(within) * HOUR) as Instant;
  const duties = await withRecord('due', async (store, library) => {
    await extendDuties(store, library, now);
    return readDue(store, authority, until);
  });
  print(duties.map(dutyView(now)).toSorted(lateFirst), json, inWords);
}

interface Duty {
  readonly owner: string;
  readonly subject: string;
  readonly duty_owner: string;
  readonly rule: string;
  readonly arises_at: Instant | null;
  readonly due_at: Instant | null;
  readonly late_after: Instant | null;
}

async function readDue(
  store: Store,
  authority: string | undefined,
  until: Instant,
): Promise<readonly Duty[]> {
  const { rows } = await store.record.query<Duty>(
    `select owner, subject, duty_owner, rule, arises_at, due_at, late_after from homeward.obligation
     where settled_at is null and ($1::text is null or owner = $1) and coalesce(due_at, arises_at) <= $2
     order by coalesce(late_after, due_at, arises_at), rule, subject`,
    [authority ?? null, new Date(until)],
  );
  return rows;
}

const dutyView = (now: Instant) => (duty: Duty) => ({
  authority: duty.owner,
  episode: duty.subject.replace(/^episode:/, ''),
  rule: duty.rule,
  owner: duty.duty_owner,
  status: statusOf(duty, now),
  arises: written(duty.arises_at),
  due: written(duty.due_at),
  lateAfter: written(duty.late_after),
});

type DutyView = ReturnType<ReturnType<typeof dutyView>>;

const statusOf = ({ arises_at, due_at, late_after }: Duty, now: Instant): Status =>
  statusAt(
    {
      settlement: undefined,
      arises: arises_at ?? undefined,
      due: due_at ?? undefined,
      lateAfter: late_after ?? undefined,
    },
    now,
  );

const lateFirst = (one: DutyView, other: DutyView): number =>
  Number(other.status === 'breached') - Number(one.status === 'breached');

const written = (at: Instant | null) => (at === null ? null : formatInstant(at));

function inWords(duties: readonly DutyView[]): string {
  if (duties.length === 0) return 'Nothing is due.';
  const rows = duties.map(({ status, due: at, rule, owner, episode }) => [
    status === 'breached' ? 'LATE' : status,
    at ?? '',
    rule,
    owner,
    episode,
  ]);
  return columns([['', 'due', 'rule', 'whose', 'episode'], ...rows]);
}
