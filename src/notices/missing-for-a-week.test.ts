import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isRole, type Role, roles } from '../domain/agencies/roles.ts';
import type { AgencyReference } from '../domain/event/event.ts';
import type { DocumentKind } from '../domain/notice/documents.ts';
import type { Order } from '../record/order.ts';
import { readStoryLine } from '../record/story-line.ts';
import { openSending } from './sending/sending.fixture.ts';

/** The documents that procedures name, each written a quarter of an hour after it is asked for. */
const documents: Readonly<Record<string, readonly [at: string, kind: DocumentKind]>> = {
  '887': ['2025-11-05T18:15', 'need_to_know'],
  '886': ['2025-11-05T18:15', 'director_alert'],
  '883': ['2025-11-04T18:15', 'high_risk_notification'],
};

const atOnce = (report: string, police: string) => [
  `Mon 3 Nov 18:00 ${report}: allocated-social-worker, emergency-duty-team`,
  'Mon 3 Nov 18:00 SG-NOTIFY-IRO: independent-reviewing-officer',
  'Mon 3 Nov 18:00 SG-NOTIFY-PR: other-with-parental-responsibility, parent-with-parental-responsibility',
  `Mon 3 Nov 18:00 ${police}: police-missing-unit`,
];

/** Where the child lives, which force looks for the child, and what the packs of that authority say: who is told, and who is told that it is late. */
const places: readonly (readonly [
  authority: string,
  name: string,
  force: string,
  told: readonly string[],
  late: readonly string[],
])[] = [
  [
    '303',
    'an authority that follows the floor alone',
    'metropolitan',
    atOnce('SG-NOTIFY-LA', 'SG-NOTIFY-POLICE'),
    [],
  ],
  [
    '887',
    'Medway',
    'kent',
    [
      ...atOnce('SG-NOTIFY-LA', 'SG-NOTIFY-POLICE'),
      'Wed 5 Nov 18:00 MED-NTK-48H: allocated-social-worker, team-manager',
      'Wed 5 Nov 18:00 MED-STRATEGY-48H: designated-safeguarding-lead, named-health-professional, police-missing-unit',
      'Wed 5 Nov 18:15 MED-NTK-48H: senior-leadership-team',
    ],
    [
      'Wed 5 Nov 22:00 MED-STRATEGY-48H: team-manager',
      'Thu 6 Nov 18:00 MED-ETHNICITY: team-manager',
      'Thu 6 Nov 22:00 MED-STRATEGY-48H: head-of-service',
      'Fri 7 Nov 18:00 MED-ETHNICITY: head-of-service',
      'Sat 8 Nov 22:00 MED-STRATEGY-48H: assistant-director',
      'Sun 9 Nov 18:00 MED-ETHNICITY: assistant-director',
    ],
  ],
  [
    '886',
    'Kent',
    'kent',
    [
      'Mon 3 Nov 18:00 KENT-XMATCH: allocated-social-worker',
      ...atOnce('SG-NOTIFY-LA', 'SG-NOTIFY-POLICE'),
      'Wed 5 Nov 18:00 KENT-DIR-48H: allocated-social-worker, team-manager',
      'Wed 5 Nov 18:15 KENT-DIR-48H: director',
    ],
    [],
  ],
  [
    '883',
    'Thurrock',
    'essex',
    [
      'Mon 3 Nov 18:00 SG-NOTIFY-IRO: independent-reviewing-officer',
      'Mon 3 Nov 18:00 SG-NOTIFY-PR: other-with-parental-responsibility, parent-with-parental-responsibility',
      'Mon 3 Nov 18:00 THUR-REPORT: allocated-social-worker, emergency-duty-team, police-missing-unit',
      'Tue 4 Nov 06:00 THUR-STRATEGY-12H: designated-safeguarding-lead, named-health-professional, police-missing-unit',
      'Tue 4 Nov 18:00 THUR-HRN-24H: allocated-social-worker, team-manager',
      'Tue 4 Nov 18:15 THUR-HRN-24H: director, lead-member',
    ],
    [
      'Tue 4 Nov 10:00 THUR-STRATEGY-12H: team-manager',
      'Wed 5 Nov 10:00 THUR-STRATEGY-12H: head-of-service',
      'Thu 6 Nov 10:00 THUR-PANEL-W: team-manager',
      'Fri 7 Nov 10:00 THUR-PANEL-W: head-of-service',
      'Fri 7 Nov 10:00 THUR-STRATEGY-12H: assistant-director',
      'Sun 9 Nov 10:00 THUR-PANEL-W: assistant-director',
    ],
  ],
  [
    '919',
    'Hertfordshire',
    'hertfordshire',
    [
      ...atOnce('SG-NOTIFY-LA', 'SG-NOTIFY-POLICE'),
      'Thu 6 Nov 18:00 MAM-R2: missing-and-exploitation-lead, police-senior-officer',
    ],
    [
      'Thu 6 Nov 20:00 MAM-R2: team-manager',
      'Fri 7 Nov 20:00 MAM-R2: head-of-service',
      'Sun 9 Nov 20:00 MAM-R2: assistant-director',
    ],
  ],
  [
    '999',
    'a partnership under v59',
    'exampleshire',
    [
      'Mon 3 Nov 18:00 V59-EDU: designated-education-professional, virtual-school',
      'Mon 3 Nov 18:00 V59-NOTIFY-IRO: independent-reviewing-officer',
      'Mon 3 Nov 18:00 V59-NOTIFY-LA: allocated-social-worker, emergency-duty-team',
      'Mon 3 Nov 18:00 V59-NOTIFY-POLICE: police-missing-unit',
      'Mon 3 Nov 18:00 V59-NOTIFY-PR: other-with-parental-responsibility, parent-with-parental-responsibility',
      'Wed 5 Nov 23:59 V59-AD-3D: assistant-director',
      'Wed 5 Nov 23:59 V59-MEETING-3D: allocated-social-worker, foster-carer, home-manager-on-duty, police-missing-unit',
      'Sun 9 Nov 23:59 V59-LM-7D: corporate-parenting-board, lead-member',
    ],
    [
      'Tue 4 Nov 00:00 V59-CONTACT: team-manager',
      'Tue 4 Nov 22:00 V59-RETURN-PLAN: team-manager',
      'Wed 5 Nov 00:00 V59-CONTACT: head-of-service, team-manager',
      'Wed 5 Nov 22:00 V59-RETURN-PLAN: head-of-service',
      'Thu 6 Nov 00:00 V59-CONTACT: head-of-service, team-manager',
      'Thu 6 Nov 18:00 MED-ETHNICITY: team-manager',
      'Fri 7 Nov 00:00 V59-AD-3D: team-manager',
      'Fri 7 Nov 00:00 V59-CONTACT: assistant-director, head-of-service, team-manager',
      'Fri 7 Nov 00:00 V59-MEETING-3D: team-manager',
      'Fri 7 Nov 18:00 MED-ETHNICITY: head-of-service',
      'Fri 7 Nov 22:00 V59-RETURN-PLAN: assistant-director',
      'Sat 8 Nov 00:00 V59-AD-3D: head-of-service',
      'Sat 8 Nov 00:00 V59-CONTACT: assistant-director, head-of-service, team-manager',
      'Sat 8 Nov 00:00 V59-MEETING-3D: head-of-service',
      'Sun 9 Nov 00:00 V59-CONTACT: assistant-director, head-of-service, team-manager',
      'Sun 9 Nov 18:00 MED-ETHNICITY: assistant-director',
      'Mon 10 Nov 00:00 V59-AD-3D: assistant-director',
      'Mon 10 Nov 00:00 V59-CONTACT: assistant-director, head-of-service, team-manager',
      'Mon 10 Nov 00:00 V59-MEETING-3D: assistant-director',
      'Tue 11 Nov 00:00 V59-CONTACT: assistant-director, head-of-service, team-manager',
    ],
  ],
];

const order = (authority: string, line: Record<string, unknown>): Order => {
  const addressed = readStoryLine({ child: 'alder', episode: 'e-alder', ...line }, authority);
  if ('refused' in addressed) throw new Error(`${addressed.at}: ${addressed.says}`);
  return { ...addressed, books: authority };
};

const carer = { role: 'foster-carer', agency: 'placement:home-1', person: 'Carer Example' };

const story = (authority: string, force: string): readonly Order[] =>
  [
    {
      command: 'RecordChild',
      body: {
        names: [{ given: 'Testchild', family: 'Alder', kind: 'known_as' }],
        dateOfBirth: '2011-05-01',
        identifiers: [],
      },
    },
    { command: 'TakeResponsibility', body: { authority } },
    { command: 'ChangeGroup', body: { group: 'lac_own' } },
    { command: 'StartPlacement', body: { type: 'U6', host: authority, home: 'home-1' } },
    { command: 'JoinSchool', body: { school: 'school-1' } },
    {
      command: 'ReportChildMissing',
      happened: '2025-11-03T18:00',
      by: carer,
      body: { strand: 'care', whereabouts: 'unknown', to: ['police', 'authority'], items: [], force },
    },
  ].map((line) => order(authority, { happened: '2025-01-06T09:00', ...line }));

describe.each(places)(
  '%s: a looked-after child of %s is missing for eight days',
  (authority, _, force, told, late) => {
    let notices: Awaited<ReturnType<typeof openSending>>;
    beforeAll(async () => {
      notices = await openSending('2025-11-03T18:00:00Z', {});
      for (const role of Object.keys(roles).filter(isRole))
        await notices.employ(`${role} Example`, role, agencyFor(role, authority, force), { authority });
    });
    afterAll(() => notices.close());

    it('whom the procedures name is told of each duty at its time, and of its document when that is written, and nobody else', async () => {
      await notices.give(...story(authority, force));
      for (let day = 4; day <= 11; day++) {
        const date = `2025-11-${String(day).padStart(2, '0')}`;
        notices.sleepUntil(`${date}T18:30:00Z`);
        await notices.work();
        const [at, kind] = documents[authority] ?? [];
        if (at?.startsWith(date))
          await notices.give(order(authority, { command: 'CompleteAlert', happened: at, body: { kind } }));
        await notices.send();
      }
      expect(byRule(await notices.told("cause not in ('late', 'silence')"))).toEqual(
        [...told].sort(byMoment),
      );
    });

    it('the line of management is told of what is late, one more at each step of the chain', async () => {
      expect(byRule(await notices.told("cause = 'late'"))).toEqual([...late].sort(byMoment));
    });
  },
);

/** `Mon 3 Nov 18:00 RULE: role, role`, from a line for each role. */
function byRule(lines: readonly string[]): readonly string[] {
  const rules = new Map<string, string[]>();
  for (const line of lines) {
    const [moment = '', , told = '', , rule] = line.split(' | ');
    const key = `${moment.replace(/ 2025 (\d\d:\d\d).*/, ' $1')} ${rule}`;
    rules.set(key, [...(rules.get(key) ?? []), told]);
  }
  return [...rules].map(([key, told]) => `${key}: ${told.sort().join(', ')}`).sort(byMoment);
}

/** By the day of the month, the time and the rule. */
const byMoment = (one: string, next: string): number => {
  const sortable = (line: string) => line.replace(/^\w+ (\d+)/, (_, day: string) => day.padStart(2, '0'));
  return sortable(one) < sortable(next) ? -1 : 1;
};

function agencyFor(role: Role, authority: string, force: string): AgencyReference {
  const { agency } = roles[role];
  if (agency === 'police') return `police:${force}`;
  if (agency === 'placement') return 'placement:home-1';
  return `${agency}:${authority}`;
}
