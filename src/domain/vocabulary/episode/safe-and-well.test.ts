import { expect, test } from 'vitest';
import { inEpisode, ofChild } from '../../testing/facts.ts';
import { instant } from '../../time/instant.ts';
import { at, found, historyOf, opened, reported, returned } from './words.fixture.ts';

const back = [
  opened('2025-02-03T18:00:00Z'),
  reported('2025-02-03T18:00:00Z'),
  returned('2025-02-04T08:00:00Z'),
];
const morning = '2025-02-04T10:00:00Z';
const parts = { indicationsOfHarm: 'none seen', whereAndWithWhom: 'friends', chanceToDisclose: 'given' };

test('the check is recorded with its three parts, and without one of them it is not', () => {
  const whole = inEpisode('SafeAndWellChecked', { how: 'done_seen', ...parts }, { at: morning });
  expect(found(historyOf([...back, whole]), 'safe-and-well-recorded')).toEqual([at(morning)]);
  const { chanceToDisclose: _, ...two } = parts;
  const half = inEpisode('SafeAndWellChecked', { how: 'done_seen', ...two }, { at: morning });
  expect(found(historyOf([...back, half]), 'safe-and-well-recorded')).toEqual([]);
});

test('a check carried over from another system counts as it was written there', () => {
  const carried = inEpisode('SafeAndWellChecked', { how: 'done_seen' }, { at: morning, imported: true });
  expect(found(historyOf([...back, carried]), 'safe-and-well-recorded')).toEqual([at(morning)]);
});

test('a check that the child refuses is excused and not done', () => {
  const refused = inEpisode('SafeAndWellChecked', { how: 'refused' }, { at: morning });
  const history = historyOf([...back, refused]);
  expect(found(history, 'safe-and-well-recorded')).toEqual([]);
  expect(found(history, 'safe-and-well-refused')).toEqual([{ at: at(morning), reason: 'declined_child' }]);
});

test('a frequency decision that did not bear serious harm in mind excuses nothing', () => {
  const decided = (harmConsidered: boolean) =>
    inEpisode(
      'FrequencyDecided',
      {
        police: { name: 'Unit Testperson' },
        carer: { name: 'Carer Testperson' },
        reason: 'made up',
        reviewOn: '2025-05-01',
        harmConsidered,
      },
      { at: morning },
    );
  expect(found(historyOf([...back, decided(false)]), 'frequency-decision')).toEqual([]);
  expect(found(historyOf([...back, decided(true)]), 'frequency-decision')).toEqual([
    { at: at(morning), reason: 'frequency_decision' },
  ]);
});

test('a decision of every third return leaves out the check at two of three returns, and not at the third', () => {
  const agreed = ofChild(
    'CheckFrequencyDecided',
    { episode: '2025-01-01T20:00:00Z', everyNthReturn: 3, reviewOn: '2025-05-01' },
    { at: '2025-01-02T09:00:00Z' },
  );
  const over = (text: string) => ({ id: text, missingSince: instant(text), over: instant(text) });
  const first = over('2025-01-01T20:00:00Z');
  const second = over('2025-01-10T20:00:00Z');
  const secondReturn = { ...historyOf(back, { child: [agreed] }), others: [first] };
  expect(found(secondReturn, 'frequency-decision')).toEqual([
    { at: at('2025-02-04T08:00:00Z'), reason: 'frequency_decision' },
  ]);
  const thirdReturn = { ...historyOf(back, { child: [agreed] }), others: [first, second] };
  expect(found(thirdReturn, 'frequency-decision')).toEqual([]);
});
