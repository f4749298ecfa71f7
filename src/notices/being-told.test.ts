import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Role } from '../domain/agencies/roles.ts';
import { looksAfter, order, reportsMissing, returns } from '../record/record.fixture.ts';
import { openNotices } from './notices.fixture.ts';

let notices: Awaited<ReturnType<typeof openNotices>>;
beforeAll(async () => {
  notices = await openNotices('2025-10-24T17:00:00Z');
  const medway = 'childrens-social-care:887' as const;
  await notices.employ('Frankie Example', 'front-door', medway);
  await notices.employ('Charlie Example', 'emergency-duty-team', medway);
  await notices.employ('Morgan Example', 'team-manager', medway);
  await notices.employ('Robin Example', 'head-of-service', medway);
  await notices.employ('Drew Example', 'assistant-director', medway);
  await notices.employ('Jordan Example', 'police-missing-unit', 'police:kent');
});
afterAll(() => notices.close());

const rang = (to: Role) =>
  order({
    ...{ command: 'SendNotice', child: 't1', episode: 'e-t1', happened: '2025-10-27T17:00' },
    body: {
      to,
      channel: 'phone',
      about: 'missing',
      recipient: { name: 'Somebody Example' },
      words: 'Still missing',
    },
  });

describe('a looked-after child of Medway is missing from Friday 18:00, across the clock change, until Monday', () => {
  it('at once: the authority, the police, the reviewing officer; whoever has parental responsibility is to be rung', async () => {
    await notices.give(...looksAfter('t1'), reportsMissing('t1', 'e-t1', '2025-10-24T18:00'));
    expect(await notices.told()).toEqual([
      'Fri 24 Oct 2025 18:00 BST | arises | allocated-social-worker by front-door | childrens-social-care:887 | SG-NOTIFY-LA',
      'Fri 24 Oct 2025 18:00 BST | arises | emergency-duty-team | childrens-social-care:887 | SG-NOTIFY-LA',
      'Fri 24 Oct 2025 18:00 BST | arises | independent-reviewing-officer by front-door | childrens-social-care:887 | SG-NOTIFY-IRO',
      'Fri 24 Oct 2025 18:00 BST | arises | other-with-parental-responsibility | family | SG-NOTIFY-PR | nobody-here',
      'Fri 24 Oct 2025 18:00 BST | arises | parent-with-parental-responsibility | family | SG-NOTIFY-PR | nobody-here',
      'Fri 24 Oct 2025 18:00 BST | arises | police-missing-unit | police:kent | SG-NOTIFY-POLICE',
    ]);
  });

  it('nobody answers in the night: the manager, the emergency duty team, and then the managers above', async () => {
    await notices.passUntil('2025-10-25T08:00:00Z');
    expect(await notices.told("cause = 'silence'")).toEqual([
      'Fri 24 Oct 2025 20:00 BST | silence | team-manager | childrens-social-care:887 | SG-NOTIFY-LA',
      'Fri 24 Oct 2025 20:00 BST | silence | team-manager | childrens-social-care:887 | SG-NOTIFY-POLICE',
      'Fri 24 Oct 2025 22:00 BST | silence | emergency-duty-team | childrens-social-care:887 | SG-NOTIFY-POLICE',
      'Fri 24 Oct 2025 22:00 BST | silence | head-of-service | childrens-social-care:887 | SG-NOTIFY-LA',
      'Sat 25 Oct 2025 00:00 BST | silence | assistant-director | childrens-social-care:887 | SG-NOTIFY-LA',
      'Sat 25 Oct 2025 00:00 BST | silence | head-of-service | childrens-social-care:887 | SG-NOTIFY-POLICE',
      'Sat 25 Oct 2025 02:00 BST | silence | assistant-director | childrens-social-care:887 | SG-NOTIFY-POLICE',
    ]);
  });

  it('after 48 hours, an hour of them lived twice: who writes the Need to Know, and whom the strategy meeting needs', async () => {
    await notices.passUntil('2025-10-26T17:00:00Z');
    expect(await notices.told("cause = 'arises' and arose_at > '2025-10-24T17:00Z'")).toEqual([
      'Sun 26 Oct 2025 17:00 GMT | arises | allocated-social-worker by front-door | childrens-social-care:887 | MED-NTK-48H',
      'Sun 26 Oct 2025 17:00 GMT | arises | designated-safeguarding-lead | education:887 | MED-STRATEGY-48H | nobody-here',
      'Sun 26 Oct 2025 17:00 GMT | arises | named-health-professional | health | MED-STRATEGY-48H | nobody-here',
      'Sun 26 Oct 2025 17:00 GMT | arises | police-missing-unit | police:kent | MED-STRATEGY-48H',
      'Sun 26 Oct 2025 17:00 GMT | arises | team-manager | childrens-social-care:887 | MED-NTK-48H',
    ]);
  });

  it('what came while the service was down is told in order when it is up again', async () => {
    notices.sleepUntil('2025-10-27T08:00:00Z');
    await notices.work();
    expect(await notices.told("cause = 'late'")).toEqual([
      'Sun 26 Oct 2025 19:00:01 GMT | late | team-manager | childrens-social-care:887 | MED-NTK-48H',
      'Sun 26 Oct 2025 21:00:01 GMT | late | team-manager | childrens-social-care:887 | MED-STRATEGY-48H',
    ]);
  });

  it('back: everybody who was told that the child is missing is told, whoever was rung is to be rung again, and nobody is asked to answer any more', async () => {
    notices.sleepUntil('2025-10-27T17:00:00Z');
    await notices.give(rang('relative'), rang('police-missing-unit'));
    notices.sleepUntil('2025-10-27T18:00:00Z');
    await notices.give(returns('t1', 'e-t1', '2025-10-27T18:00'));
    expect(await notices.told("cause = 'found'")).toEqual([
      'Mon 27 Oct 2025 18:00 GMT | found | allocated-social-worker by front-door | childrens-social-care:887 | ',
      'Mon 27 Oct 2025 18:00 GMT | found | assistant-director | childrens-social-care:887 | ',
      'Mon 27 Oct 2025 18:00 GMT | found | emergency-duty-team | childrens-social-care:887 | ',
      'Mon 27 Oct 2025 18:00 GMT | found | head-of-service | childrens-social-care:887 | ',
      'Mon 27 Oct 2025 18:00 GMT | found | independent-reviewing-officer by front-door | childrens-social-care:887 | ',
      'Mon 27 Oct 2025 18:00 GMT | found | police-missing-unit | police:kent | ',
      'Mon 27 Oct 2025 18:00 GMT | found | relative | family |  | nobody-here',
      'Mon 27 Oct 2025 18:00 GMT | found | team-manager | childrens-social-care:887 | ',
    ]);
    await notices.passUntil('2025-10-27T23:00:00Z');
    expect(await notices.told("cause = 'silence' and arose_at > '2025-10-27T18:00Z'")).toEqual([]);
  });

  it('no return interview in 72 hours: the team manager at the breach, the head of service a day later if it is still open', async () => {
    notices.sleepUntil('2025-10-31T19:00:00Z');
    await notices.work();
    expect(await notices.told("cause = 'late' and rule = 'MED-RHI-72H'")).toEqual([
      'Thu 30 Oct 2025 18:00:01 GMT | late | team-manager | childrens-social-care:887 | MED-RHI-72H',
      'Fri 31 Oct 2025 18:00:01 GMT | late | head-of-service | childrens-social-care:887 | MED-RHI-72H',
    ]);
  });

  it('looking again tells nobody twice', async () => {
    const before = await notices.told();
    await notices.work();
    await notices.work();
    expect(await notices.told()).toEqual(before);
  });
});
