import { describe, expect, test } from 'vitest';
import { suggestedChecks } from '../../src/domain/checks/suggested-deadline.ts';
import { expectedActions } from '../../src/domain/police/actions.ts';
import { assessmentStanding } from '../../src/domain/search/risk-assessment.ts';
import { instant } from '../../src/domain/time/instant.ts';
import { carer, inEpisode, inspector, missingUnit, teamManager } from './people.ts';
import {
  atHomeIn,
  checksBegun,
  lookedAfterBy,
  reportedFromHome,
  reportedMissing,
  returnPhase,
} from './situations.ts';
import { refusal, settingsIn, spansOf, story } from './story.ts';

const missing = [...lookedAfterBy('999'), reportedMissing('2025-02-03T20:00')];
const graded = (grade: string, at = '2025-02-03T20:30') => inspector(at, 'GradeRisk', { grade });

describe('the grade is the police’s', () => {
  test('M-044: under v59 every missing child is medium or high: low is refused with the rule, the floor accepts it', () => {
    expect(refusal('999', [...missing, graded('low')])).toMatchObject({
      refused: 'grade-not-in-the-procedures',
      says: 'The procedures of this episode allow these grades for this class: medium, high.',
    });
    const floor = story('330', [...lookedAfterBy('330'), reportedMissing('2025-02-03T20:00'), graded('low')]);
    expect(floor.said('RiskGraded')).toEqual([{ grade: 'low' }]);
  });

  const action = (name: string, body: object) =>
    missingUnit('2025-02-03T21:00', 'RecordPoliceAction', { action: name, ...body });

  test('M-045: a high grade opens a checklist of eight, each answered with who and when or with why it is not needed', () => {
    const high = [...missing, graded('high')];
    expect(expectedActions(story('999', high).history).map(({ action, answer }) => [action, answer])).toEqual(
      [
        ['immediate_deployment', undefined],
        ['senior_management_examines_initial_lines_and_staffing', undefined],
        ['investigating_officer', undefined],
        ['police_search_adviser', undefined],
        ['media_strategy_and_or_outside_agencies', undefined],
        ['family_support', undefined],
        ['ukmpu', undefined],
        ['children_s_services', undefined],
      ],
    );
    expect(refusal('999', [...high, action('immediate_deployment', { outcome: 'done' })])).toMatchObject({
      refused: 'who-is-not-said',
    });
    expect(
      refusal('999', [...high, action('police_search_adviser', { outcome: 'not_needed' })]),
    ).toMatchObject({ refused: 'reason-is-not-said' });
    const told = story('999', [
      ...high,
      action('immediate_deployment', { outcome: 'done', officer: 'PC Example' }),
      action('police_search_adviser', { outcome: 'not_needed', reason: 'Seen on a train' }),
    ]);
    expect(expectedActions(told.history).filter(({ answer }) => answer !== undefined)).toHaveLength(2);
  });

  test('M-046: a medium grade opens a checklist of three, and who supports the person reporting is named', () => {
    const medium = [...missing, graded('medium')];
    expect(expectedActions(story('999', medium).history).map(({ action }) => action)).toEqual([
      'active_and_measured_response_to_trace_the_child',
      'support_for_the_person_reporting',
      'proactive_investigation_and_search',
    ]);
    expect(
      refusal('999', [...medium, action('support_for_the_person_reporting', { outcome: 'done' })]),
    ).toMatchObject({ refused: 'who-is-not-said' });
  });
});

describe('absent, as it was', () => {
  const home = [...atHomeIn('999'), reportedFromHome('2025-02-03T18:30', { leftAt: '2025-02-03T18:00:00Z' })];
  const absent = (...more: Parameters<typeof missingUnit>[]) => [
    ...home,
    missingUnit('2025-02-03T19:00', 'ClassifyChild', { class: 'absent_legacy' }),
    missingUnit('2025-02-03T19:00', 'AgreeAbsenceReview', { reviewAt: '2025-02-03T22:00:00Z' }),
    ...more.map((line) => missingUnit(...line)),
  ];

  test('M-047: review at 22:00; a sighting at 21:15 with an adult makes it missing, from missing since, with both in the history', () => {
    expect(story('999', absent()).episode.missing).toEqual([]);
    const told = story(
      '999',
      absent(
        ['2025-02-03T21:15', 'RecordSighting', { words: 'With an adult male', withWhom: 'Adult male' }],
        ['2025-02-03T21:15', 'ClassifyChild', { class: 'missing', reason: 'Sighting with an adult' }],
      ),
    );
    expect(spansOf(told.episode.police)).toEqual([
      'absent_legacy from Mon 3 Feb 2025 19:00 GMT to Mon 3 Feb 2025 21:15 GMT',
      'missing from Mon 3 Feb 2025 21:15 GMT',
    ]);
    expect(spansOf(told.episode.missing)).toEqual(['missing from Mon 3 Feb 2025 18:00 GMT']);
    expect(told.duty('V59-ABSENT-REVIEW')).toMatchObject({
      due: 'Mon 3 Feb 2025 22:00 GMT',
      ended: 'cancelled',
      endedAt: 'Mon 3 Feb 2025 21:15 GMT',
    });
  });

  test('M-048: absent is offered for a new episode only where the pack allows it', () => {
    const floor = [...atHomeIn('330'), reportedFromHome('2025-02-03T18:30')];
    const absentNow = missingUnit('2025-02-03T19:00', 'ClassifyChild', { class: 'absent_legacy' });
    expect(refusal('330', [...floor, absentNow])).toMatchObject({ refused: 'legacy-absence-not-offered' });
    expect(spansOf(story('999', absent()).episode.police)).toEqual([
      'absent_legacy from Mon 3 Feb 2025 19:00 GMT',
    ]);
  });
});

describe('the risk to this child', () => {
  const back = [...missing, ...returnPhase('2025-02-04T07:00')];
  const without = (command: string) => back.filter((line) => line.command !== command);
  const close = (body: object = {}) =>
    teamManager('2025-02-10T10:00', 'CloseEpisode', { reason: 'return_phase_complete', ...body });

  test('M-049: after an episode the assessment needs a newer version, and closing without one needs a reason', () => {
    const told = story('999', without('SaveRiskAssessment'));
    expect(told.duty('V59-RA-UPDATE')).toMatchObject({ arises: 'Tue 4 Feb 2025 07:00 GMT', ended: 'open' });
    expect(refusal('999', [...without('SaveRiskAssessment'), close()])).toMatchObject({
      refused: 'stands-in-the-way',
      says: 'Before this episode closes: a risk assessment is newer than the episode.',
    });
    const reason = { requirement: 'risk-assessment', reason: 'Assessed last week' };
    const closed = story('999', [...without('SaveRiskAssessment'), close({ inSpiteOf: [reason] })]);
    expect(closed.episode.phase).toBe('closed');
    expect(closed.said('EpisodeClosed')).toMatchObject([{ inSpiteOf: [reason] }]);
  });

  test('M-049: when the second episode opens, the assessment that there is needs an update', () => {
    const again = reportedMissing('2025-02-20T18:30');
    const told = story('999', [...back, ...inEpisode('second', again)]);
    expect(assessmentStanding(told.history)).toBe('up-to-date');
    expect(assessmentStanding(told.other('second').history)).toBe('needs-update-since-missing');
  });

  test('M-055: closing without the answers on exploitation and radicalisation is refused, whatever the reason given', () => {
    expect(refusal('999', [...without('AnswerHarmQuestions'), close()])).toMatchObject({
      refused: 'stands-in-the-way',
      says: 'Before this episode closes: the questions about exploitation and radicalisation are answered.',
    });
    const reason = { requirement: 'harm-questions', reason: 'No time' };
    expect(refusal('999', [...without('AnswerHarmQuestions'), close({ inSpiteOf: [reason] })])).toMatchObject(
      { refused: 'stands-in-the-way' },
    );
    expect(story('999', [...back, close()]).episode.phase).toBe('closed');
  });

  test('M-056: in Thurrock checks for a child under 16 are suggested shorter than at 16 or 17, and a carer may shorten them', () => {
    const minutes = (born: string) => {
      const { child } = story('883', [
        ...lookedAfterBy('883', { born }),
        reportedMissing('2025-02-03T18:30'),
      ]);
      return suggestedChecks(child, instant('2025-02-03T17:00:00Z'), settingsIn('883', '2025-02-03')).minutes;
    };
    expect([minutes('2009-02-04'), minutes('2009-02-03')]).toEqual([30, 90]);
    const shorter = story('883', [
      ...lookedAfterBy('883', { born: '2009-02-04' }),
      checksBegun('2025-02-03T17:00', '2025-02-03T17:30:00Z'),
      carer('2025-02-03T17:05', 'SetChecksDeadline', { deadline: '2025-02-03T17:15:00Z' }),
    ]);
    expect(shorter.duty('THUR-REPORT').arises).toBe('Mon 3 Feb 2025 17:15 GMT');
  });
});
