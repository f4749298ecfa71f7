import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  childStream,
  episodeStream,
  expectSound,
  type Imports,
  openImports,
  rowAbout,
} from './imports.fixture.ts';
import { childIdOf } from './plan/identity.ts';
import { csvOf, importedAt } from './rows.fixture.ts';

let imports: Imports;

beforeAll(async () => {
  imports = await openImports();
});

afterAll(() => imports.close());

describe('importing a row', () => {
  beforeAll(async () => {
    await imports.importing(csvOf(rowAbout('ROW1')));
  });

  it('writes one event about the episode that keeps the row, recorded when it was imported', async () => {
    const [event, ...more] = await imports.eventsOf(episodeStream('ROW1'));
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
        row: 'ROW1,2010-02-14,F,WBRI,lac_own,887,,U4,E1,,missing,medium,placement,2025-10-24T20:30,2025-10-24T21:30,2025-10-25T01:10,2025-10-25T02:00+01:00,friend_address,done_seen,completed,2025-10-25T10:00,2025-10-27T16:00,rhi_officer,CO2,CO1;HF4',
      },
    });
  });

  it('records the child without a name, under the number that the authority gave, as at the start', async () => {
    const events = await imports.eventsOf(childStream('ROW1'));
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
    const [shown] = await imports.query<{ phase: string; imported: boolean; binding: { pack: string }[] }>(
      'select phase, imported, binding from homeward.episode where episode = $1',
      episodeStream('ROW1'),
    );
    expect(shown).toMatchObject({ phase: 'returned', imported: true });
    expect(shown?.binding.map(({ pack }) => pack)).toEqual(['medway', 'statutory-2014']);
    const [duties] = await imports.query<{ rules: string[] }>(
      `select array(select d ->> 'rule' from jsonb_array_elements(obligations) d) as rules
       from homeward.settled_obligations where subject = $1`,
      episodeStream('ROW1'),
    );
    expect(duties?.rules).toContain('MED-RHI-72H');
    const waiting = await imports.store.worker.query('select from homeward.outbox');
    expect(waiting.rowCount).toBe(0);
  });
});

describe('importing the same file again', () => {
  it('changes nothing', async () => {
    const file = csvOf(
      rowAbout('SAME1'),
      rowAbout('SAME1', {
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
    expect(await imports.importing(file)).toMatchObject({ outcome: 'imported', new: 2, unchanged: 0 });
    const before = await imports.countEvents();
    expect(await imports.importing(file)).toMatchObject({
      outcome: 'imported',
      new: 0,
      corrected: 0,
      unchanged: 2,
    });
    expect(await imports.countEvents()).toBe(before);
  });

  it('changes nothing where only the order of columns and rows is another', async () => {
    await imports.importing(csvOf(rowAbout('SAME2'), rowAbout('SAME3')));
    const before = await imports.countEvents();
    const reversed = csvOf(rowAbout('SAME3'), rowAbout('SAME2'))
      .split('\n')
      .map((line) => line.split(',').toReversed().join(','))
      .join('\n');
    expect(await imports.importing(reversed)).toMatchObject({ new: 0, corrected: 0, unchanged: 2 });
    expect(await imports.countEvents()).toBe(before);
  });

  it('a changed row becomes a correction, and what is shown follows', async () => {
    await imports.importing(csvOf(rowAbout('CHANGED')));
    const changed = csvOf(rowAbout('CHANGED', { police_grade: 'high', returned_at: '2025-10-25T03:00' }));
    expect(await imports.importing(changed)).toMatchObject({ new: 0, corrected: 1, unchanged: 0 });
    const [first, correction, ...more] = await imports.eventsOf(episodeStream('CHANGED'));
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
    const [shown] = await imports.query<{ grade: string; version: number }>(
      'select grade, version from homeward.episode where episode = $1',
      episodeStream('CHANGED'),
    );
    expect(shown).toEqual({ grade: 'high', version: 2 });
    expect(await imports.importing(changed)).toMatchObject({ corrected: 0, unchanged: 1 });
  });

  it('a changed birth date corrects what an import said of the child', async () => {
    await imports.importing(csvOf(rowAbout('BORN')));
    await imports.importing(csvOf(rowAbout('BORN', { date_of_birth: '2010-02-15' })));
    const [shown] = await imports.query<{ date_of_birth: string }>(
      'select date_of_birth::text from homeward.child where child = $1',
      childStream('BORN'),
    );
    expect(shown).toEqual({ date_of_birth: '2010-02-15' });
  });
});

describe('a repeated episode is a further span of it', () => {
  it('missing, found, and away until the return', async () => {
    const missing = rowAbout('SPANS', { returned_at: '', located_at: '2025-10-24T23:00' });
    const away = rowAbout('SPANS', {
      class: 'away',
      missing_since: '2025-10-24T23:00',
      reported_at: '',
      located_at: '',
    });
    // The later span stands first in the file.
    expect(await imports.importing(csvOf(away, missing))).toMatchObject({ new: 2, episodes: 1, children: 1 });
    const events = await imports.eventsOf(episodeStream('SPANS'));
    expect(events.map(({ body }) => (body as { class: string }).class)).toEqual(['missing', 'away']);
    const [shown] = await imports.query<{ phase: string; missing_since: number }>(
      'select phase, missing_since from homeward.episode where episode = $1',
      episodeStream('SPANS'),
    );
    expect(shown).toEqual({ phase: 'returned', missing_since: Date.parse('2025-10-24T19:30:00Z') });
  });
});

describe('nothing is imported unless all is valid', () => {
  const good = rowAbout('GOOD');
  const bad = rowAbout('BAD', { returned_at: '2025-10-24T20:00', sex: 'X' });

  it('a row that cannot be leaves nothing of any row behind', async () => {
    const before = await imports.countEvents();
    const summary = await imports.importing(csvOf(good, bad));
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
    expect(await imports.countEvents()).toBe(before);
  });

  it('rows that contradict each other name their line, column and value', async () => {
    const before = await imports.countEvents();
    const summary = await imports.importing(
      csvOf(
        good,
        rowAbout('GOOD', {
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
    expect(await imports.countEvents()).toBe(before);
  });

  it('with --skip-invalid the valid rows are imported, and the others stand with their reasons in the rejects', async () => {
    const rejects = join(imports.folder, 'rejects.csv');
    const summary = await imports.importing(csvOf(good, bad), { rejects });
    expect(summary).toMatchObject({ outcome: 'imported', new: 1, rejectedRows: 1 });
    expect(await imports.eventsOf(episodeStream('GOOD'))).toHaveLength(1);
    expect(await imports.eventsOf(episodeStream('BAD'))).toEqual([]);
    const [heading, row, ...rest] = (await readFile(rejects, 'utf8')).split('\n');
    expect(rest).toEqual(['']);
    expect(heading).toMatch(/^line,column,value,reason,child_id,date_of_birth,/);
    expect(row).toMatch(/^3,sex,X,"This is no code of “Sex”\. Its codes are .*",BAD,2010-02-14,X,/);
  });

  it('a dry run says what would be and writes nothing', async () => {
    const before = await imports.countEvents();
    expect(await imports.importing(csvOf(rowAbout('DRY')), { dryRun: true })).toMatchObject({
      outcome: 'would_import',
      new: 1,
    });
    expect(await imports.countEvents()).toBe(before);
  });
});

it('leaves a record that verifies and shows what its events say', () => expectSound(imports));
