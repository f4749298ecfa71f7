import { label } from '../code-sets/code-set.ts';
import { harmFound } from '../code-sets/harm.ts';
import { reason } from '../code-sets/reasons/reasons.ts';
import type { ReportItem } from '../code-sets/report-items.ts';
import { type InterviewContent, interviewContent } from '../code-sets/return-interview-content.ts';
import { type EpisodeEvent, type EpisodeEventType, episodeSaid } from '../episode/events.ts';
import type { EpisodeHistory } from '../episode/history.ts';

/** What children's services, police and others find out together after a child is back. @source v59-2024 L316-322 */
export const pictureQuestions = {
  why: 'Why did the child go missing?',
  happened: 'What happened while they were missing?',
  whoAndWhere: 'Who were they with, and where were they found?',
  support: 'What support do they need?',
  review: 'Is a statutory review of the care plan needed?',
} as const;

export type PictureQuestion = keyof typeof pictureQuestions;

/** One thing that was said, and the statement that it stands in. */
export interface PictureLine {
  readonly says: string;
  readonly from: EpisodeEvent;
}

export type Picture = Readonly<Record<PictureQuestion, readonly PictureLine[]>>;

/**
 * The comprehensive picture of an episode: of what report, check, interview and others said, what answers each
 * question, each with its source and nothing made of it. By when it happened; a question that nothing answers is empty.
 *
 * @source v59-2024 L316-322, L424-429
 */
export function comprehensivePicture({ episode: { said } }: EpisodeHistory): Picture {
  const lines = <Type extends EpisodeEventType>(
    type: Type,
    says: (body: EpisodeEvent<Type>['body']) => readonly (string | undefined)[],
  ): readonly PictureLine[] =>
    episodeSaid(said, type).flatMap((statement) =>
      says(statement.body as EpisodeEvent<Type>['body']).flatMap((text) =>
        text === undefined ? [] : [{ says: text, from: statement as EpisodeEvent }],
      ),
    );
  const reported = (item: ReportItem) => [
    ...lines('ChildReported', ({ items }) => answersTo(items, item)),
    ...lines('ReportItemsAdded', ({ items }) => answersTo(items, item)),
  ];
  const answered = (...wanted: readonly InterviewContent[]) =>
    lines('ReturnInterviewHeld', ({ content }) => content.flatMap((answer) => contentSays(answer, wanted)));
  return {
    why: [
      ...reported('circumstances'),
      ...lines('ReturnInterviewHeld', ({ reasonPrimary, reasonsSecondary = [] }) =>
        [reasonPrimary, ...reasonsSecondary].map((code) => code && label(reason, code)),
      ),
      ...answered('C2'),
    ],
    happened: [
      ...lines('SafeAndWellChecked', ({ indicationsOfHarm, chanceToDisclose, harm = [] }) => [
        indicationsOfHarm,
        chanceToDisclose,
        ...harm.map((code) => label(harmFound, code)),
      ]),
      ...lines('ReturnInterviewHeld', ({ harm = [] }) => harm.map((code) => label(harmFound, code))),
      ...answered('C1'),
      ...lines('ReturnInterviewHeld', ({ childWords }) => [childWords]),
      ...lines('CarerInformationGiven', ({ words }) => [words]),
      ...lines('WelfareConversationHeld', ({ words }) => [words]),
    ],
    whoAndWhere: [
      ...reported('with_whom'),
      ...lines('SightingRecorded', placeAndCompany),
      ...lines('ChildLocated', placeAndCompany),
      ...lines('ChildReturned', placeAndCompany),
      ...lines('SafeAndWellChecked', ({ whereAndWithWhom }) => [whereAndWithWhom]),
    ],
    support: [
      ...answered('C3', 'C4', 'C5', 'C6'),
      ...lines('FollowUpAgreed', ({ action }) => [action]),
      ...lines('FamilySupported', ({ words }) => [words]),
    ],
    review: [
      ...lines('CarePlanReviewDecided', ({ needed, reason: why }) => [
        `${needed ? 'A review is needed' : 'No review is needed'}${why === undefined ? '' : `: ${why}`}`,
      ]),
      ...lines('ReturnArrangementsDecided', ({ placementRemainsAppropriate }) => [
        placementRemainsAppropriate === undefined
          ? undefined
          : `The placement ${placementRemainsAppropriate ? 'remains' : 'does not remain'} appropriate`,
      ]),
    ],
  };
}

const answersTo = (
  items: EpisodeEvent<'ChildReported'>['body']['items'],
  wanted: ReportItem,
): readonly (string | undefined)[] => items.filter(({ item }) => item === wanted).map(({ answer }) => answer);

function contentSays(
  { item, answer, childDidNotWishToSay }: EpisodeEvent<'ReturnInterviewHeld'>['body']['content'][number],
  wanted: readonly InterviewContent[],
): readonly string[] {
  if (!wanted.includes(item)) return [];
  const said = answer ?? (childDidNotWishToSay ? 'the child did not wish to say' : undefined);
  return said === undefined ? [] : [`${label(interviewContent, item)}: ${said}`];
}

const placeAndCompany = ({
  place,
  withWhom,
}: {
  readonly place?: string;
  readonly withWhom?: string;
}): readonly (string | undefined)[] =>
  place === undefined && withWhom === undefined
    ? []
    : [[place, withWhom && `with ${withWhom}`].filter(Boolean).join(', ')];
