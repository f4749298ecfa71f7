import { describe, expect, it } from 'vitest';
import {
  authorityEnquiry,
  dayOneStep,
  judgementQuestion,
  mandatoryReferralFactor,
  reasonableEnquiry,
} from './children-missing-education.ts';
import { entryOf, has, label } from './code-set.ts';
import { corporateRisk } from './corporate-risk.ts';
import { episodeClass, missingType, whereaboutsKind } from './episode.ts';
import { exploitationLevel } from './exploitation.ts';
import { harmFound } from './harm.ts';
import { interviewerType, isIndependent } from './interviewer.ts';
import { isLegacyGrade, policeClass, policeGrade } from './police.ts';
import { highRiskAction, mediumRiskAction } from './police-actions.ts';
import { reportItemsFor } from './report-items.ts';
import { interviewCounts, notOfferedReason, returnInterviewOutcome } from './return-interview.ts';
import { interviewContent, interviewPriority } from './return-interview-content.ts';
import { mightGoAgain, safeAndWellPart } from './safe-and-well.ts';

const codesOf = (set: { readonly entries: readonly { readonly code: string }[] }) =>
  set.entries.map((entry) => entry.code);

describe('the episode', () => {
  it('imported classes are missing, away, absent (legacy) and hidden; concern and reported are never imported', () => {
    expect(codesOf(episodeClass)).toEqual(['missing', 'away', 'absent_legacy', 'hidden']);
    expect(has(episodeClass, 'concern')).toBe(false);
    expect(has(episodeClass, 'reported')).toBe(false);
  });

  it('M is whereabouts unknown, A is known with concern; authorised whereabouts are no row', () => {
    expect(codesOf(missingType)).toEqual(['M', 'A']);
    expect(codesOf(whereaboutsKind)).toEqual(['unknown', 'known_with_concern', 'known_authorised']);
  });

  it('the police class of an episode is unclassified, missing, absent (legacy) or not missing', () => {
    expect(codesOf(policeClass)).toEqual(['unclassified', 'missing', 'absent_legacy', 'not_missing']);
  });

  it('no apparent risk is kept as written and shown with very low', () => {
    expect(label(policeGrade, 'no_apparent_risk')).toBe('No apparent risk');
    expect(entryOf(policeGrade, 'no_apparent_risk').shownWith).toBe('very_low');
  });

  it('only very low, low, medium and high are given today', () => {
    const current = policeGrade.entries.filter((entry) => !isLegacyGrade(entry.code));
    expect(codesOf({ entries: current })).toEqual(['very_low', 'low', 'medium', 'high']);
  });

  it('a high grade opens a checklist of 8, a medium grade one of 3 with the family support named', () => {
    expect(highRiskAction.entries).toHaveLength(8);
    expect(mediumRiskAction.entries).toHaveLength(3);
    expect(has(mediumRiskAction, 'support_for_the_person_reporting')).toBe(true);
  });

  it('a report of a looked-after child holds ten items, of a child at home nine, without the risk assessment', () => {
    const nine = [
      'identity',
      'where_and_when',
      'with_whom',
      'clothing_and_belongings',
      'description_and_photo',
      'medical_history',
      'last_seen',
      'circumstances',
      'family_friends_associates',
    ];
    expect(reportItemsFor('looked_after')).toEqual([...nine, 'risk_assessment']);
    expect(reportItemsFor('home')).toEqual(nine);
  });

  it('likelihood C and impact III is CIII', () => {
    expect(corporateRisk('C', 'III')).toBe('CIII');
  });
});

describe('the return', () => {
  it('the safe-and-well check has three parts, and seven sets of information say if they might go again', () => {
    expect(codesOf(safeAndWellPart)).toEqual(['S1', 'S2', 'S3']);
    expect(mightGoAgain.entries).toHaveLength(7);
  });

  it('an interview has seven priority criteria and six contents', () => {
    expect(codesOf(interviewPriority)).toEqual(['P1', 'P2', 'P3', 'P4', 'P5', 'P6', 'P7']);
    expect(codesOf(interviewContent)).toEqual(['C1', 'C2', 'C3', 'C4', 'C5', 'C6']);
  });

  it('offered = completed + declined by child + declined by parent + booked + in progress', () => {
    const offered = returnInterviewOutcome.entries.filter((entry) => interviewCounts(entry.code).offered);
    expect(codesOf({ entries: offered })).toEqual([
      'completed',
      'declined_child',
      'declined_parent',
      'booked',
      'in_progress',
    ]);
  });

  it('eligible = offered + not offered + excused, missing again or uncontactable', () => {
    const eligible = returnInterviewOutcome.entries.filter((entry) => interviewCounts(entry.code).eligible);
    const notOffered = eligible.filter((entry) => !interviewCounts(entry.code).offered);
    expect(codesOf({ entries: notOffered })).toEqual([
      'not_offered',
      'excused_missing_again',
      'excused_uncontactable',
    ]);
  });

  it("a child of another authority is not eligible here; only 'completed' counts as completed", () => {
    expect(interviewCounts('other_la')).toEqual({ eligible: false, offered: false, completed: false });
    const completed = returnInterviewOutcome.entries.filter((entry) => interviewCounts(entry.code).completed);
    expect(codesOf({ entries: completed })).toEqual(['completed']);
  });

  it('a worker deciding not to offer needs a manager', () => {
    const needing = notOfferedReason.entries.filter((entry) => entry.needsManager);
    expect(codesOf({ entries: needing })).toEqual(['worker_decision']);
  });

  it('an interview by who cares for or already works with the child is not independent', () => {
    const not = interviewerType.entries.filter((entry) => !isIndependent(entry.code));
    expect(codesOf({ entries: not })).toEqual([
      'allocated_sw',
      'youth_worker',
      'teacher',
      'family_support',
      'home_key_worker',
      'foster_carer',
    ]);
  });

  it('not assessed is never none', () => {
    expect(label(harmFound, 'not_assessed')).toBe('Not assessed');
    expect(label(harmFound, 'none_found')).toBe('None found');
  });

  it('the exploitation panel takes medium and high', () => {
    const tracked = exploitationLevel.entries.filter((entry) => entry.trackedByPanel);
    expect(codesOf({ entries: tracked })).toEqual(['medium', 'high']);
  });
});

describe('missing education', () => {
  it('any of seven factors makes the referral mandatory', () => {
    expect(mandatoryReferralFactor.entries).toHaveLength(7);
  });

  it('there are 14 judgement questions with sub-questions, each under a question of the list', () => {
    expect(judgementQuestion.entries).toHaveLength(14);
    const under = judgementQuestion.entries.flatMap((entry) => ('under' in entry ? [entry.under] : []));
    expect(under).toHaveLength(5);
    for (const question of under) expect(has(judgementQuestion, question)).toBe(true);
  });

  it('day one has four steps, reasonable enquiry seven items, and the authority asks five kinds', () => {
    expect(dayOneStep.entries).toHaveLength(4);
    expect(reasonableEnquiry.entries).toHaveLength(7);
    expect(authorityEnquiry.entries).toHaveLength(5);
  });
});
