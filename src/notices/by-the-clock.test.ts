import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { looksAfter, order, reportsMissing, returns } from '../record/record.fixture.ts';
import { openNotices } from './notices.fixture.ts';

const medway = 'childrens-social-care:887' as const;
const police = { role: 'police-report-taker', agency: 'police:kent', person: 'Officer Example' };

let notices: Awaited<ReturnType<typeof openNotices>>;
beforeAll(async () => {
  notices = await openNotices('2025-10-24T08:00:00Z');
  await notices.employ('Frankie Example', 'front-door', medway);
  await notices.employ('Charlie Example', 'emergency-duty-team', medway);
});
afterAll(() => notices.close());

/** A child of Medway who lives at home. */
const livesAtHome = (child: string) => looksAfter(child).slice(0, 2);

/** The police notify the authority of a child who is missing from home. */
async function notified(child: string, happened: string) {
  notices.sleepUntil(`${happened}:00Z`);
  await notices.give(
    ...livesAtHome(child),
    order({
      command: 'ReportChildMissing',
      ...{ child, episode: `e-${child}`, happened: `${happened}Z`, by: police },
      body: { strand: 'home', whereabouts: 'unknown', to: ['police', 'authority'], items: [], force: 'kent' },
    }),
  );
}

const told = (child: string) =>
  notices.told(`stream = 'episode:e-${child}' and role in ('front-door', 'emergency-duty-team')
    and cause in ('reported', 'copy', 'found')`);

describe('a report of a child missing from home comes to the first point of contact by the clock', () => {
  it('notified on Sunday at 2:10am, after the clocks went back: the emergency duty team, and no one else before Monday 9am', async () => {
    await notified('sunday', '2025-10-26T02:10');
    await notices.passUntil('2025-10-27T08:45:00Z');
    expect(await told('sunday')).toEqual([
      'Sun 26 Oct 2025 02:10 GMT | reported | front-door by emergency-duty-team | childrens-social-care:887 | ',
    ]);
  });

  it('copied to the front door when it opens on Monday at 9am, once, and no answer is asked for', async () => {
    await notices.passUntil('2025-10-27T12:00:00Z');
    expect(await told('sunday')).toEqual([
      'Sun 26 Oct 2025 02:10 GMT | reported | front-door by emergency-duty-team | childrens-social-care:887 | ',
      'Mon 27 Oct 2025 09:00 GMT | copy | front-door | childrens-social-care:887 | ',
    ]);
    expect(await notices.told("cause = 'copy' and (acknowledge_by is not null or message is null)")).toEqual(
      [],
    );
  });

  it('notified on Tuesday at 10am: the front door alone', async () => {
    await notified('tuesday', '2025-10-28T10:00');
    await notices.passUntil('2025-10-29T10:00:00Z');
    expect(await told('tuesday')).toEqual([
      'Tue 28 Oct 2025 10:00 GMT | reported | front-door | childrens-social-care:887 | ',
    ]);
  });

  it('at 4:59pm the front door is there, at 5pm the emergency duty team', async () => {
    await notified('before-five', '2025-10-29T16:59');
    await notified('five', '2025-10-29T17:00');
    expect(await told('before-five')).toEqual([
      'Wed 29 Oct 2025 16:59 GMT | reported | front-door | childrens-social-care:887 | ',
    ]);
    expect(await told('five')).toEqual([
      'Wed 29 Oct 2025 17:00 GMT | reported | front-door by emergency-duty-team | childrens-social-care:887 | ',
    ]);
  });

  it('a child who is back before the front door opens: it reads both when it does', async () => {
    notices.sleepUntil('2025-10-29T23:00:00Z');
    await notices.give(returns('five', 'e-five', '2025-10-29T23:00Z'));
    notices.sleepUntil('2025-10-30T09:00:00Z');
    await notices.work();
    expect(await notices.told("stream = 'episode:e-five' and cause = 'copy'")).toHaveLength(2);
  });

  it('on Christmas Day and Boxing Day, a Friday, nobody is at the front door: it reads the report on Monday', async () => {
    await notified('christmas', '2025-12-25T11:00');
    notices.sleepUntil('2025-12-26T11:00:00Z');
    await notices.work();
    notices.sleepUntil('2025-12-29T08:59:00Z');
    await notices.work();
    expect(await told('christmas')).toHaveLength(1);
    notices.sleepUntil('2025-12-29T09:00:00Z');
    await notices.work();
    expect(await told('christmas')).toEqual([
      'Thu 25 Dec 2025 11:00 GMT | reported | front-door by emergency-duty-team | childrens-social-care:887 | ',
      'Mon 29 Dec 2025 09:00 GMT | copy | front-door | childrens-social-care:887 | ',
    ]);
  });
});

describe('where procedures have the emergency duty team told', () => {
  it('in office hours the front door takes it, and there is no second notice of the report', async () => {
    notices.sleepUntil('2026-01-06T10:00:00Z');
    await notices.give(
      ...looksAfter('cared-for'),
      reportsMissing('cared-for', 'e-cared-for', '2026-01-06T10:00'),
    );
    expect(await notices.told("stream = 'episode:e-cared-for' and role = 'front-door'")).toEqual([
      'Tue 6 Jan 2026 10:00 GMT | arises | allocated-social-worker by front-door | childrens-social-care:887 | SG-NOTIFY-LA',
      'Tue 6 Jan 2026 10:00 GMT | arises | emergency-duty-team by front-door | childrens-social-care:887 | SG-NOTIFY-LA',
      'Tue 6 Jan 2026 10:00 GMT | arises | independent-reviewing-officer by front-door | childrens-social-care:887 | SG-NOTIFY-IRO',
    ]);
    expect(await told('cared-for')).toEqual([]);
  });
});
