import { expect, test } from 'vitest';
import { lookedAfter } from '../testing/children.ts';
import { missing } from '../testing/episodes.ts';
import { type Fact, inEpisode } from '../testing/facts.ts';
import { contextOf } from '../testing/given.ts';
import { people } from '../testing/people.ts';
import { policeTold } from './police-told.ts';

const [opened] = missing;
const told = (...facts: readonly Fact[]) =>
  policeTold(contextOf({ child: lookedAfter(), episode: [opened!, ...facts] }).history!);
const at = '2025-02-03T20:30:00Z';
const reported = (to: ('police' | 'authority')[], by: Fact['madeBy'] = people.socialWorker) =>
  inEpisode('ChildReported', { to, items: [] }, { by, at });

test('a child of whom only the authority was told: the police are not told', () => {
  expect(told(reported(['authority']))).toBe('not_told');
});

test('sending here is not telling: until they acknowledge, the police are not told', () => {
  expect(told(reported(['police', 'authority']))).toBe('sent');
});

test('they are told once somebody recorded who took the call, a reference or none', () => {
  const call = inEpisode('PoliceAcknowledged', { callTaker: 'Call Taker Example' }, { at });
  expect(told(reported(['police']), call)).toBe('told');
});

test('a report that the police took themselves needs nobody to tell them', () => {
  expect(told(reported(['authority'], people.missingUnit))).toBe('told');
});

test('a grade that a named officer gave shows that they know', () => {
  const graded = inEpisode(
    'RiskGraded',
    { grade: 'high', asTold: { officer: 'Officer Example', force: 'kent', how: 'telephone' } },
    { at },
  );
  expect(told(reported(['police']), graded)).toBe('told');
});
