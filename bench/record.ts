import { loadavg } from 'node:os';
import { type BenchStore, CLIENTS, openBenchStore, together } from './bench-store.ts';
import { type Bench, type Line, median, perSecond, rate } from './line.ts';
import { parts, type Reporting, reporting, reportingWith } from './report-parts.ts';
import { recordChildren, reportOf } from './reports.ts';
import { shippedLibrary } from './simulated.ts';

const GOAL = 0.15;
const ROUNDS = 9;
const REPORTS = 400;
const BARE = 3_000;
/** Until then, what is measured is how Node compiles it. */
const WARM_UP = 4_000;

const bare = {
  name: 'bare',
  text: 'insert into public.bare (said) values ($1)',
  values: ['Left the made-up house by the back door.'],
};
const EVERYTHING = parts.at(-1)!.part;
const WITHOUT_ROLE = 'everything, as a superuser';

export const bench: Bench = {
  title: `Recording a report beside bare one-row inserts: ${CLIENTS} clients, one server, durable`,
  run: async () => {
    const bench = await openBenchStore();
    try {
      return [...lines(await measure(bench)), await reportsInOne(bench)];
    } finally {
      await bench.close();
    }
  },
};

/** What clients say at the same moment is one transaction, as it is in use; each bare row is one by itself. */
async function reportsInOne({ unbound }: BenchStore): Promise<Line> {
  const { rows } = await unbound.query<{ reports: number }>(
    `select (count(*)::float8 / count(distinct position >> 16)) as reports
     from homeward.event where type = 'ChildReported'`,
  );
  return { what: 'reports in one transaction, on average', measured: rows[0]!.reports.toFixed(1) };
}

/** Milliseconds for each piece of work, one a round, by what was done. */
type Times = ReadonlyMap<string, readonly number[]>;

/** All of them in every round, because what else the machine does changes from one minute to the next. */
async function measure(bench: BenchStore): Promise<Times> {
  const { store, unbound } = bench;
  const library = shippedLibrary();
  const steps = parts.length + 1;
  const children = await recordChildren(store, library, WARM_UP + steps * (ROUNDS * REPORTS + 1));
  const reports = children.map(reportOf);
  const reportings = new Map<string, Reporting>();
  for (const [index, { part }] of parts.entries())
    reportings.set(part, await reportingWith(index + 1, bench, library, reports.pop()!));
  reportings.set(WITHOUT_ROLE, reporting({ ...store, record: unbound }, library));
  await unbound.query(
    'create table public.bare (number bigint generated always as identity primary key, said text not null)',
  );
  await unbound.query('grant insert on public.bare to homeward_record');
  await together(reports.splice(0, WARM_UP), reporting(store, library));
  await unbound.query('vacuum analyze');
  await unbound.query('checkpoint');
  const times = new Map<string, number[]>([...reportings.keys(), bare.name].map((what) => [what, []]));
  for (let round = 0; round < ROUNDS; round++) {
    times.get(bare.name)?.push(await together(Array(BARE).fill(bare), (row) => store.record.query(row)));
    for (const [what, report] of reportings)
      times.get(what)?.push(await together(reports.splice(0, REPORTS), report));
  }
  return times;
}

function lines(times: Times): readonly Line[] {
  const each = (what: string): number => median(times.get(what) ?? []);
  const ratios = (times.get(EVERYTHING) ?? []).map(
    (ours, round) => (times.get(bare.name)?.[round] ?? 0) / ours,
  );
  const share = (milliseconds: number) => `${((milliseconds / each(EVERYTHING)) * 100).toFixed(0)} %`;
  const part = (what: string, milliseconds: number): Line => ({
    what: `  ${what}`,
    measured: share(milliseconds),
    beside: `${(milliseconds * 1_000).toFixed(0)} µs`,
  });
  return [
    {
      what: '3 events, 17 obligations, 5 messages, 6 more rows',
      measured: rate(perSecond(1, each(EVERYTHING))),
      beside: `bare: ${rate(perSecond(1, each(bare.name)))}`,
      ratio: median(ratios),
      goal: `≥ ${GOAL}`,
      reached: median(ratios) >= GOAL,
    },
    {
      what: `the ratio in ${ROUNDS} rounds`,
      measured: `${Math.min(...ratios).toFixed(3)} to ${Math.max(...ratios).toFixed(3)}`,
      beside: `load average ${loadavg()[0]?.toFixed(1)}`,
    },
    ...parts.map(({ part: name }, index) =>
      part(name, each(name) - (index === 0 ? 0 : each(parts[index - 1]!.part))),
    ),
    part('of all these: being a role with its own rights', each(EVERYTHING) - each(WITHOUT_ROLE)),
  ];
}
