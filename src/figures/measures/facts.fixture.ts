import { instant } from '../../domain/time/instant.ts';
import { openTestDatabase } from '../../store/testing/test-database.ts';
import { dimensionCalled } from './dimensions.ts';
import { figureOf } from './figure-of.ts';
import type { Figure, Series } from './measure.ts';
import { measureCalled } from './measures.ts';
import { readPeriod } from './period.ts';

/** When the figures of these tests are asked for. */
export const asAt = instant('2026-02-02T09:00:00Z');

type Columns = Readonly<Record<string, unknown>>;

const known = {
  owner: '887',
  known_from: '2024-01-01T00:00:00Z',
  known_to: 'infinity',
  own: '887',
  area: '887',
};

/** An episode of one evening of a child at home in Medway, found after two hours. */
const evening: Columns = {
  ...known,
  responsible: '887',
  host: '887',
  class: 'missing',
  hidden: false,
  imported: false,
  phase: 'returned',
  started: '2024-06-03T17:00:00Z',
  precision: 'instant',
  found: '2024-06-03T19:00:00Z',
  back: '2024-06-03T19:00:00Z',
  hours: 2,
  looked_after: false,
  child_group: 'home',
  unaccompanied: false,
  special_needs: false,
  strand: 'home',
  age: 15,
  reclassified: 0,
  reasons: [],
  interview_extended: false,
  missing_again_within_three_working_days: false,
  safe_and_well_shared: false,
  harm: 'not_known',
  reviewing_officer_told: false,
  packs: [],
  within_90_days: 1,
};

/** A duty of Medway in that episode that was done in time. */
const duty: Columns = {
  ...known,
  child: 'child:TEST1',
  subject: 'episode:TEST1',
  duty_owner: 'authority:887',
  rule: 'MED-RHI-72H',
  occurrence: '1',
  pack: 'medway',
  started: '2024-06-03T19:00:00Z',
  arises: '2024-06-03T19:00:00Z',
  due: '2024-06-06T19:00:00Z',
  late_after: '2024-06-06T19:00:00Z',
  settlement: 'met',
  settled: '2024-06-05T10:00:00Z',
};

/** Looked after by Medway since long before. */
const care: Columns = {
  ...known,
  began: '2020-01-06T09:00:00Z',
  ended: null,
  unaccompanied: false,
};

/** A stretch of a looked-after child of Medway in which nobody knew where the child was. */
const span: Columns = {
  ...known,
  episode: 'episode:TEST1',
  kind: 'M',
  looked_after: true,
  began: '2024-06-03T17:00:00Z',
  ended: '2024-06-03T19:00:00Z',
};

export interface Question {
  readonly period?: string;
  readonly authority?: string;
  readonly series?: Series;
  readonly by?: string;
  readonly knownAt?: string;
  readonly choosing?: readonly string[];
}

export type Facts = Awaited<ReturnType<typeof openFacts>>;

/** Facts as they were made, and the figures of them: of the year from April 2024 in Medway unless asked otherwise. */
export async function openFacts() {
  const database = await openTestDatabase();
  const { store } = database;
  let number = 0;
  const keep = async (table: string, rows: readonly Columns[]) => {
    const named = rows.map((row) => ({ record: `child:TEST${++number}`, key: `fact ${number}`, ...row }));
    await store.record.query(
      `insert into homeward.${table} select * from jsonb_populate_recordset(null::homeward.${table}, $1)`,
      [JSON.stringify(named)],
    );
  };
  return {
    store,
    /** Episodes, each of a child of its own unless it says of which. */
    episodes: (...rows: readonly Columns[]) =>
      keep(
        'fact_episode',
        rows.map((row, index) => ({
          ...evening,
          episode: `episode:TEST${number + index}`,
          child: `child:TEST${number + index}`,
          ...row,
        })),
      ),
    duties: (...rows: readonly Columns[]) =>
      keep(
        'fact_duty',
        rows.map((row) => ({ ...duty, ...row })),
      ),
    care: (...rows: readonly Columns[]) =>
      keep(
        'fact_care',
        rows.map((row) => ({ ...care, ...row })),
      ),
    spans: (...rows: readonly Columns[]) =>
      keep(
        'fact_span',
        rows.map((row) => ({ ...span, ...row })),
      ),
    async clear() {
      for (const fact of ['fact_episode', 'fact_duty', 'fact_care', 'fact_span'])
        await store.record.query(`delete from homeward.${fact}`);
    },
    figure(id: string, question: Question = {}): Promise<Figure> {
      const { period: said = '2024-25', authority = '887', series = 'own', by, knownAt, choosing } = question;
      const measure = measureCalled(id);
      const period = readPeriod(said);
      if (measure === undefined || 'refused' in period) throw new Error(`No such question: ${id}, ${said}`);
      const asked = choosing === undefined ? measure : (measure.choice?.choosing(choosing) ?? measure);
      return figureOf(
        store,
        {
          ...{ measure: asked, authority, period, series },
          by: by === undefined ? undefined : dimensionCalled(by),
          knownAt: knownAt === undefined ? undefined : instant(knownAt),
        },
        asAt,
      );
    },
    close: () => database.close(),
  };
}

/** So many facts of one kind. */
export const many = (count: number, row: Columns): readonly Columns[] =>
  Array.from({ length: count }, () => row);

export const keysAndNumerators = ({ groups }: Figure) =>
  groups.map(({ key, numerator }) => [key, numerator] as const);
