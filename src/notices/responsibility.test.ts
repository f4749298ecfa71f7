import { afterAll, beforeAll, expect, it } from 'vitest';
import { looksAfter, order } from '../record/record.fixture.ts';
import { openNotices } from './notices.fixture.ts';

const [medway, kent] = ['childrens-social-care:887', 'childrens-social-care:886'] as const;
let notices: Awaited<ReturnType<typeof openNotices>>;
beforeAll(async () => {
  notices = await openNotices('2025-11-03T10:00:00Z');
  await notices.employ('Morgan Example', 'team-manager', medway);
  await notices.employ('Robin Example', 'head-of-service', medway);
  await notices.employ('Frankie Example', 'front-door', kent);
});
afterAll(() => notices.close());

const manager = { role: 'team-manager', person: 'Morgan Example' };
const frontDoor = { role: 'front-door', person: 'Frankie Example', agency: kent };
const give = (child: string, command: string, happened: string, by: object, body: object) =>
  notices.give(order({ command, child, happened, by, body }));
const offer = (child: string, happened: string, to = '886', reason = 'The child lives there now.') =>
  give(child, 'OfferResponsibility', happened, manager, { to, reason });
const toldOf = (child: string) =>
  notices.told(`child = 'child:${child}' and about like 'responsibility%' and cause <> 'silence'`);

it('the front door of the other authority is told of an offer', async () => {
  await notices.give(...looksAfter('alder'));
  await offer('alder', '2025-11-03T10:00');
  expect(await toldOf('alder')).toEqual([
    'Mon 3 Nov 2025 10:00 GMT | hand-over | front-door | childrens-social-care:886 | ',
  ]);
});

it('nobody there answers: the managers of the authority that offered are told, one after another', async () => {
  await notices.passUntil('2025-11-03T16:30:00Z');
  expect(await notices.told("cause = 'silence' and about = 'responsibility_offered'")).toEqual([
    'Mon 3 Nov 2025 12:00 GMT | silence | team-manager | childrens-social-care:887 | ',
    'Mon 3 Nov 2025 14:00 GMT | silence | head-of-service | childrens-social-care:887 | ',
    'Mon 3 Nov 2025 16:00 GMT | silence | assistant-director | childrens-social-care:887 |  | nobody-here',
  ]);
});

it('whoever offered is told that it was refused, and nobody is asked about the offer any more', async () => {
  await give('alder', 'RefuseResponsibility', '2025-11-03T16:30', frontDoor, { reason: 'A visit, no move.' });
  expect(await toldOf('alder')).toEqual([
    'Mon 3 Nov 2025 10:00 GMT | hand-over | front-door | childrens-social-care:886 | ',
    'Mon 3 Nov 2025 16:30 GMT | hand-over | team-manager | childrens-social-care:887 | ',
  ]);
  const { rows } = await notices.store.worker.query(
    `select from homeward.notice where about = 'responsibility_offered' and acknowledged_at is null and ended_at is null`,
  );
  expect(rows).toEqual([]);
});

it('or that it was accepted; and an offer that is taken back is told to whom it was made', async () => {
  await notices.give(...looksAfter('birch'));
  await offer('birch', '2025-11-03T16:30');
  await give('birch', 'WithdrawResponsibilityOffer', '2025-11-03T16:30', manager, { reason: 'Too soon.' });
  await offer('birch', '2025-11-03T16:30', '886', 'A court named Kent.');
  await give('birch', 'AcceptResponsibility', '2025-11-03T16:30', frontDoor, { record: 'birch-there' });
  const { rows } = await notices.store.worker.query(
    `select about, agency from homeward.notice where child = 'child:birch' and cause = 'hand-over' order by event`,
  );
  expect(rows).toEqual([
    { about: 'responsibility_offered', agency: kent },
    { about: 'responsibility_withdrawn', agency: kent },
    { about: 'responsibility_offered', agency: kent },
    { about: 'responsibility_accepted', agency: medway },
  ]);
});

it('an authority that does not work in Homeward is written to at its mailbox, or has to be rung', async () => {
  await notices.give(...looksAfter('cedar'), ...looksAfter('damson'));
  await offer('cedar', '2025-11-03T16:30', '919');
  expect(await toldOf('cedar')).toEqual([
    'Mon 3 Nov 2025 16:30 GMT | hand-over | front-door | childrens-social-care:919 |  | nobody-here',
  ]);
  await notices.store.access.query(
    `insert into homeward.outside_mailbox (authority, agency, role, address)
     values ('887', 'childrens-social-care:919', 'front-door', 'front-door@example.org')`,
  );
  await offer('damson', '2025-11-03T16:30', '919');
  expect(await toldOf('damson')).toEqual([
    'Mon 3 Nov 2025 16:30 GMT | hand-over | front-door | childrens-social-care:919 | ',
  ]);
});
