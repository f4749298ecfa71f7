import { interviewContent } from '../../src/domain/code-sets/return-interview-content.ts';
import type { StoryLine } from '../../src/record/story-line.ts';
import { carer, interviewer, missingUnit, parentByTelephone, socialWorker } from './people.ts';

/** Before any episode that these stories tell. */
const longAgo = '2018-01-08T09:00';

interface About {
  readonly born?: string;
  readonly group?: string;
  /** Where a looked-after child is placed, if not with the authority that is responsible. */
  readonly host?: string;
  readonly distanceMiles?: number;
  /** Since when it is so; long ago unless said. */
  readonly since?: string;
}

const recorded = ({ born = '2010-05-01', since = longAgo }: About): StoryLine =>
  socialWorker(since, 'RecordChild', {
    names: [{ given: 'Testchild', family: 'Alder', kind: 'known_as' }],
    dateOfBirth: born,
    identifiers: [],
  });

const belongsTo = (authority: string, group: string, since = longAgo): readonly StoryLine[] => [
  socialWorker(since, 'TakeResponsibility', { authority }),
  socialWorker(since, 'ChangeGroup', { group }),
];

/** Testchild Alder, looked after by an authority and living with a foster carer. */
export const lookedAfterBy = (authority: string, about: About = {}): readonly StoryLine[] => [
  recorded(about),
  ...belongsTo(authority, about.group ?? 'lac_own', about.since),
  socialWorker(about.since ?? longAgo, 'StartPlacement', {
    type: 'U6',
    host: about.host ?? authority,
    home: 'foster-home-1',
    ...(about.distanceMiles !== undefined && { distanceMiles: about.distanceMiles }),
  }),
];

/** Testchild Alder, living at home in the area of an authority. */
export const atHomeIn = (authority: string, about: About = {}): readonly StoryLine[] => [
  recorded(about),
  ...belongsTo(authority, about.group ?? 'home', about.since),
];

const gone = { whereabouts: 'unknown', to: ['police', 'authority'], items: [], force: 'kent' };

/** The foster carer tells police and authority that nobody knows where the child is. */
export const reportedMissing = (at: string, body: Record<string, unknown> = {}): StoryLine =>
  carer(at, 'ReportChildMissing', { strand: 'care', ...gone, ...body });

/** A parent tells police and authority that nobody knows where the child is. */
export const reportedFromHome = (at: string, body: Record<string, unknown> = {}): StoryLine =>
  parentByTelephone(at, 'ReportChildMissing', { strand: 'home', ...gone, ...body });

/** The carer opens the episode with checks that run to a deadline. */
export const checksBegun = (at: string, deadline: string): StoryLine =>
  carer(at, 'OpenWithChecks', { strand: 'care', whereabouts: 'unknown', deadline });

/** The child is back where the child is placed. */
export const backInPlacement = (at: string): StoryLine =>
  carer(at, 'ReturnChild', { to: 'placement', safeToReturn: 'yes' });

/** The child is back at home. */
export const backAtHome = (at: string): StoryLine =>
  socialWorker(at, 'ReturnChild', { to: 'home', safeToReturn: 'yes' });

/** An interview with every question answered, held by an independent interviewer with the child alone. */
export const interviewHeld = (at: string, body: Record<string, unknown> = {}): StoryLine =>
  interviewer(at, 'HoldInterview', {
    kind: 'standard',
    interviewer: { name: 'Example Interviewer', role: 'return-interviewer' },
    interviewerType: 'rhi_officer',
    trained: true,
    seenAlone: true,
    advocateOffered: true,
    content: answered,
    ...body,
  });

/** All six questions of a return interview, answered. */
export const answered = interviewContent.entries.map(({ code }) => ({ item: code, answer: 'Answered' }));

/** Back in placement, with everything that the return phase of a looked-after child asks for, over the next days. */
export const returnPhase = (at: string): readonly StoryLine[] => {
  const [day = ''] = at.split('T');
  return [
    backInPlacement(at),
    safeAndWellCheck(`${day}T14:00`),
    interviewHeld(`${day}T16:00`),
    socialWorker(`${day}T17:00`, 'AnswerHarmQuestions', {
      sexualExploitation: 'none_known',
      radicalisation: 'none_known',
    }),
    socialWorker(`${day}T17:00`, 'DecideCarePlanReview', { needed: false }),
    socialWorker(`${day}T17:00`, 'DecideReturnArrangements', { placementRemainsAppropriate: true }),
    socialWorker(`${day}T17:00`, 'SaveRiskAssessment', {
      assessment: 'Version after this episode',
      actions: [],
      complete: true,
    }),
  ];
};

/** The police check in its three parts. */
export const safeAndWellCheck = (at: string, body: Record<string, unknown> = {}): StoryLine =>
  missingUnit(at, 'RecordSafeAndWell', {
    how: 'done_seen',
    officer: 'PC Example',
    officerType: 'plain_clothes',
    indicationsOfHarm: 'None seen',
    whereAndWithWhom: 'With friends',
    chanceToDisclose: 'Given',
    ...body,
  });
