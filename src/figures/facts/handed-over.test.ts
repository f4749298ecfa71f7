import { beforeAll, expect, test } from 'vitest';
import { looksAfter, order, reportsMissing, returns } from '../../record/record.fixture.ts';
import { keptFacts } from './kept-facts.fixture.ts';

const kept = keptFacts();
const manager = { role: 'team-manager', person: 'Manager Example' };
const frontDoor = { role: 'front-door', person: 'Front Door Example', agency: 'childrens-social-care:886' };
const carer = { role: 'foster-carer', agency: 'placement:foster-home-1', person: 'Carer Example' };
const line = (command: string, happened: string, by: object, body: object) =>
  order({ command, child: 'alder', happened, by, body });

/** Missing while Medway is responsible; then Kent accepts, and the child goes missing again. */
beforeAll(async () => {
  await kept.write(
    ...looksAfter('alder'),
    reportsMissing('alder', 'before', '2025-10-24T18:00'),
    line('OfferResponsibility', '2025-10-25T10:00', manager, { to: '886', reason: 'A court named Kent.' }),
    line('AcceptResponsibility', '2025-10-26T10:00', frontDoor, { record: 'alder-there' }),
    returns('alder', 'before', '2025-10-27T09:00'),
    order(
      {
        command: 'ReportChildMissing',
        child: 'alder-there',
        episode: 'after',
        happened: '2025-11-03T20:00',
        by: carer,
        body: {
          strand: 'care',
          whereabouts: 'unknown',
          to: ['police', 'authority'],
          items: [],
          force: 'kent',
        },
      },
      { books: '886' },
    ),
  );
  await kept.refresh();
});

test('what began before counts for the authority that was responsible then, what begins after for the other', async () => {
  expect(await kept.standing('fact_episode', 'owner, own, responsible', 'alder')).toEqual([
    { owner: '887', own: '887', responsible: '887' },
  ]);
  expect(await kept.standing('fact_episode', 'owner, own, responsible', 'alder-there')).toEqual([
    { owner: '886', own: '886', responsible: '886' },
  ]);
});

test('a looked-after child is in the care of one of them at any moment', async () => {
  const days = `to_char(began, 'YYYY-MM-DD"T"HH24:MI') as began, to_char(ended, 'YYYY-MM-DD"T"HH24:MI') as ended`;
  expect(await kept.standing('fact_care', `own, ${days}`, 'alder')).toEqual([
    { own: '887', began: '2025-01-06T09:00', ended: '2025-10-26T10:00' },
  ]);
  expect(await kept.standing('fact_care', `own, ${days}`, 'alder-there')).toEqual([
    { own: '886', began: '2025-10-26T10:00', ended: null },
  ]);
});

test('no duty beyond episodes is open in the record before', async () => {
  const { rows } = await kept.database.store.record.query(
    `select from homeward.obligation where owner = '887' and subject = 'child:alder' and settlement is null
       and arises_at > '2025-10-26T10:00Z'`,
  );
  expect(rows).toEqual([]);
});
