import type { Role } from '../../domain/agencies/roles.ts';
import type { AgencyReference } from '../../domain/event/event.ts';
import { looksAfter, order, reportsMissing, returns } from '../../record/record.fixture.ts';
import type { Browser, TestWeb } from '../web.fixture.ts';

const social = { role: 'allocated-social-worker', person: 'Worker Testperson' };
const unit = { role: 'police-missing-unit', person: 'Unit Testperson', agency: 'police:kent' };
const interviewer = { role: 'return-interviewer', person: 'Interviewer Testperson' };

const inFriday = (line: Record<string, unknown>) => order({ child: 'alder', episode: 'friday', ...line });

/** What somebody may only read who sees the section that it stands in. */
export const hidden = {
  interview: 'I went to the arcade to get away',
  aboutTheCarer: 'The carer shouts at me',
  police: 'Sergeant Testperson Yew',
  health: 'Two puffs of the blue inhaler',
  address: '12 Test Lane',
} as const;

/** A looked-after child gone on Friday, graded by telephone, back on Saturday and listened to. */
export const fridayStory = [
  ...looksAfter('alder'),
  order({ command: 'JoinSchool', child: 'alder', happened: '2025-02-01', body: { school: '118540' } }),
  order({
    command: 'SavePreparedSheet',
    child: 'alder',
    happened: '2025-02-02',
    body: { description: 'Tall', telephones: [], people: [], places: ['Pier'], medication: hidden.health },
  }),
  order({
    command: 'RecordAssociate',
    child: 'alder',
    happened: '2025-02-03',
    body: { person: { name: 'Friend Testperson' }, why: 'They go out together', addresses: [hidden.address] },
  }),
  reportsMissing('alder', 'friday', '2025-10-24T16:00'),
  inFriday({
    command: 'RecordSighting',
    happened: '2025-10-24T18:00',
    by: social,
    body: { words: 'Seen near the old pier', place: 'Pier' },
  }),
  inFriday({
    command: 'GradeRisk',
    happened: '2025-10-24T19:00',
    by: { ...unit, how: 'telephone' },
    recordedBy: social,
    body: { grade: 'high', asTold: { officer: 'Inspector Testperson', force: 'kent', how: 'telephone' } },
  }),
  inFriday({
    command: 'RecordPoliceAction',
    happened: '2025-10-24T19:30',
    by: unit,
    body: { action: 'investigating_officer', outcome: 'done', officer: hidden.police },
  }),
];

/** Back at the foster home, and the interview with what the child said. */
export const backOnSaturday = [
  returns('alder', 'friday', '2025-10-25T15:00'),
  inFriday({
    command: 'HoldInterview',
    happened: '2025-10-25T18:00',
    by: interviewer,
    body: {
      kind: 'standard',
      interviewer: { name: 'Interviewer Testperson' },
      interviewerType: 'rhi_officer',
      childChose: true,
      trained: true,
      seenAlone: true,
      advocateOffered: true,
      venue: 'school',
      neutralPlace: true,
      content: ['C1', 'C2', 'C3', 'C4', 'C5', 'C6'].map((item) => ({ item, answer: hidden.aboutTheCarer })),
      childWords: hidden.interview,
      reasonPrimary: 'CO1',
      alsoCovers: [],
    },
  }),
];

/** Somebody at work in one of the parts that the story has, or that has nothing to do with it. */
export const signedInAs = (web: TestWeb, role: Role, agency: AgencyReference): Promise<Browser> =>
  web.signIn(`${role} Example`, { role, agency });
