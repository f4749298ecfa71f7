import { expect, test } from 'vitest';
import type { Role } from '../../agencies/roles.ts';
import { inEpisode } from '../../testing/facts.ts';
import { at, found, historyOf, opened, reported } from './words.fixture.ts';

const lost = [opened('2025-02-03T18:00:00Z'), reported('2025-02-03T18:10:00Z')];
const meeting = (text: string, roles: readonly Role[], named: { actionPlan?: number } = {}) =>
  inEpisode(
    'DiscussionHeld',
    { kind: 'missing_from_care_meeting', attended: roles.map((role) => ({ role })), ...named },
    { at: text },
  );
const everybody = ['police-inspector', 'allocated-social-worker', 'foster-carer'] as const;
const plan = (text: string) => inEpisode('ActionPlanSaved', { plan: 'made up', actions: [] }, { at: text });
const wanted = {
  kind: 'missing_from_care_meeting',
  attended: ['police', 'allocated-social-worker', 'placement'],
  with: ['action-plan'],
};

test('police, the social worker and the provider must all have been there', () => {
  const without = meeting('2025-02-05T10:00:00Z', ['police-inspector', 'allocated-social-worker']);
  expect(
    found(historyOf([...lost, without, plan('2025-02-05T11:00:00Z')]), 'discussion-held', wanted),
  ).toEqual([]);
});

test('the meeting is complete once the plan that it updates is saved', () => {
  const history = historyOf([
    ...lost,
    meeting('2025-02-05T10:00:00Z', everybody),
    plan('2025-02-06T09:00:00Z'),
  ]);
  expect(found(history, 'discussion-held', wanted)).toEqual([at('2025-02-06T09:00:00Z')]);
});

test('a plan that the meeting names is saved, and an older one is not updated', () => {
  const older = plan('2025-02-04T09:00:00Z');
  expect(
    found(historyOf([...lost, older, meeting('2025-02-05T10:00:00Z', everybody)]), 'discussion-held', wanted),
  ).toEqual([]);
  const named = meeting('2025-02-05T10:00:00Z', everybody, { actionPlan: 3 });
  expect(found(historyOf([...lost, older, named]), 'discussion-held', wanted)).toEqual([
    at('2025-02-05T10:00:00Z'),
  ]);
});

test('a plan saved after the next meeting came of that one', () => {
  const history = historyOf([
    ...lost,
    meeting('2025-02-05T10:00:00Z', everybody),
    meeting('2025-03-05T10:00:00Z', everybody),
    plan('2025-03-05T12:00:00Z'),
  ]);
  expect(found(history, 'discussion-held', wanted)).toEqual([at('2025-03-05T12:00:00Z')]);
});
