import { expect, test } from 'vitest';
import { lookedAfter } from '../testing/children.ts';
import { missing } from '../testing/episodes.ts';
import { type Fact, inEpisode, type Telling } from '../testing/facts.ts';
import { contextOf } from '../testing/given.ts';
import { people } from '../testing/people.ts';
import { instant } from '../time/instant.ts';
import { policeTold } from './police-told.ts';

const [opened] = missing;
const told = (...facts: readonly Fact[]) =>
  policeTold(contextOf({ child: lookedAfter(), episode: [opened!, ...facts] }).history!);
const at = '2025-02-03T20:30:00Z';
const later = '2025-02-03T21:15:00Z';
const reported = (to: ('police' | 'authority')[], telling: Telling = {}) =>
  inEpisode('ChildReported', { to, items: [] }, { at, ...telling });
const toldSince = (since: string, more: object = {}) => ({
  kind: 'told',
  since: instant(since),
  callTaker: undefined,
  reference: undefined,
  ...more,
});

test('a child of whom only the authority was told: the police are not told', () => {
  expect(told(reported(['authority']))).toEqual({ kind: 'not_told' });
});

test('sending here is not telling: until they acknowledge, the police are not told', () => {
  expect(told(reported(['police', 'authority']))).toEqual({ kind: 'sent' });
});

test('they are told once somebody recorded who took the call, a reference or none', () => {
  const call = inEpisode('PoliceAcknowledged', { callTaker: 'Call Taker Example' }, { at: later });
  expect(told(reported(['police']), call)).toEqual(toldSince(later, { callTaker: 'Call Taker Example' }));
});

test('a reference that follows later stands beside who took the call', () => {
  const call = inEpisode('PoliceAcknowledged', { callTaker: 'Call Taker Example' }, { at });
  const reference = inEpisode('PoliceAcknowledged', { reference: 'TEST-1' }, { at: later });
  expect(told(reported(['police']), call, reference)).toEqual(
    toldSince(at, { callTaker: 'Call Taker Example', reference: 'TEST-1' }),
  );
});

test('a report that the police made needs nobody to tell them', () => {
  expect(told(reported(['authority'], { by: people.missingUnit }))).toEqual(toldSince(at));
});

test('nor does one that they took down from somebody who rang', () => {
  expect(told(reported(['police'], { recordedBy: people.missingUnit }))).toEqual(toldSince(at));
});

test('a grade that the police recorded themselves shows that they know', () => {
  const graded = inEpisode('RiskGraded', { grade: 'high' }, { at: later, by: people.missingUnit });
  expect(told(reported(['police']), graded)).toEqual(toldSince(later));
});

test('a grade that somebody else recorded as said by a named officer shows that the call was made', () => {
  const asTold = { officer: 'Officer Example', force: 'kent', how: 'telephone' } as const;
  const graded = inEpisode('RiskGraded', { grade: 'high', asTold }, { at: later });
  expect(told(reported(['police']), graded)).toEqual(toldSince(later));
});

test('a grade that was withdrawn shows nothing any more', () => {
  const graded = inEpisode('RiskGraded', { grade: 'high' }, { at: later, by: people.missingUnit });
  const withdrawn = inEpisode('FactWithdrawn', { reason: 'Another child' }, { at: later, corrects: 3 });
  expect(told(reported(['police']), graded, withdrawn)).toEqual({ kind: 'sent' });
});
