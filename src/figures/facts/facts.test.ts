import { describe, expect, test } from 'vitest';
import { instant } from '../../domain/time/instant.ts';
import { looksAfter, order, reportsMissing, returns } from '../../record/record.fixture.ts';
import { dispose } from '../../store/dispose.ts';
import { redact } from '../../store/redact.ts';
import { keptFacts } from './kept-facts.fixture.ts';

const kept = keptFacts();
const { write, refresh } = kept;

const episode = (columns: string, child: string, knownAt?: string) =>
  kept.standing('fact_episode', columns, child, knownAt === undefined ? undefined : instant(knownAt));

const steward = { role: 'data-steward', person: 'Steward Testperson' };
const second = { name: 'Manager Testperson' };

/** A child of Medway who was missing on the last Friday evening of October 2025, from six until half past nine. */
const friday = (child: string) => [
  ...looksAfter(child),
  reportsMissing(child, `${child}-gone`, '2025-10-24T18:00'),
  returns(child, `${child}-gone`, '2025-10-24T21:30'),
];

const steps = (child: string, command: string, happened: string, body: object, more: object = {}) =>
  order({ command, child, episode: `${child}-gone`, happened, body, ...more });

describe('an episode from report to interview, as it became known', () => {
  test('stands as it is, and as it was known at each step', async () => {
    await write(
      ...friday('steps'),
      steps('steps', 'OfferInterview', '2025-10-25T11:00', {}, { by: { role: 'return-interviewer' } }),
    );
    await refresh();
    const columns = 'phase, hours, interview, found is not null as found';
    expect(await episode(columns, 'steps', '2025-10-24T16:59Z')).toEqual([]);
    expect(await episode(columns, 'steps', '2025-10-24T17:00Z')).toEqual([
      { phase: 'open', hours: null, interview: null, found: false },
    ]);
    expect(await episode(columns, 'steps', '2025-10-24T20:30Z')).toEqual([
      { phase: 'returned', hours: 3.5, interview: 'not_offered', found: true },
    ]);
    expect(await episode(columns, 'steps')).toEqual([
      { phase: 'returned', hours: 3.5, interview: 'in_progress', found: true },
    ]);
  });

  test('its duties say how they ended and whose they were', async () => {
    expect(
      await kept.standing('fact_duty', 'duty_owner, own, area, child, settlement', 'steps'),
    ).toContainEqual({
      duty_owner: 'authority:887',
      own: '887',
      area: '887',
      child: 'child:steps',
      settlement: 'met',
    });
  });

  test('found but not back has the hours to being found, and goes on', async () => {
    await write(
      ...looksAfter('found'),
      reportsMissing('found', 'found-gone', '2025-10-24T18:00'),
      steps('found', 'LocateChild', '2025-10-24T20:00', { placeType: 'friend_address' }),
    );
    await refresh();
    expect(await episode('phase, hours, back, found_place', 'found')).toEqual([
      { phase: 'open', hours: 2, back: null, found_place: 'friend_address' },
    ]);
  });

  test('of a time that is known to the day only there is no duration', async () => {
    await write(
      ...looksAfter('day'),
      reportsMissing('day', 'day-gone', '2025-10-24T18:00'),
      returns('day', 'day-gone', '2025-10-26'),
    );
    await refresh();
    expect(await episode('phase, hours, back is not null as back', 'day')).toEqual([
      { phase: 'returned', hours: null, back: true },
    ]);
  });
});

describe('what became known later', () => {
  test('a correction counts from when it was recorded, and what was known before stays', async () => {
    await write(
      ...friday('corrected'),
      steps(
        'corrected',
        'CorrectFact',
        '2025-10-27T09:00',
        { version: 3, reason: 'Misheard', happened: '2025-10-24T21:30:00Z' },
        { by: { role: 'foster-carer', agency: 'placement:foster-home-1', person: 'Carer Example' } },
      ),
    );
    await refresh();
    expect(await episode('hours', 'corrected', '2025-10-26T09:00Z')).toEqual([{ hours: 3.5 }]);
    expect(await episode('hours', 'corrected')).toEqual([{ hours: 4.5 }]);
  });

  test('a late fact counts from when it was recorded, not from when it happened', async () => {
    await write(
      ...friday('late'),
      order({
        command: 'ChangeGroup',
        child: 'late',
        happened: '2025-10-20T09:00',
        recorded: '2025-10-29T09:00',
        body: { group: 'home_cin' },
      }),
    );
    await refresh();
    expect(await episode('looked_after, child_group', 'late', '2025-10-28T09:00Z')).toEqual([
      { looked_after: true, child_group: 'lac_own' },
    ]);
    expect(await episode('looked_after, child_group', 'late')).toEqual([
      { looked_after: false, child_group: 'home_cin' },
    ]);
    expect(await kept.standing('fact_care', 'own, ended is not null as ended', 'late')).toEqual([
      { own: '887', ended: true },
    ]);
  });

  test('what was withdrawn is counted no more from then on', async () => {
    await write(
      ...friday('withdrawn'),
      steps(
        'withdrawn',
        'WithdrawFact',
        '2025-10-24T22:00',
        { version: 3, reason: 'Another child', second },
        { by: { role: 'foster-carer', agency: 'placement:foster-home-1', person: 'Carer Example' } },
      ),
    );
    await refresh();
    expect(await episode('phase, hours', 'withdrawn', '2025-10-24T20:45Z')).toEqual([
      { phase: 'returned', hours: 3.5 },
    ]);
    expect(await episode('phase, hours', 'withdrawn')).toEqual([{ phase: 'open', hours: null }]);
  });

  test('an episode that is void never was, but was counted until then', async () => {
    await write(
      ...friday('void'),
      steps(
        'void',
        'VoidEpisode',
        '2025-10-28T09:00',
        { reason: 'Recorded in error', second },
        { by: steward },
      ),
    );
    await refresh();
    expect(await episode('phase', 'void', '2025-10-27T09:00Z')).toEqual([{ phase: 'returned' }]);
    expect(await episode('phase', 'void')).toEqual([]);
    expect(await kept.standing('fact_span', 'kind', 'void')).toEqual([]);
    expect(await kept.standing('fact_duty', 'rule', 'void')).not.toContainEqual({ rule: 'return-interview' });
  });

  test('a closed episode that is opened again counts as returned again', async () => {
    await write(
      ...friday('again'),
      steps(
        'again',
        'CloseEpisode',
        '2025-10-28T09:00',
        { reason: 'responsibility_transferred', handedTo: { name: 'Worker Elsewhere' } },
        { by: { role: 'team-manager', person: 'Manager Testperson' } },
      ),
      steps(
        'again',
        'ReopenEpisode',
        '2025-10-30T09:00',
        { reason: 'More was said' },
        { by: { role: 'team-manager', person: 'Manager Testperson' } },
      ),
    );
    await refresh();
    expect(await episode('phase', 'again', '2025-10-29T09:00Z')).toEqual([{ phase: 'closed' }]);
    expect(await episode('phase', 'again')).toEqual([{ phase: 'returned' }]);
  });
});

describe('two records of one child', () => {
  const merges = (child: string, survivor: string, happened: string) =>
    order({
      command: 'MergeChild',
      child,
      happened,
      by: steward,
      body: { survivor, reason: 'The same child', second },
    });

  test('count as the survivor from when they were merged, and as two again where that is undone', async () => {
    await write(...friday('twice'), ...looksAfter('once'), merges('twice', 'once', '2025-11-03T09:00'));
    await refresh();
    expect(await episode('child', 'twice', '2025-11-02T09:00Z')).toEqual([{ child: 'child:twice' }]);
    expect(await episode('child', 'twice')).toEqual([{ child: 'child:once' }]);
    expect(await kept.standing('fact_care', 'child', 'twice')).toEqual([{ child: 'child:once' }]);
    await write(
      order({
        command: 'UndoMerge',
        child: 'twice',
        happened: '2025-11-05T09:00',
        by: steward,
        body: { reason: 'Two children', second },
      }),
    );
    await refresh();
    expect(await episode('child', 'twice')).toEqual([{ child: 'child:twice' }]);
  });

  test('count as the one that lives on at the end, where the survivor is merged in turn', async () => {
    await write(...friday('first'), ...looksAfter('middle'), ...looksAfter('last'));
    await write(merges('first', 'middle', '2025-11-03T09:00'));
    await refresh();
    await write(merges('middle', 'last', '2025-11-10T09:00'));
    await refresh();
    expect(await episode('child', 'first', '2025-11-09T09:00Z')).toEqual([{ child: 'child:middle' }]);
    expect(await episode('child', 'first')).toEqual([{ child: 'child:last' }]);
  });
});

describe('to whose figures it belongs', () => {
  test('an own child who lives elsewhere is the own authority’s, and of the area of the other', async () => {
    await write(
      ...looksAfter('afar'),
      order({
        command: 'StartPlacement',
        child: 'afar',
        happened: '2025-06-01T09:00',
        body: { type: 'U6', host: '886', home: 'foster-home-2' },
      }),
      reportsMissing('afar', 'afar-gone', '2025-10-24T18:00'),
    );
    await refresh();
    expect(await episode('own, area, responsible, host', 'afar')).toEqual([
      { own: '887', area: '886', responsible: '887', host: '886' },
    ]);
  });

  test('a host’s own record of another’s child is of its area alone', async () => {
    await write(
      order({
        command: 'RecordChild',
        child: 'guest',
        happened: '2025-01-06T09:00',
        body: { names: [{ given: 'Testchild', family: 'Guest', kind: 'known_as' }], identifiers: [] },
      }),
      order({
        command: 'TakeResponsibility',
        child: 'guest',
        happened: '2025-01-06T09:00',
        body: { authority: '886' },
      }),
      order({
        command: 'ChangeGroup',
        child: 'guest',
        happened: '2025-01-06T09:00',
        body: { group: 'lac_ola' },
      }),
      order({
        command: 'StartPlacement',
        child: 'guest',
        happened: '2025-01-06T09:00',
        body: { type: 'U6', host: '887', home: 'foster-home-1' },
      }),
      reportsMissing('guest', 'guest-gone', '2025-10-24T18:00'),
    );
    await refresh();
    expect(await episode('own, area, responsible, host', 'guest')).toEqual([
      { own: null, area: '887', responsible: '886', host: '887' },
    ]);
    expect(await kept.standing('fact_care', 'own', 'guest')).toEqual([]);
  });
});

describe('what is taken out of the record', () => {
  test('what is disposed of leaves no fact behind, nor what facts were made from', async () => {
    await write(...friday('gone'));
    await refresh();
    await dispose(kept.database.store, {
      owner: '887',
      streams: ['child:gone', 'episode:gone-gone'],
      person: 'Steward Testperson',
      reason: 'end of retention',
      at: instant('2026-01-31T09:00:00Z'),
    });
    await refresh();
    const left = (await kept.everything()).filter((row) => JSON.stringify(row).includes('gone-gone'));
    expect(left).toEqual([]);
    const { rows } = await kept.database.store.record.query(
      "select from homeward.fact_record where record = 'child:gone'",
    );
    expect(rows).toEqual([]);
  });

  test('what is redacted is counted no more, and as known before it never was', async () => {
    await write(...friday('redacted'));
    await refresh();
    await redact(kept.database.store, {
      owner: '887',
      stream: 'episode:redacted-gone',
      version: 3,
      people: ['Steward Testperson', 'Manager Testperson'],
      reason: 'Another child',
      at: instant('2026-01-31T09:00:00Z'),
    });
    await refresh();
    expect(await episode('phase', 'redacted')).toEqual([{ phase: 'open' }]);
    expect(await episode('phase', 'redacted', '2025-10-26T09:00Z')).toEqual([{ phase: 'open' }]);
  });
});
