import { expect, test } from 'vitest';
import { actNames } from '../acts/all-acts.ts';
import { sayLook } from './say-look.ts';

test.each([
  ['board', 'Missing now'],
  ['my work: desk', 'My work: the duty desk'],
  ['search', 'Searched, and was shown the child'],
  ['form RecordSighting', 'Opened the form: Record a sighting'],
  ['record RecordSighting', 'Recorded: Record a sighting'],
  ['not-yours-to-do: CloseEpisode', 'Tried, and was refused because it is not theirs: Close the episode'],
])('%s reads: %s', (act, said) => {
  expect(sayLook(act)).toBe(said);
});

test('the form of every act is said in the words of its page', () => {
  expect(actNames.map((act) => sayLook(`form ${act}`)).filter((said) => /[a-z][A-Z]/.test(said))).toEqual([]);
});

test('what an older or newer Homeward noted is shown as it was noted', () => {
  expect(sayLook('look-up of tomorrow')).toBe('look-up of tomorrow');
});
