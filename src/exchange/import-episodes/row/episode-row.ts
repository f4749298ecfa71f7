import type { ChildGroup } from '../../../domain/code-sets/child-group.ts';
import type { EpisodeClass, MissingFrom } from '../../../domain/code-sets/episode.ts';
import type { Ethnicity } from '../../../domain/code-sets/ethnicity.ts';
import type { FoundPlaceType } from '../../../domain/code-sets/found.ts';
import type { InterviewerType } from '../../../domain/code-sets/interviewer.ts';
import type { PlacementType } from '../../../domain/code-sets/placement-type.ts';
import type { PoliceGrade } from '../../../domain/code-sets/police.ts';
import type { Reason } from '../../../domain/code-sets/reasons/reasons.ts';
import type { ReturnInterviewOutcome } from '../../../domain/code-sets/return-interview.ts';
import type { SafeAndWellOutcome } from '../../../domain/code-sets/safe-and-well.ts';
import type { Sex } from '../../../domain/code-sets/sex-and-gender.ts';
import type { Instant, PlainDate } from '../../../domain/time/instant.ts';
import type { When } from '../../../domain/time/when.ts';
import type { Cells } from './cells.ts';

/** One row of an import with its codes known and its times read: an episode, or a further span of one. */
export interface EpisodeRow {
  readonly childId: string;
  readonly dateOfBirth: PlainDate | undefined;
  readonly sex: Sex | undefined;
  readonly ethnicity: Ethnicity | undefined;
  readonly group: ChildGroup;
  readonly responsible: string;
  /** An authority, or a nation beyond England; undefined where the row names none. */
  readonly host: string | undefined;
  readonly placementType: PlacementType | undefined;
  readonly episodeId: string;
  readonly incidentId: string | undefined;
  readonly class: EpisodeClass;
  readonly grade: PoliceGrade | undefined;
  readonly missingFrom: MissingFrom | undefined;
  readonly missingSince: When;
  readonly reportedAt: Instant | undefined;
  readonly locatedAt: When | undefined;
  readonly returnedAt: When | undefined;
  readonly foundPlace: FoundPlaceType | undefined;
  readonly safeAndWell: SafeAndWellOutcome | undefined;
  readonly interviewOutcome: ReturnInterviewOutcome | undefined;
  readonly interviewOfferedAt: Instant | undefined;
  readonly interviewCompletedAt: Instant | undefined;
  readonly interviewer: InterviewerType | undefined;
  readonly reasonPrimary: Reason | undefined;
  readonly reasonsSecondary: readonly Reason[] | undefined;
  /** The row as it is written. */
  readonly cells: Cells;
}
