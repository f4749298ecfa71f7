import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DomainEvent, Maker } from '../../src/domain/event/event.ts';
import { instant, readPlainDate } from '../../src/domain/time/instant.ts';
import { exactly } from '../../src/domain/time/when.ts';
import { importEpisodes } from '../../src/exchange/import-episodes/import-episodes.ts';
import { childIdOf, episodeIdOf } from '../../src/exchange/import-episodes/plan/identity.ts';
import { type Cells, csvOf, testDirectory } from '../../src/exchange/import-episodes/rows.fixture.ts';
import { factsUpToNow } from '../../src/figures/facts/facts-up-to-now.ts';
import type { Asked } from '../../src/figures/measures/asked.ts';
import { type Compared, changeSince } from '../../src/figures/measures/change.ts';
import { dimensionCalled } from '../../src/figures/measures/dimensions.ts';
import { figureOf } from '../../src/figures/measures/figure-of.ts';
import type { Figure, Series } from '../../src/figures/measures/measure.ts';
import { measureCalled } from '../../src/figures/measures/measures.ts';
import { readPeriod } from '../../src/figures/measures/period.ts';
import { wholeChild } from '../../src/record/load.ts';
import type { Order } from '../../src/record/order.ts';
import { shippedLibrary } from '../../src/record/record.fixture.ts';
import { record } from '../../src/record/record.ts';
import type { StreamName } from '../../src/record/streams.ts';
import { appendMany } from '../../src/store/append/append.ts';
import { openTestDatabase } from '../../src/store/testing/test-database.ts';

/** When the figures of every test are asked for. */
export const now = instant('2026-02-02T09:00:00Z');

const worker: Maker = {
  person: 'Worker Testperson',
  role: 'allocated-social-worker',
  agency: 'childrens-social-care:886',
};

/** What is said of a child outside any episode: a type, a body, and when. */
export type Said = readonly [type: string, body: object, at: string];

/** A child of an authority, by the number that rows of an import name too. */
export interface OnRecord {
  readonly authority: string;
  readonly child: string;
  readonly said: readonly Said[];
}

export interface Asking {
  readonly authority: string;
  readonly period: string;
  readonly series?: Series;
  readonly by?: string;
  readonly choosing?: readonly string[];
  readonly knownAt?: string;
}

export type Books = Awaited<ReturnType<typeof openBooks>>;

/** A record of made-up children, and figures that are made from it. */
export async function openBooks() {
  const folder = await mkdtemp(join(tmpdir(), 'figures-'));
  const database = await openTestDatabase();
  const { store } = database;
  return {
    store,
    /** Imports these rows as `homeward import episodes` does, and makes the facts of them. */
    async importing(rows: readonly Cells[], at = now) {
      const path = join(folder, 'episodes.csv');
      await writeFile(path, csvOf(...rows));
      const options = {
        library: shippedLibrary,
        directory: testDirectory,
        now: at,
        person: 'Operator Testperson',
      };
      const summary = await importEpisodes({ path, store, ...options });
      if (summary.outcome !== 'imported') throw new Error(JSON.stringify(summary, null, 2).slice(0, 2000));
    },
    /** Puts children of one authority on record, of whom an import of episodes says nothing. */
    async keeping(children: readonly OnRecord[]) {
      const requests = children.map(({ authority, child, said }) => {
        const id = childIdOf({ responsible: authority, childId: child });
        const streams = new Map([[`child:${id}` as StreamName, said.map(eventOf)]]);
        return wholeChild(shippedLibrary, authority, id, streams, now);
      });
      for (let from = 0; from < requests.length; from += 200)
        await appendMany(store, requests.slice(from, from + 200));
    },
    record: (order: Order) => record(store, shippedLibrary, order),
    refresh: (at = now) => factsUpToNow(store, shippedLibrary, at),
    figure: (id: string, asking: Asking): Promise<Figure> => figureOf(store, asked(id, asking), now),
    /** The figure of a period, that of an earlier one, and how it changed. */
    async change(id: string, asking: Asking, earlier: string) {
      const before = await figureOf(store, asked(id, { ...asking, period: earlier }), now);
      const figure = await figureOf(store, asked(id, asking), now);
      return { before, now: figure, ...changeSince(compared(before), compared(figure)) };
    },
    async close() {
      await database.close();
      await rm(folder, { recursive: true });
    },
  };
}

export function asked(id: string, { choosing, by, knownAt, series = 'own', ...asking }: Asking): Asked {
  const measure = measureCalled(id);
  const period = readPeriod(asking.period);
  if (measure === undefined || 'refused' in period) throw new Error(`No such question: ${id}`);
  const dimension = by === undefined ? undefined : dimensionCalled(by);
  if (by !== undefined && dimension === undefined) throw new Error(`No such breakdown: ${by}`);
  return {
    measure: choosing === undefined ? measure : (measure.choice?.choosing(choosing) ?? measure),
    authority: asking.authority,
    period,
    series,
    by: dimension,
    ...(knownAt !== undefined && { knownAt: instant(knownAt) }),
  };
}

const compared = ({ period: { from, to }, ...figure }: Figure): Compared => ({
  ...figure,
  period: { from: readPlainDate(from)!, to: readPlainDate(to)! },
});

const eventOf = ([type, body, at]: Said, index: number): DomainEvent => ({
  type,
  version: index + 1,
  happened: exactly(instant(at)),
  recorded: instant('2026-02-01T09:00:00Z'),
  madeBy: worker,
  recordedBy: worker,
  body,
});

/** The identifiers of an imported child and episode, as orders name them. */
export const imported = (responsible: string, childId: string, episodeId: string) => ({
  child: childIdOf({ responsible, childId }),
  episode: episodeIdOf({ responsible, childId, episodeId }),
});

/** The number of one group of a figure. */
export const group = (figure: Figure, key: string): number | undefined =>
  figure.groups.find((each) => each.key === key)?.numerator;
