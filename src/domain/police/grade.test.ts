import { expect, test } from 'vitest';
import { lookedAfter } from '../testing/children.ts';
import { missing } from '../testing/episodes.ts';
import { type Fact, inEpisode } from '../testing/facts.ts';
import { contextOf, givenEpisode, order, recorded } from '../testing/given.ts';
import { people } from '../testing/people.ts';
import { expectedActions } from './actions.ts';
import { policeActs } from './acts.ts';

const child = lookedAfter();
const at = '2025-02-03T20:20:00Z';
const v59 = { gradesWhenMissing: ['medium', 'high'] } as const;
const given = (...more: readonly Fact[]) => givenEpisode({ child, episode: [...missing, ...more] });
const grade = (to: string, telling: object = {}, more: object = {}) =>
  order('GradeRisk', { grade: to, ...more }, { by: people.missingUnit, at, ...telling });
const graded = (to: 'high' | 'medium' | 'low') =>
  inEpisode('RiskGraded', { grade: to }, { by: people.missingUnit, at });

test('every missing child is medium or high under v59: low is refused with the rule; the floor accepts it', () => {
  expect(givenEpisode({ child, episode: missing, settings: v59 }).when(policeActs, grade('low'))).toEqual({
    refused: 'grade-not-in-the-procedures',
    says: 'The procedures of this episode allow these grades for this class: medium, high.',
    at: 'body.grade',
  });
  expect(given().when(policeActs, grade('low'))).toEqual(recorded(['RiskGraded', { grade: 'low' }]));
});

test('a grade by anybody but the police is refused and audited, unless a named officer told it', () => {
  expect(given().when(policeActs, grade('high', { by: people.homeManager }))).toMatchObject({
    refused: 'not-yours-to-do',
    audited: true,
  });
  expect(given().when(policeActs, grade('high', { by: people.socialWorker }))).toMatchObject({
    refused: 'officer-not-named',
  });
  const asTold = { officer: 'Officer Testperson', force: 'kent', how: 'email' };
  expect(given().when(policeActs, grade('high', { by: people.socialWorker }, { asTold }))).toEqual(
    recorded(['RiskGraded', { grade: 'high', asTold }]),
  );
});

test('the grades of old records are not given to a missing child; absent goes with the legacy class only', () => {
  expect(given().when(policeActs, grade('no_apparent_risk'))).toMatchObject({
    refused: 'grade-not-in-the-procedures',
  });
  expect(given().when(policeActs, grade('absent'))).toMatchObject({ refused: 'grade-not-in-the-procedures' });
  const absent = inEpisode(
    'ChildClassified',
    { class: 'absent_legacy' },
    { by: people.missingUnit, at: '2025-02-03T20:10:00Z' },
  );
  expect(given(absent).when(policeActs, grade('absent'))).toEqual(
    recorded(['RiskGraded', { grade: 'absent' }]),
  );
  expect(given(absent).when(policeActs, grade('high'))).toMatchObject({
    refused: 'grade-not-in-the-procedures',
    says: 'The procedures of this episode allow these grades for this class: absent.',
  });
});

test('a grade of a time outside the absence is refused', () => {
  expect(given().when(policeActs, grade('high', { at: '2025-02-03T19:59:59Z' }))).toMatchObject({
    refused: 'before-the-absence',
  });
});

test('a high grade opens a checklist of 8, a medium one of 3, a low one none', () => {
  const checklist = (...more: readonly Fact[]) =>
    expectedActions(contextOf({ child, episode: [...missing, ...more] }).history!).map(
      ({ action }) => action,
    );
  expect(checklist(graded('high'))).toEqual([
    'immediate_deployment',
    'senior_management_examines_initial_lines_and_staffing',
    'investigating_officer',
    'police_search_adviser',
    'media_strategy_and_or_outside_agencies',
    'family_support',
    'ukmpu',
    'children_s_services',
  ]);
  expect(checklist(graded('medium'))).toEqual([
    'active_and_measured_response_to_trace_the_child',
    'support_for_the_person_reporting',
    'proactive_investigation_and_search',
  ]);
  expect(checklist(graded('low'))).toEqual([]);
  expect(checklist()).toEqual([]);
});

test('each action is answered with who and when, or with why it is not needed', () => {
  const action = (body: object) =>
    order('RecordPoliceAction', { action: 'police_search_adviser', ...body }, { by: people.inspector, at });
  expect(
    given(graded('high')).when(policeActs, action({ outcome: 'done', officer: 'Adviser Testperson' })),
  ).toEqual(
    recorded([
      'PoliceActionRecorded',
      { action: 'police_search_adviser', outcome: 'done', officer: 'Adviser Testperson' },
    ]),
  );
  expect(given(graded('high')).when(policeActs, action({ outcome: 'done' }))).toMatchObject({
    refused: 'who-is-not-said',
    at: 'body.officer',
  });
  expect(given(graded('high')).when(policeActs, action({ outcome: 'not_needed' }))).toMatchObject({
    refused: 'reason-is-not-said',
    at: 'body.reason',
  });
  expect(
    given(graded('high')).when(
      policeActs,
      action({ outcome: 'not_needed', reason: 'Seen on camera nearby.' }),
    ),
  ).toMatchObject({ events: [{ type: 'PoliceActionRecorded' }] });
});

test('family support at medium grade is a named person', () => {
  const support = (officer: object) =>
    order(
      'RecordPoliceAction',
      { action: 'support_for_the_person_reporting', outcome: 'done', ...officer },
      { by: people.inspector, at },
    );
  expect(given(graded('medium')).when(policeActs, support({}))).toMatchObject({
    refused: 'who-is-not-said',
    says: 'An action is recorded with who does it; support of the family names that person.',
  });
  expect(given(graded('medium')).when(policeActs, support({ officer: 'Liaison Testperson' }))).toMatchObject({
    events: [{ type: 'PoliceActionRecorded' }],
  });
});

test('the checklist shows the last answer to each action', () => {
  const requested = inEpisode(
    'PoliceActionRecorded',
    { action: 'ukmpu', outcome: 'requested', officer: 'Unit Testperson' },
    { by: people.inspector, at },
  );
  const done = inEpisode(
    'PoliceActionRecorded',
    { action: 'ukmpu', outcome: 'done', officer: 'Unit Testperson' },
    { by: people.inspector, at: '2025-02-03T21:00:00Z' },
  );
  const list = expectedActions(
    contextOf({ child, episode: [...missing, graded('high'), requested, done] }).history!,
  );
  expect(list.find(({ action }) => action === 'ukmpu')?.answer?.version).toBe(5);
  expect(list.find(({ action }) => action === 'family_support')?.answer).toBeUndefined();
});
