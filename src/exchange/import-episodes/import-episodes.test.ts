import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { rebuild } from '../../record/rebuild.ts';
import { shippedLibrary } from '../../record/record.fixture.ts';
import { readStream } from '../../store/read/read-streams.ts';
import { openTestDatabase, type TestDatabase } from '../../store/testing/test-database.ts';
import { verify } from '../../store/verify/verify.ts';
import { type ImportOptions, importEpisodes } from './import-episodes.ts';
import { childIdOf, episodeIdOf } from './plan/identity.ts';
import { type Cells, csvOf, importedAt, oneEvening, testDirectory } from './rows.fixture.ts';

let database: TestDatabase;
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'import-'));
  database = await openTestDatabase();
});

afterAll(async () => {
  await database.close();
  await rm(folder, { recursive: true });
});

async function importing(content: string, more: Partial<ImportOptions> = {}) {
  const path = join(folder, 'episodes.csv');
  await writeFile(path, content);
  return importEpisodes({
    path,
    store: database.store,
    library: shippedLibrary,
    directory: testDirectory,
    now: importedAt,
    person: 'Operator Testperson',
    ...more,
  });
}

/** Each test has its own child, in a row of that evening but for what the test changes. */
const rowOf = (child: string, cells: Cells = {}): Cells => ({ ...oneEvening, child_id: child, ...cells });

const episodeOf = (childId: string, episodeId = 'E1', responsible = '887') =>
  `episode:${episodeIdOf({ responsible, childId, episodeId })}`;
const childOf = (childId: string, responsible = '887') => `child:${childIdOf({ responsible, childId })}`;

const eventsOf = async (stream: string, owner = '887') =>
  (await readStream(database.store, owner, stream)).events;

const query = async <Row extends object>(text: string, ...values: unknown[]) =>
  (await database.store.record.query<Row>(text, values)).rows;

const countEvents = async () =>
  (await query<{ count: number }>('select count(*) from homeward.event'))[0]!.count;

const nothingMore = async (before: number) => expect(await countEvents()).toBe(before);

describe('importing a row', () => {
  beforeAll(async () => {
    await importing(csvOf(rowOf('ROW1')));
  });

  it('writes one event about the episode that keeps the row, recorded when it was imported', async () => {
    const [event, ...more] = await eventsOf(episodeOf('ROW1'));
    expect(more).toEqual([]);
    expect(event).toMatchObject({
      type: 'EpisodeImported',
      version: 1,
      imported: true,
      recorded: importedAt,
      madeBy: { person: 'Operator Testperson', role: 'data-steward', agency: 'childrens-social-care:887' },
      body: {
        child: childIdOf({ responsible: '887', childId: 'ROW1' }),
        class: 'missing',
        grade: 'medium',
        childGroup: 'lac_own',
        missingSince: '2025-10-24T19:30:00Z',
        returnedAt: '2025-10-25T01:00:00Z',
        interviewOutcome: 'completed',
        reasonsSecondary: ['CO1', 'HF4'],
        force: 'kent',
        row: JSON.stringify(rowOf('ROW1')),
      },
    });
  });

  it('records the child without a name, under the number that the authority gave, as at the start', async () => {
    const events = await eventsOf(childOf('ROW1'));
    expect(events.map(({ type, body, imported }) => [type, body, imported])).toEqual([
      [
        'ChildRecorded',
        {
          names: [],
          dateOfBirth: '2010-02-14',
          sex: 'F',
          ethnicity: 'WBRI',
          identifiers: [{ kind: 'la_child_id', value: 'ROW1' }],
        },
        true,
      ],
      ['ResponsibilityTaken', { authority: '887' }, true],
      ['GroupChanged', { group: 'lac_own' }, true],
      ['PlacementStarted', { type: 'U4', host: '887' }, true],
    ]);
  });

  it('shows the episode as returned, with its duties as one document and nobody to be told', async () => {
    const [shown] = await query<{ phase: string; imported: boolean; binding: { pack: string }[] }>(
      'select phase, imported, binding from homeward.episode where episode = $1',
      episodeOf('ROW1'),
    );
    expect(shown).toMatchObject({ phase: 'returned', imported: true });
    expect(shown?.binding.map(({ pack }) => pack)).toEqual(['medway', 'statutory-2014']);
    const [duties] = await query<{ rules: string[] }>(
      `select array(select d ->> 'rule' from jsonb_array_elements(obligations) d) as rules
       from homeward.settled_obligations where subject = $1`,
      episodeOf('ROW1'),
    );
    expect(duties?.rules).toContain('MED-RHI-72H');
    const waiting = await database.store.worker.query('select from homeward.outbox');
    expect(waiting.rowCount).toBe(0);
  });
});

describe('importing the same file again', () => {
  it('changes nothing', async () => {
    const file = csvOf(
      rowOf('SAME1'),
      rowOf('SAME1', {
        episode_id: 'E2',
        missing_since: '2025-11-20T20:30',
        reported_at: '',
        located_at: '2025-11-20T22:00',
        returned_at: '2025-11-20T23:00',
        rhi_outcome: '',
        rhi_offered_at: '',
        rhi_completed_at: '',
      }),
    );
    expect(await importing(file)).toMatchObject({ outcome: 'imported', new: 2, unchanged: 0 });
    const before = await countEvents();
    expect(await importing(file)).toMatchObject({ outcome: 'imported', new: 0, corrected: 0, unchanged: 2 });
    await nothingMore(before);
  });

  it('changes nothing where only the order of columns and rows is another', async () => {
    await importing(csvOf(rowOf('SAME2'), rowOf('SAME3')));
    const before = await countEvents();
    const reversed = csvOf(rowOf('SAME3'), rowOf('SAME2'))
      .split('\n')
      .map((line) => line.split(',').toReversed().join(','))
      .join('\n');
    expect(await importing(reversed)).toMatchObject({ new: 0, corrected: 0, unchanged: 2 });
    await nothingMore(before);
  });

  it('a changed row becomes a correction, and what is shown follows', async () => {
    await importing(csvOf(rowOf('CHANGED')));
    const changed = csvOf(rowOf('CHANGED', { police_grade: 'high', returned_at: '2025-10-25T03:00' }));
    expect(await importing(changed)).toMatchObject({ new: 0, corrected: 1, unchanged: 0 });
    const [first, correction, ...more] = await eventsOf(episodeOf('CHANGED'));
    expect(more).toEqual([]);
    expect(first?.body).toMatchObject({ grade: 'medium' });
    expect(correction).toMatchObject({
      type: 'FactCorrected',
      corrects: 1,
      imported: true,
      body: {
        reason: 'The imported row was changed.',
        body: { grade: 'high', returnedAt: '2025-10-25T02:00:00Z' },
      },
    });
    const [shown] = await query<{ grade: string; version: number }>(
      'select grade, version from homeward.episode where episode = $1',
      episodeOf('CHANGED'),
    );
    expect(shown).toEqual({ grade: 'high', version: 2 });
    expect(await importing(changed)).toMatchObject({ corrected: 0, unchanged: 1 });
  });

  it('a changed birth date corrects what an import said of the child', async () => {
    await importing(csvOf(rowOf('BORN')));
    await importing(csvOf(rowOf('BORN', { date_of_birth: '2010-02-15' })));
    const [shown] = await query<{ date_of_birth: string }>(
      'select date_of_birth::text from homeward.child where child = $1',
      childOf('BORN'),
    );
    expect(shown).toEqual({ date_of_birth: '2010-02-15' });
  });
});

describe('a repeated episode is a further span of it', () => {
  it('missing, found, and away until the return', async () => {
    const missing = rowOf('SPANS', { returned_at: '', located_at: '2025-10-24T23:00' });
    const away = rowOf('SPANS', {
      class: 'away',
      missing_since: '2025-10-24T23:00',
      reported_at: '',
      located_at: '',
    });
    // The later span stands first in the file.
    expect(await importing(csvOf(away, missing))).toMatchObject({ new: 2, episodes: 1, children: 1 });
    const events = await eventsOf(episodeOf('SPANS'));
    expect(events.map(({ body }) => (body as { class: string }).class)).toEqual(['missing', 'away']);
    const [shown] = await query<{ phase: string; missing_since: number }>(
      'select phase, missing_since from homeward.episode where episode = $1',
      episodeOf('SPANS'),
    );
    expect(shown).toEqual({ phase: 'returned', missing_since: Date.parse('2025-10-24T19:30:00Z') });
  });
});

describe('nothing is imported unless all is valid', () => {
  const good = rowOf('GOOD');
  const bad = rowOf('BAD', { returned_at: '2025-10-24T20:00', sex: 'X' });

  it('a row that cannot be leaves nothing of any row behind', async () => {
    const before = await countEvents();
    const summary = await importing(csvOf(good, bad));
    expect(summary).toMatchObject({ outcome: 'refused', rows: 2, rejectedRows: 1, new: 0 });
    expect(summary.told.faults).toEqual([
      {
        line: 3,
        column: 'sex',
        value: 'X',
        reason: 'unknown-code',
        says: 'This is no code of “Sex”. Its codes are `M`, `F`, `U`, `1`, `2`.',
      },
    ]);
    await nothingMore(before);
  });

  it('rows that contradict each other name their line, column and value', async () => {
    const before = await countEvents();
    const summary = await importing(
      csvOf(
        good,
        rowOf('GOOD', {
          episode_id: 'E2',
          date_of_birth: '2011-02-14',
          missing_since: '2025-10-25T20:00',
          reported_at: '',
          located_at: '',
          returned_at: '2025-10-26T09:00Z',
          rhi_outcome: '',
          rhi_offered_at: '',
          rhi_completed_at: '',
        }),
      ),
    );
    expect(summary.told.faults).toEqual([
      {
        line: 3,
        column: 'date_of_birth',
        value: '2011-02-14',
        reason: 'other-child-details',
        says: 'Line 2 gives another date of birth for this child.',
      },
    ]);
    await nothingMore(before);
  });

  it('with --skip-invalid the valid rows are imported, and the others stand with their reasons in the rejects', async () => {
    const rejects = join(folder, 'rejects.csv');
    const summary = await importing(csvOf(good, bad), { rejects });
    expect(summary).toMatchObject({ outcome: 'imported', new: 1, rejectedRows: 1 });
    expect(await eventsOf(episodeOf('GOOD'))).toHaveLength(1);
    expect(await eventsOf(episodeOf('BAD'))).toEqual([]);
    const [heading, row, ...rest] = (await readFile(rejects, 'utf8')).split('\n');
    expect(rest).toEqual(['']);
    expect(heading).toMatch(/^line,column,value,reason,child_id,date_of_birth,/);
    expect(row).toMatch(/^3,sex,X,"This is no code of “Sex”\. Its codes are .*",BAD,2010-02-14,X,/);
  });

  it('a dry run says what would be and writes nothing', async () => {
    const before = await countEvents();
    expect(await importing(csvOf(rowOf('DRY')), { dryRun: true })).toMatchObject({
      outcome: 'would_import',
      new: 1,
    });
    await nothingMore(before);
  });
});

describe('a child of another authority who lives here', () => {
  const placed = { responsible_la: '886', host_la: '887', child_group: 'lac_own' };

  beforeAll(async () => {
    expect(await importing(csvOf(rowOf('PLACED', placed)))).toMatchObject({ new: 1, inHostBooks: 1 });
  });

  it('is in the books of both under the same identifiers, in the host’s as another authority’s child', async () => {
    const shown = await query<{ owner: string; child: string; child_group: string }>(
      'select owner, child, child_group from homeward.child where child = $1 order by owner',
      childOf('PLACED', '886'),
    );
    expect(shown.map(({ owner, child_group }) => [owner, child_group])).toEqual([
      ['886', 'lac_own'],
      ['887', 'lac_ola'],
    ]);
    const episodes = await query<{ owner: string }>(
      'select owner from homeward.episode where episode = $1 order by owner',
      episodeOf('PLACED', 'E1', '886'),
    );
    expect(episodes.map(({ owner }) => owner)).toEqual(['886', '887']);
  });

  it('has its interview in the books of the responsible authority only', async () => {
    const [own] = await eventsOf(episodeOf('PLACED', 'E1', '886'), '886');
    const [hosted] = await eventsOf(episodeOf('PLACED', 'E1', '886'), '887');
    expect(own?.body).toMatchObject({ interviewOutcome: 'completed', childGroup: 'lac_own' });
    expect(hosted?.body).toMatchObject({ interviewOutcome: 'other_la', childGroup: 'lac_ola', packs: [] });
    expect(hosted?.body).not.toHaveProperty('interviewCompletedAt');
  });

  it('has its duties once, the host’s own among them', async () => {
    const duties = await query<{ owner: string; count: number }>(
      `select owner, jsonb_array_length(obligations) as count from homeward.settled_obligations
       where subject = $1 order by owner`,
      episodeOf('PLACED', 'E1', '886'),
    );
    expect(duties[0]?.owner).toBe('886');
    expect(duties[0]?.count).toBeGreaterThan(0);
    expect(duties[1]).toEqual({ owner: '887', count: 0 });
  });

  it('is seen by the people of both', async () => {
    const seen = await query<{ agency: string; kind: string }>(
      `select distinct agency, kind from homeward.relationship where child = $1 and owner = '887' order by 1, 2`,
      childOf('PLACED', '886'),
    );
    expect(seen).toEqual([
      { agency: 'childrens-social-care:886', kind: 'responsible' },
      { agency: 'childrens-social-care:887', kind: 'hosts' },
      { agency: 'police:kent', kind: 'polices' },
    ]);
  });

  it('the same file again changes nothing in either', async () => {
    const before = await countEvents();
    expect(await importing(csvOf(rowOf('PLACED', placed)))).toMatchObject({ unchanged: 1 });
    await nothingMore(before);
  });
});

describe('what stands in the record', () => {
  const gone = (child: string, episode_id: string, missing_since: string, returned_at = ''): Cells => ({
    child_id: child,
    child_group: 'home',
    responsible_la: '887',
    class: 'missing',
    episode_id,
    missing_since,
    returned_at,
  });

  it('a second episode from which the child is not back is refused, with the first', async () => {
    await importing(csvOf(gone('GONE', 'E1', '2026-01-10T20:00')));
    const before = await countEvents();
    const summary = await importing(csvOf(gone('GONE', 'E2', '2026-01-20T20:00')));
    expect(summary.outcome).toBe('refused');
    expect(summary.told.faults).toEqual([
      {
        line: 2,
        column: 'returned_at',
        value: '',
        reason: 'second-unreturned-episode',
        says: `In the record, ${episodeOf('GONE')} is another episode of this child without located_at or returned_at. A child has one such episode at a time.`,
      },
    ]);
    await nothingMore(before);
  });

  it('unless the file itself says that the child came back from the first', async () => {
    const both = csvOf(
      gone('GONE', 'E1', '2026-01-10T20:00', '2026-01-11T09:00'),
      gone('GONE', 'E2', '2026-01-20T20:00'),
    );
    expect(await importing(both)).toMatchObject({ outcome: 'imported', corrected: 1, new: 1 });
  });

  it('an episode that overlaps one in the record is imported and flagged', async () => {
    await importing(csvOf(gone('LAP', 'E1', '2025-12-01T20:00', '2025-12-05T09:00')));
    const summary = await importing(csvOf(gone('LAP', 'E2', '2025-12-03T20:00', '2025-12-04T09:00')));
    expect(summary).toMatchObject({
      outcome: 'imported',
      new: 1,
      flaggedRows: 1,
      flags: { 'overlaps-another-episode': 1 },
    });
    const [event] = await eventsOf(episodeOf('LAP', 'E2'));
    expect(event?.body).toMatchObject({ flags: ['overlaps-another-episode'] });
  });

  it('statuses of episodes in the record stay when an earlier one with another is put in', async () => {
    await importing(csvOf(gone('STAY', 'E3', '2025-12-20T20:00', '2025-12-21T09:00')));
    await importing(
      csvOf({ ...gone('STAY', 'E2', '2025-12-10T20:00', '2025-12-11T09:00'), child_group: 'home_cp' }),
    );
    const groups = (await eventsOf(childOf('STAY')))
      .filter(({ type }) => type === 'GroupChanged')
      .map(({ happened, body }) => [happened, (body as { group: string }).group]);
    expect(groups).toEqual([
      [{ precision: 'instant', at: Date.parse('2025-12-20T20:00Z') }, 'home'],
      [{ precision: 'instant', at: Date.parse('2025-12-10T20:00Z') }, 'home_cp'],
    ]);
  });
});

describe('the record after imports', () => {
  it('verifies, event by event', async () => {
    const findings: unknown[] = [];
    const counts = await verify(database.store, (finding) => findings.push(finding));
    expect(findings).toEqual([]);
    expect(counts.events).toBe(await countEvents());
  });

  it('shows what it would show if everything were written anew from the events', async () => {
    const shown = async () => ({
      children: await query('select * from homeward.child order by owner, child'),
      keys: await query('select * from homeward.child_key order by owner, child, kind, key'),
      episodes: await query('select * from homeward.episode order by owner, episode'),
      timeline: await query('select * from homeward.timeline order by owner, stream, version, section'),
      duties: await query(
        'select * from homeward.obligation order by owner, subject, duty_owner, rule, occurrence',
      ),
      settled: await query('select * from homeward.settled_obligations order by owner, subject'),
    });
    const before = await shown();
    await rebuild(database.store, shippedLibrary, importedAt);
    expect(await shown()).toEqual(before);
  });
});
