import type { ClientBase } from 'pg';
import { type Instant, instant, plainDate } from '../src/domain/time/instant.ts';
import type { FactTable } from '../src/figures/facts/fact.ts';
import { factsAtEachMoment } from '../src/figures/facts/facts-at-each-moment.ts';
import { factsOfRecord, type RecordFacts } from '../src/figures/facts/facts-of-record.ts';
import { nothingMade } from '../src/figures/facts/read-records.ts';
import { factVersions } from '../src/figures/facts/versions.ts';
import { writeFacts } from '../src/figures/facts/write-facts.ts';
import type { Asked } from '../src/figures/measures/asked.ts';
import { dimensionCalled } from '../src/figures/measures/dimensions.ts';
import { figureOf } from '../src/figures/measures/figure-of.ts';
import { measureCalled } from '../src/figures/measures/measures.ts';
import { readPeriod } from '../src/figures/measures/period.ts';
import { makeReport, type ReportOrder } from '../src/figures/reports/making/make-report.ts';
import { readDirectory } from '../src/procedures/directory.ts';
import type { PackLibrary } from '../src/procedures/pack-library.ts';
import { packsFor } from '../src/record/binding.ts';
import type { StreamName } from '../src/record/streams.ts';
import { simulate } from '../src/simulate/simulate.ts';
import type { SimulatedChild } from '../src/simulate/simulated-child.ts';
import { inTransaction } from '../src/store/in-transaction.ts';
import { type BenchStore, openBenchStore } from './bench-store.ts';
import { type Bench, type Line, median } from './line.ts';
import { now, shippedLibrary } from './simulated.ts';

const EPISODES = 300_000;
const FEWER = 100_000;
/** One child in so many has every version of its facts; of the others they are as they stand. */
const WITH_VERSIONS = 50;
const RECORDS_AT_ONCE = 500;
const ROUNDS = 15;
const ONE = '887';
const past: Instant = instant('2025-10-01T00:00Z');

export const bench: Bench = {
  title: `Figures over ${EPISODES.toLocaleString('en-GB')} made-up episodes of a year of all authorities; facts by the functions that make and write them, as they were known at one past date and as they stand, with every version of one child in ${WITH_VERSIONS}; duties of one authority alone`,
  run: async () => {
    const opened = await openBenchStore();
    try {
      const library = shippedLibrary();
      const children = everybody(library);
      const fewer = await fill(opened, library, children, FEWER);
      const ofFewer = await milliseconds(() => figureOf(opened.store, national, now));
      const all = fewer + (await fill(opened, library, children, EPISODES - fewer));
      return await measured(opened, library, all / fewer, ofFewer);
    } finally {
      await opened.close();
    }
  },
};

function asked(measure: string, authority: string, by: string, knownAt?: Instant): Asked {
  const period = readPeriod('2025-02-01..2026-01-31');
  if ('refused' in period) throw new Error(period.refused);
  return {
    measure: measureCalled(measure)!,
    authority,
    period,
    series: 'own',
    by: dimensionCalled(by),
    knownAt,
  };
}

const annualReport: ReportOrder = {
  kind: 'annual',
  authority: ONE,
  period: asked('EPISODES', ONE, 'month').period,
  asAt: now,
};

const national = asked('RHI-OFFERED', '*', 'authority');

async function measured(
  { store, unbound }: BenchStore,
  library: PackLibrary,
  rows: number,
  ofFewer: number,
): Promise<readonly Line[]> {
  const one = await milliseconds(() => figureOf(store, asked('RHI-OFFERED', ONE, 'age-band'), now));
  const then = await milliseconds(() => figureOf(store, asked('RHI-OFFERED', ONE, 'age-band', past), now));
  const annual = await milliseconds(() => makeReport(store, library, annualReport));
  const all = await milliseconds(() => figureOf(store, national, now));
  const byHand = await milliseconds(() => unbound.query(handWritten));
  const times = all / ofFewer;
  return [
    { what: 'one measure by age band, one authority', ...within(one, 50) },
    { what: 'the same as known at a past date', ...within(then, 1_000) },
    { what: 'annual report of one authority', ...within(annual, 1_000) },
    {
      what: 'one measure of all authorities, by authority',
      measured: `${all.toFixed(0)} ms`,
      beside: `the same aggregate written by hand: ${byHand.toFixed(0)} ms`,
      ratio: all / byHand,
      goal: '≤ 2',
      reached: all / byHand <= 2,
    },
    {
      what: `time with ${rows.toFixed(1)} times the rows`,
      measured: `${times.toFixed(2)} times`,
      beside: `with ${FEWER.toLocaleString('en-GB')} episodes: ${ofFewer.toFixed(0)} ms`,
      ratio: times / rows,
      goal: '≤ 1.2',
      reached: times / rows <= 1.2,
    },
  ];
}

/** What somebody who knows the table would write: the total and the groups of it, as the figure has both. */
const handWritten = `
  select own, count(*) filter (where interview in ('completed', 'declined_child', 'declined_parent', 'booked', 'in_progress')),
    count(*)
  from homeward.fact_episode
  where known_to = 'infinity' and own is not null and started >= '2025-02-01' and started < '2026-02-01'
    and class in ('missing', 'away') and interview is not null and interview <> 'other_la'
  group by grouping sets ((own), ())`;

const within = (measured: number, goal: number): Omit<Line, 'what'> => ({
  measured: `${measured.toFixed(1)} ms`,
  goal: `≤ ${goal.toLocaleString('en-GB')} ms`,
  reached: measured <= goal,
});

async function milliseconds(work: () => Promise<unknown>): Promise<number> {
  const times: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const began = performance.now();
    await work();
    times.push(performance.now() - began);
  }
  return median(times);
}

/** Children of every authority of today, the one that is measured among the first. */
function everybody(library: PackLibrary): Iterator<SimulatedChild> {
  const directory = readDirectory({ demonstration: true });
  const others = directory.authorities
    .map(({ code }) => code)
    .filter((code) => code !== ONE && code !== '999');
  return simulate({
    seed: 1,
    authorities: [ONE, ...others],
    from: plainDate('2025-02-01'),
    years: 1,
    scale: 1,
    now,
    directory,
    bindingFor: (question) => [...packsFor(library, question)],
  })[Symbol.iterator]();
}

/** Makes facts until there are so many more episodes, and answers how many there are more. */
async function fill(
  { store, unbound }: BenchStore,
  library: PackLibrary,
  children: Iterator<SimulatedChild>,
  wanted: number,
): Promise<number> {
  let episodes = 0;
  let waiting: RecordFacts[] = [];
  const write = () =>
    inTransaction(store.record, (connection: ClientBase) => writeFacts(connection, waiting));
  for (let count = 0; episodes < wanted; count++) {
    const next = children.next();
    if (next.done) break;
    waiting.push(factsOf(library, next.value, count % WITH_VERSIONS === 0));
    episodes += next.value.episodes.length;
    if (waiting.length < RECORDS_AT_ONCE) continue;
    await write();
    waiting = [];
  }
  if (waiting.length > 0) await write();
  await unbound.query('vacuum analyze');
  return episodes;
}

function factsOf(
  library: PackLibrary,
  { owner, id, events, episodes }: SimulatedChild,
  everyVersion: boolean,
): RecordFacts {
  const record: StreamName = `child:${id}`;
  const streams = new Map<StreamName, typeof events>([[record, events]]);
  for (const episode of episodes) streams.set(`episode:${episode.id}`, episode.events);
  const survivors = new Map();
  const wasKnown = events.some(({ recorded }) => recorded <= past);
  const moments = wasKnown ? [past, now] : [now];
  const made = everyVersion
    ? factsOfRecord(library, { owner, record, streams, survivors, made: nothingMade }, now)
    : {
        ...factVersions(
          {},
          factsAtEachMoment(library, { books: owner, child: record, streams, survivors }, moments),
        ),
        ...{ owner, record, anew: false, through: now, recordings: 1, lookAgain: undefined },
      };
  const keeps = (table: FactTable) => owner === ONE || table !== 'fact_duty';
  return { ...made, begun: made.begun.filter(({ table }) => keeps(table)), standing: {} };
}
