import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { foldChild } from '../../domain/child/child.ts';
import { groupAt, placementAt } from '../../domain/child/status.ts';
import { instant } from '../../domain/time/instant.ts';
import { order, shippedLibrary } from '../../record/record.fixture.ts';
import { record } from '../../record/record.ts';
import { dispose } from '../../store/dispose.ts';
import {
  childStream,
  episodeStream,
  expectSound,
  type Imports,
  openImports,
  rowAbout,
} from './imports.fixture.ts';
import { type Cells, csvOf, importedAt } from './rows.fixture.ts';

let imports: Imports;

beforeAll(async () => {
  imports = await openImports();
});

afterAll(() => imports.close());

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
    await imports.importing(csvOf(gone('GONE', 'E1', '2026-01-10T20:00')));
    const before = await imports.countEvents();
    const summary = await imports.importing(csvOf(gone('GONE', 'E2', '2026-01-20T20:00')));
    expect(summary.outcome).toBe('refused');
    expect(summary.told.faults).toEqual([
      {
        line: 2,
        column: 'returned_at',
        value: '',
        reason: 'second-unreturned-episode',
        says: `In the record, ${episodeStream('GONE')} is another episode of this child without located_at or returned_at. A child has one such episode at a time.`,
      },
    ]);
    expect(await imports.countEvents()).toBe(before);
  });

  it('unless the file itself says that the child came back from the first', async () => {
    const both = csvOf(
      gone('GONE', 'E1', '2026-01-10T20:00', '2026-01-11T09:00'),
      gone('GONE', 'E2', '2026-01-20T20:00'),
    );
    expect(await imports.importing(both)).toMatchObject({ outcome: 'imported', corrected: 1, new: 1 });
  });

  it('an episode that overlaps one in the record is imported and flagged', async () => {
    await imports.importing(csvOf(gone('LAP', 'E1', '2025-12-01T20:00', '2025-12-05T09:00')));
    const summary = await imports.importing(csvOf(gone('LAP', 'E2', '2025-12-03T20:00', '2025-12-04T09:00')));
    expect(summary).toMatchObject({
      outcome: 'imported',
      new: 1,
      flaggedRows: 1,
      flags: { 'overlaps-another-episode': 1 },
    });
    const [event] = await imports.eventsOf(episodeStream('LAP', 'E2'));
    expect(event?.body).toMatchObject({ flags: ['overlaps-another-episode'] });
  });

  it('statuses of episodes in the record stay when an earlier one with another is put in', async () => {
    await imports.importing(csvOf(gone('STAY', 'E3', '2025-12-20T20:00', '2025-12-21T09:00')));
    await imports.importing(
      csvOf({ ...gone('STAY', 'E2', '2025-12-10T20:00', '2025-12-11T09:00'), child_group: 'home_cp' }),
    );
    const groups = (await imports.eventsOf(childStream('STAY')))
      .filter(({ type }) => type === 'GroupChanged')
      .map(({ happened, body }) => [happened, (body as { group: string }).group]);
    expect(groups).toEqual([
      [{ precision: 'instant', at: Date.parse('2025-12-20T20:00Z') }, 'home'],
      [{ precision: 'instant', at: Date.parse('2025-12-10T20:00Z') }, 'home_cp'],
    ]);
  });
});

describe('absences that are imported after later ones', () => {
  const evening = (day: string, cells: Cells): Cells => ({
    child_id: 'LATE',
    responsible_la: '887',
    class: 'missing',
    episode_id: day,
    missing_since: `${day}T20:00`,
    returned_at: `${day}T23:00`,
    ...cells,
  });

  it('a placement that ended before the one on record is put in, and the one on record stays', async () => {
    await imports.importing(csvOf(evening('2022-06-01', { child_group: 'lac_own', placement_type: 'U4' })));
    await imports.importing(
      csvOf(
        evening('2019-06-01', { child_group: 'lac_own', placement_type: 'K2', host_la: '883' }),
        evening('2020-06-01', { child_group: 'home' }),
      ),
    );
    const child = foldChild(await imports.eventsOf(childStream('LATE')));
    const placedIn = (day: string) => placementAt(child, instant(`${day}T12:00Z`))?.host;
    expect(['2019-06-02', '2020-06-02', '2022-06-02'].map(placedIn)).toEqual(['883', undefined, '887']);
    const groups = ['2019-06-02', '2020-06-02', '2022-06-02'].map((day) =>
      groupAt(child, instant(`${day}T12:00Z`)),
    );
    expect(groups).toEqual(['lac_own', 'home', 'lac_own']);
  });
});

describe('a child whose record was disposed of', () => {
  it('is not brought back by a file that still has a row', async () => {
    await imports.importing(csvOf(rowAbout('GONEFORGOOD')));
    await dispose(imports.store, {
      owner: '887',
      streams: [childStream('GONEFORGOOD'), episodeStream('GONEFORGOOD')],
      person: 'Steward Testperson',
      reason: 'end of retention',
      at: importedAt,
    });
    const summary = await imports.importing(csvOf(rowAbout('GONEFORGOOD')));
    expect(summary.outcome).toBe('refused');
    expect(summary.told.faults).toEqual([
      {
        line: 2,
        column: 'child_id',
        value: 'GONEFORGOOD',
        reason: 'disposed-of',
        says: 'The record of this child was disposed of at the end of its retention.',
      },
    ]);
  });
});

describe('a child whom people recorded', () => {
  const number = 'PEOPLE1';

  beforeAll(async () => {
    for (const one of [
      {
        command: 'RecordChild',
        body: {
          names: [{ given: 'Testchild', family: 'Rowan', kind: 'known_as' }],
          dateOfBirth: '2010-05-01',
          identifiers: [{ kind: 'la_child_id', value: number }],
        },
      },
      { command: 'TakeResponsibility', body: { authority: '887' } },
      { command: 'ChangeGroup', body: { group: 'lac_own' } },
    ])
      expect(
        await record(
          imports.store,
          shippedLibrary,
          order({ ...one, child: 'rowan', happened: '2025-01-06T09:00' }),
        ),
      ).toMatchObject({ kind: 'recorded' });
  });

  it('is found by the number that the authority gave, and keeps what people said', async () => {
    const summary = await imports.importing(csvOf(rowAbout(number)));
    expect(summary).toMatchObject({ new: 1, flags: { 'details-differ-from-record': 1 } });
    expect(await imports.eventsOf(childStream(number))).toEqual([]);
    const [shown] = await imports.query<{ child: string }>(
      'select child from homeward.episode where episode = $1',
      episodeStream(number),
    );
    expect(shown).toEqual({ child: 'child:rowan' });
    const events = await imports.eventsOf('child:rowan');
    expect(events.map(({ type }) => type)).toEqual([
      'ChildRecorded',
      'ResponsibilityTaken',
      'GroupChanged',
      'PlacementStarted',
    ]);
  });
});

it('leaves a record that verifies and shows what its events say', () => expectSound(imports));
