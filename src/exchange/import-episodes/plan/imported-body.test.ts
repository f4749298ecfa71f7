import { Check } from 'typebox/value';
import { describe, expect, it } from 'vitest';
import { importedEvents } from '../../../domain/imported/events.ts';
import { type Cells, rowOf, testDirectory } from '../rows.fixture.ts';
import { type Books, booksOf, groupIn } from './books.ts';
import { importedBody } from './imported-body.ts';

const own: Books = { kind: 'own', owner: '887' };

const bodyOf = (cells: Cells, books: Books = own) =>
  importedBody(rowOf(cells), books, { child: 'c', packs: [], flags: [] }, testDirectory);

describe('a row as the body of its event', () => {
  it.each<Cells>([
    {},
    { located_at: '', returned_at: '2025-10-25' },
    { class: 'absent_legacy', police_grade: 'no_apparent_risk' },
    { class: 'hidden', police_grade: '', incident_id: 'I-7' },
    { host_la: 'WAL' },
  ])('has the shape that the domain gives it: %j', (cells) => {
    expect(Check(importedEvents.EpisodeImported, bodyOf(cells))).toBe(true);
  });

  it('keeps the row as one line of CSV, without the commas at its end', () => {
    const least = {
      reasons_secondary: '',
      reason_primary: '',
      rhi_interviewer: '',
      incident_id: 'a "so-called", b',
    };
    expect(bodyOf(least).row).toBe(
      'TEST1,2010-02-14,F,WBRI,lac_own,887,,U4,E1,"a ""so-called"", b",missing,medium,placement,2025-10-24T20:30,2025-10-24T21:30,2025-10-25T01:10,2025-10-25T02:00+01:00,friend_address,done_seen,completed,2025-10-25T10:00,2025-10-27T16:00',
    );
  });

  it('keeps a day a day', () => {
    expect(bodyOf({ missing_since: '2014-03-01' }).missingSince).toBe('2014-03-01');
  });

  it('is of the force of the place that the child was missing from', () => {
    expect(bodyOf({}).force).toBe('kent');
    expect(bodyOf({ host_la: '883' }).force).toBe('essex');
    expect(bodyOf({ host_la: 'WAL' })).not.toHaveProperty('force');
  });

  it('names an incident the same for all children of it', () => {
    const incident = bodyOf({ incident_id: 'I-7' }).incident;
    expect(incident).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(bodyOf({ incident_id: 'I-7', child_id: 'TEST2', episode_id: 'E9' }).incident).toBe(incident);
    expect(bodyOf({ incident_id: 'I-8' }).incident).not.toBe(incident);
  });

  it('knows nothing of an interview that the host’s system gives as another authority’s', () => {
    const fromHost = {
      responsible_la: '886',
      host_la: '887',
      child_group: 'lac_ola',
      rhi_outcome: 'other_la',
    };
    const interview = { rhi_offered_at: '', rhi_completed_at: '' };
    expect(bodyOf({ ...fromHost, ...interview }, { kind: 'own', owner: '886' })).not.toHaveProperty(
      'interviewOutcome',
    );
    expect(bodyOf({ ...fromHost, ...interview }, { kind: 'hosted', owner: '887' }).interviewOutcome).toBe(
      'other_la',
    );
  });
});

describe('the books that a row goes into', () => {
  const booksFor = (cells: Cells) =>
    booksOf(rowOf(cells), testDirectory).map((books) => [
      books.kind,
      books.owner,
      groupIn(books, rowOf(cells)),
    ]);

  it.each<[string, Cells, [string, string, string][]]>([
    ['of the responsible authority', {}, [['own', '887', 'lac_own']]],
    [
      'not twice where host and responsible authority are one',
      { host_la: '887' },
      [['own', '887', 'lac_own']],
    ],
    [
      'also of the host where they differ, as a child of another authority',
      { host_la: '883' },
      [
        ['own', '887', 'lac_own'],
        ['hosted', '883', 'lac_ola'],
      ],
    ],
    [
      'the same where the row was written by the host',
      { responsible_la: '886', host_la: '887', child_group: 'lac_ola' },
      [
        ['own', '886', 'lac_own'],
        ['hosted', '887', 'lac_ola'],
      ],
    ],
    ['not of a host beyond England', { host_la: 'SCO' }, [['own', '887', 'lac_own']]],
    [
      'as written where another authority is responsible and none is named',
      { child_group: 'lac_ola' },
      [['own', '887', 'lac_ola']],
    ],
  ])('are %s', (_, cells, expected) => {
    expect(booksFor(cells)).toEqual(expected);
  });
});
