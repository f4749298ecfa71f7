import { heldInterviewFact, onWednesday } from '../return-interview/interview.fixture.ts';
import { type Fact, inEpisode } from '../testing/facts.ts';
import { people } from '../testing/people.ts';

const thursday = { at: '2025-02-06T10:00:00Z' } as const;

/** One fact for each thing that the return phase of a looked-after child asks for. */
export const returnPhase = {
  'safe-and-well-outcome': inEpisode(
    'SafeAndWellChecked',
    {
      how: 'done_seen',
      officer: 'Unit Testperson',
      officerType: 'plain_clothes',
      indicationsOfHarm: 'None.',
      whereAndWithWhom: 'With friends.',
      chanceToDisclose: 'Given.',
    },
    { at: '2025-02-04T14:00:00Z', by: people.missingUnit },
  ),
  'interview-outcome': inEpisode('ReturnInterviewHeld', heldInterviewFact, onWednesday),
  'harm-questions': inEpisode(
    'HarmQuestionsAnswered',
    { sexualExploitation: 'none_known', radicalisation: 'none_known' },
    thursday,
  ),
  'care-plan-review': inEpisode('CarePlanReviewDecided', { needed: false }, thursday),
  'placement-appropriate': inEpisode(
    'ReturnArrangementsDecided',
    { placementRemainsAppropriate: true },
    thursday,
  ),
  'risk-assessment': inEpisode(
    'RiskAssessmentSaved',
    { assessment: 'Updated after Monday.', actions: [], complete: true },
    thursday,
  ),
} as const satisfies Record<string, Fact>;

export type ReturnPhasePart = keyof typeof returnPhase;

/** The return phase without some of its parts. */
export const allBut = (...left: readonly ReturnPhasePart[]): readonly Fact[] =>
  (Object.keys(returnPhase) as ReturnPhasePart[])
    .filter((part) => !left.includes(part))
    .map((part) => returnPhase[part]);

export const onFriday = { by: people.teamManager, at: '2025-02-07T10:00:00Z' } as const;
