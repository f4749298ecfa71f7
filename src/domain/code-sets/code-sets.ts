import { categoryOfNeed } from './category-of-need.ts';
import { careLeaverEligibility, childFlag, childGroup } from './child-group.ts';
import {
  authorityEnquiry,
  dayOneStep,
  judgementQuestion,
  mandatoryReferralFactor,
  reasonableEnquiry,
} from './children-missing-education.ts';
import type { CodeSet } from './code-set.ts';
import { contactAttemptBy, contactAttemptKind, contactAttemptResult } from './contact-attempts.ts';
import { riskImpact, riskLikelihood } from './corporate-risk.ts';
import { durationBands } from './duration-band.ts';
import {
  closingReason,
  educationAbsenceKind,
  episodeClass,
  missingFrom,
  missingType,
  strand,
  whereaboutsKind,
} from './episode.ts';
import {
  reasonCareCeased,
  reasonForNewEpisode,
  reasonPlacementChanged,
  unaccompaniedDuringYear,
} from './episode-of-care.ts';
import { ethnicity } from './ethnicity.ts';
import {
  criminalExploitationKind,
  exploitationLevel,
  exploitationType,
  referralMechanismHead,
} from './exploitation.ts';
import { foundPlaceType, howLocated } from './found.ts';
import { assessmentFactor, harmFound } from './harm.ts';
import { identifierKind, upnUnknownReason } from './identifiers.ts';
import { homeOfficeReferralReason, immigrationRestriction, immigrationStatus } from './immigration.ts';
import { intervention } from './interventions.ts';
import { interviewerType, interviewVenue } from './interviewer.ts';
import { legalAction } from './legal-actions.ts';
import { legalStatus } from './legal-status.ts';
import { notificationChannel, notificationExcuse, notificationStatus } from './notifications.ts';
import { placementGroup } from './placement-group.ts';
import { locationOutsideEngland, placementProvider } from './placement-provider.ts';
import { placementType } from './placement-type.ts';
import { policeClass, policeGrade } from './police.ts';
import { highRiskAction, mediumRiskAction } from './police-actions.ts';
import { reasonGroup } from './reasons/reason.ts';
import { reason } from './reasons/reasons.ts';
import { referralSource } from './referral-source.ts';
import { reportItem } from './report-items.ts';
import { declineReason, lateReason, notOfferedReason, returnInterviewOutcome } from './return-interview.ts';
import { interviewContent, interviewPriority } from './return-interview-content.ts';
import { mightGoAgain, safeAndWellOfficer, safeAndWellOutcome, safeAndWellPart } from './safe-and-well.ts';
import { formerGender, gender, sex } from './sex-and-gender.ts';

/** Every code set, by name: what the record may hold, what forms offer, what imports are checked against. */
export const codeSets = {
  assessmentFactor,
  authorityEnquiry,
  careLeaverEligibility,
  categoryOfNeed,
  childFlag,
  childGroup,
  closingReason,
  contactAttemptBy,
  contactAttemptKind,
  contactAttemptResult,
  criminalExploitationKind,
  dayOneStep,
  declineReason,
  durationBands,
  educationAbsenceKind,
  episodeClass,
  ethnicity,
  exploitationLevel,
  exploitationType,
  formerGender,
  foundPlaceType,
  gender,
  harmFound,
  highRiskAction,
  homeOfficeReferralReason,
  howLocated,
  identifierKind,
  immigrationRestriction,
  immigrationStatus,
  intervention,
  interviewContent,
  interviewPriority,
  interviewVenue,
  interviewerType,
  judgementQuestion,
  lateReason,
  legalAction,
  legalStatus,
  locationOutsideEngland,
  mandatoryReferralFactor,
  mediumRiskAction,
  mightGoAgain,
  missingFrom,
  missingType,
  notOfferedReason,
  notificationChannel,
  notificationExcuse,
  notificationStatus,
  placementGroup,
  placementProvider,
  placementType,
  policeClass,
  policeGrade,
  reason,
  reasonCareCeased,
  reasonForNewEpisode,
  reasonGroup,
  reasonPlacementChanged,
  reasonableEnquiry,
  referralMechanismHead,
  referralSource,
  reportItem,
  returnInterviewOutcome,
  riskImpact,
  riskLikelihood,
  safeAndWellOfficer,
  safeAndWellOutcome,
  safeAndWellPart,
  sex,
  strand,
  unaccompaniedDuringYear,
  upnUnknownReason,
  whereaboutsKind,
} as const satisfies Record<string, CodeSet>;
