import { describe, expect, test } from 'vitest';
import type { Recorder } from '../../domain/event/event.ts';
import { isSettled } from '../../domain/reconciliation/reconcile.ts';
import { formatInstant, HOUR, type Instant, instant } from '../../domain/time/instant.ts';
import { keptFacts } from '../../figures/facts/kept-facts.fixture.ts';
import type { Order } from '../../record/order.ts';
import { order, reportsMissing, returns, shippedLibrary } from '../../record/record.fixture.ts';
import type { Covers } from './covers.ts';
import { listOf, of } from './lists.fixture.ts';
import { receivePoliceList } from './receive-police-list.ts';
import { listsOnRecord } from './received-lists.ts';
import { reconcileList } from './reconcile-list.ts';

const kept = keptFacts();
const officer: Recorder = {
  person: 'Officer Testperson',
  role: 'missing-information-officer',
  agency: 'childrens-social-care:887',
};

const trees = [
  'Alder',
  'Birch',
  'Cedar',
  'Dogwood',
  'Elm',
  'Fir',
  'Gorse',
  'Hazel',
  'Ivy',
  'Juniper',
  'Larch',
  'Maple',
];

/** A made-up child of Medway who lives there, born in the month of that number. */
const child = (name: string, month: number): readonly Order[] =>
  [
    {
      command: 'RecordChild',
      body: {
        names: [{ given: 'Testchild', family: name, kind: 'known_as' }],
        dateOfBirth: `2010-${String(month).padStart(2, '0')}-11`,
        identifiers: [],
      },
    },
    { command: 'TakeResponsibility', body: { authority: '887' } },
  ].map((line) => order({ ...line, child: name.toLowerCase(), happened: '2025-01-06T09:00' }));

const row = (reference: string, name: string, month: number, since: string, back = '', more = 'missing') =>
  `${reference},Testchild,${name},2010-${String(month).padStart(2, '0')}-11,${more},,${since},${back},`;

async function receive(covers: Covers, now: string, ...lines: readonly string[]) {
  const { store } = kept.database;
  const file = listOf(...lines);
  const at = instant(now);
  return receivePoliceList(store, shippedLibrary, {
    authority: '887',
    force: 'kent',
    covers,
    file,
    by: officer,
    now: at,
  });
}

async function last() {
  const { store } = kept.database;
  const onRecord = await listsOnRecord(store, '887');
  const found = await reconcileList(store, '887', onRecord.lists[0]!, onRecord);
  return {
    lists: onRecord.lists.length,
    matches: found.matches.map(({ theirs, ours }) => [theirs.key, ours.key]),
    differences: found.differences.map(({ name }) => name),
    open: found.differences.filter((one) => !isSettled(one)).map(({ name }) => name),
    counts: [found.asItCame, found.reconciled],
  };
}

const settle = (body: object) =>
  kept.write({
    command: {
      type: 'SettlePoliceDifference',
      body: { force: 'kent', reason: 'Checked with the unit.', ...body },
      happened: { precision: 'instant', at: instant('2026-02-01T10:00:00Z') },
      now: instant('2026-02-01T10:00:00Z'),
      madeBy: officer,
      recordedBy: officer,
    },
    ...{ child: '', episode: '', incident: '', absence: '', books: '887' },
  });

const open: Covers = { kind: 'open', at: instant('2025-10-24T21:00:00Z') };
const since = (hour: number) =>
  formatInstant((instant('2025-10-24T06:00:00Z') + hour * HOUR) as Instant).slice(0, 16);

describe('the daily list of the children whom the police have as missing', () => {
  const rows = [...trees, 'Nobody', 'Stranger'].map((name, n) =>
    row(`EX${n}`, name, (n % 12) + 1, `${since(n)}Z`),
  );

  test('14 records of which 12 are open episodes: 12 are matched, 2 wait for somebody to confirm them, none is there twice', async () => {
    for (const [n, name] of trees.entries())
      await kept.write(
        ...child(name, n + 1),
        reportsMissing(name.toLowerCase(), `${name}-gone`, `${since(n)}Z`),
      );
    await kept.refresh();
    expect(await receive(open, '2026-02-01T09:00:00Z', ...rows)).toMatchObject({
      kind: 'received',
      rows: 14,
    });
    expect(await last()).toMatchObject({
      matches: trees.map((name, n) => [`EX${n}`, `episode:${name}-gone`]),
      differences: ['police_only EX12 ', 'police_only EX13 '],
      counts: [
        { police: 14, authority: 12 },
        { police: 14, authority: 12 },
      ],
    });
  });

  test('the same list again changes nothing', async () => {
    const before = await last();
    const again = await receive(open, '2026-02-01T09:05:00Z', ...rows);
    expect(again).toMatchObject({ kind: 'here_already', rows: 14 });
    expect(await last()).toEqual(before);
    expect(before.lists).toBe(1);
  });

  test('a list with a record that cannot be read changes nothing either', async () => {
    const refused = await receive(
      open,
      '2026-02-01T09:05:00Z',
      ...rows,
      'EX99,,,,missing,,2025-10-24T10:00Z,,',
    );
    expect(refused).toEqual({
      kind: 'refused',
      faults: [{ line: 16, column: 'family_name', value: '', says: 'A child is listed with a name.' }],
    });
    expect((await last()).lists).toBe(1);
  });

  test('what was settled stays settled in the list of the next morning', async () => {
    await settle({ difference: 'police_only', reference: 'EX12', how: 'not_of_this_area' });
    const next: Covers = { kind: 'open', at: instant('2025-10-25T05:00:00Z') };
    await receive(next, '2026-02-01T10:30:00Z', ...rows);
    expect(await last()).toMatchObject({ lists: 2, open: ['police_only EX13 '] });
  });
});

describe('the list of a month', () => {
  test('holds children of other authorities who live here too, and leaves out ours who went missing elsewhere', async () => {
    const place = (name: string, responsible: string, host: string): readonly Order[] => [
      ...child(name, 9).slice(0, 1),
      ...[
        { command: 'TakeResponsibility', body: { authority: responsible } },
        { command: 'ChangeGroup', body: { group: responsible === '887' ? 'lac_own' : 'lac_ola' } },
        { command: 'StartPlacement', body: { type: 'U6', host, home: 'foster-home-1' } },
      ].map((line) => order({ ...line, child: name.toLowerCase(), happened: '2025-01-06T09:00' })),
      reportsMissing(name.toLowerCase(), `${name}-gone`, '2025-09-10T18:00'),
      returns(name.toLowerCase(), `${name}-gone`, '2025-09-10T22:00'),
    ];
    await kept.write(
      ...place('Oak', '886', '887'),
      ...place('Pine', '887', '886'),
      ...place('Rowan', '887', '887'),
    );
    await kept.refresh();
    await receive(
      of('2025-09'),
      '2026-02-01T11:00:00Z',
      row('EX50', 'Oak', 9, '2025-09-10T18:20', '2025-09-10T22:10'),
    );
    expect(await last()).toMatchObject({
      matches: [['EX50', 'episode:Oak-gone']],
      differences: ['authority_only  episode:Rowan-gone'],
      counts: [
        { police: 1, authority: 2 },
        { police: 1, authority: 2 },
      ],
    });
  });

  test('matches by the reference that was written down, and says what differs in class and times', async () => {
    const call = (body: object) =>
      order({
        command: 'AcknowledgeReport',
        child: 'rowan',
        episode: 'Rowan-gone',
        happened: '2025-09-10T18:30',
        body,
      });
    await kept.write(call({ callTaker: 'Call Taker Example', reference: 'KENT 77' }));
    await kept.refresh();
    await receive(
      of('2025-09'),
      '2026-02-01T11:30:00Z',
      row('kent77', 'Rowen', 10, '2025-09-10T20:30', '2025-09-10T22:00', 'not_missing').replace(
        '-10-11',
        '-09-11',
      ),
    );
    expect(await last()).toMatchObject({
      matches: [['KENT77', 'episode:Rowan-gone']],
      differences: [
        'authority_only  episode:Oak-gone',
        'class_differs KENT77 episode:Rowan-gone',
        'times_differ KENT77 episode:Rowan-gone',
      ],
    });
  });
});
