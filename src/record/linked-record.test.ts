import { afterAll, beforeAll, expect, test } from 'vitest';
import { foldChild } from '../domain/child/child.ts';
import { responsibleAuthorityAt } from '../domain/child/status.ts';
import { type Instant, instant } from '../domain/time/instant.ts';
import { asAgency, type SectionShown } from '../store/as-agency.ts';
import { openTestDatabase, type TestDatabase } from '../store/testing/test-database.ts';
import { looksAfter, order, reportsMissing, shippedLibrary } from './record.fixture.ts';
import { record, takeOver } from './record.ts';
import { readSituation } from './situation.ts';
import { eventsOf, type StreamName } from './streams.ts';

const [medway, kent] = ['childrens-social-care:887', 'childrens-social-care:886'];
const manager = { role: 'team-manager', person: 'Manager Example' };
const frontDoor = { role: 'front-door', person: 'Front Door Example', agency: kent };
const line = (command: string, happened: string, by: object, body: object = {}) =>
  order({ command, child: 'alder', happened, by, body });

let database: TestDatabase;
beforeAll(async () => {
  database = await openTestDatabase();
  await give(
    ...looksAfter('alder'),
    reportsMissing('alder', 'friday', '2025-10-24T18:00'),
    line('OfferResponsibility', '2025-10-25T10:00', manager, { to: '886', reason: 'A court named Kent.' }),
  );
});
afterAll(() => database.close());

async function give(...orders: readonly Parameters<typeof record>[2][]): Promise<void> {
  for (const one of orders)
    expect(await record(database.store, shippedLibrary, one)).toMatchObject({ kind: 'recorded' });
}

const everything = (['responsible', 'formerly', 'offered'] as const).flatMap((kind) =>
  (['core', 'interview', 'health'] as const).map((section): SectionShown => `${kind}:${section}`),
);
/** What is shown to whoever sees all that a relationship with this agency could show. */
const shownTo = (agency: string, at: string, sections: readonly SectionShown[] = everything) =>
  asAgency(database.store, { agency, sections, at: instant(at) }, async (connection) => {
    const { rows } = await connection.query<{ shown: string }>(
      `select owner || ' ' || child as shown from homeward.child
       union select owner || ' ' || episode from homeward.episode order by 1`,
    );
    return rows.map(({ shown }) => shown);
  });

const saidIn = async (owner: string, id: StreamName) =>
  eventsOf((await readSituation(database.store, owner, [id])).streams, id);

test('the authority that is offered responsibility is told by the database that it is, and no row of the record', async () => {
  const offered = everything.filter((section) => !section.startsWith('offered'));
  expect(await shownTo(kent!, '2025-10-25T12:00Z', offered)).toEqual([]);
  const held = await asAgency(
    database.store,
    { agency: kent!, sections: [], at: instant('2025-10-25T12:00Z') },
    async (connection) =>
      (await connection.query<{ kind: string }>('select kind from homeward.relationship')).rows,
  );
  expect(held).toEqual([{ kind: 'offered' }]);
});

test('accepted, the record of the child goes on in its books, linked to the one before', async () => {
  await give(line('AcceptResponsibility', '2025-10-26T09:00', frontDoor, { record: 'alder-there' }));
  const there = await saidIn('886', 'child:alder-there');
  expect(there.map(({ type }) => type)).toEqual([
    'ChildRecorded',
    'ChildTakenOver',
    'ResponsibilityTaken',
    'GroupChanged',
    'PlacementStarted',
  ]);
  expect(there[1]).toMatchObject({
    body: { from: '887', record: 'alder' },
    madeBy: { person: 'Front Door Example', agency: kent },
  });
  const accepted = instant('2025-10-26T09:00Z');
  const here = foldChild(await saidIn('887', 'child:alder'));
  expect(responsibleAuthorityAt(here, (accepted - 1) as Instant)).toBe('887');
  expect(responsibleAuthorityAt(here, accepted)).toBe('886');
  expect(responsibleAuthorityAt(foldChild(there), accepted)).toBe('886');
});

test('from then on both see the record before, with the search that goes on in it; the new one is of the new authority alone', async () => {
  const before = ['887 child:alder', '887 episode:friday'];
  expect(await shownTo(medway!, '2025-10-26T12:00Z')).toEqual(before);
  expect(await shownTo(kent!, '2025-10-26T12:00Z')).toEqual(['886 child:alder-there', ...before]);
});

test('taken over again, as by whoever tells people of it, it stays one record', async () => {
  const now = instant('2025-10-26T13:00Z');
  await takeOver(database.store, shippedLibrary, { books: '887', child: 'alder', now });
  expect(await saidIn('886', 'child:alder-there')).toHaveLength(5);
});

test('what the child is owed beyond single episodes is owed in the books of the new authority', async () => {
  const { rows } = await database.store.record.query<{ owner: string; duty_owner: string }>(
    `select distinct owner, duty_owner from homeward.obligation
     where subject like 'child:%' and settlement is null order by 1`,
  );
  expect(rows.filter(({ owner }) => owner === '887')).toEqual([]);
});
