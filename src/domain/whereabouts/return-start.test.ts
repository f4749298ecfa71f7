import { expect, test } from 'vitest';
import { recordedChild } from '../testing/children.ts';
import { missing } from '../testing/episodes.ts';
import { type Fact, inEpisode, ofChild } from '../testing/facts.ts';
import { contextOf, givenEpisode, order, recorded } from '../testing/given.ts';
import { people } from '../testing/people.ts';
import { whereaboutsActs } from './acts.ts';
import { returnStart } from './return-start.ts';

const atHome = [recordedChild({ dateOfBirth: '2010-02-14' })];
const intoCare = [
  ...atHome,
  ofChild('CareStarted', { categoryOfNeed: 'N1' }, { at: '2025-02-04T10:00:00Z' }),
];
const decide = order(
  'DecideReturnStart',
  { start: 'day_care_began', words: 'The police looked for the child when care began.' },
  { at: '2025-02-05T10:00:00Z', by: people.teamManager },
);

test('a manager decides what the return says of an absence that began before the child came into care', () => {
  expect(givenEpisode({ child: intoCare, episode: missing }).when(whereaboutsActs, decide)).toEqual(
    recorded([
      'ReturnStartDecided',
      { start: 'day_care_began', words: 'The police looked for the child when care began.' },
    ]),
  );
});

test('nothing is to be decided of a child who has not come into care since', () => {
  expect(givenEpisode({ child: atHome, episode: missing }).when(whereaboutsActs, decide)).toMatchObject({
    refused: 'began-in-care',
  });
});

test('the last decision counts', () => {
  const decided = (start: 'day_care_began' | 'not_returned', at: string) =>
    inEpisode('ReturnStartDecided', { start, words: 'Discussed with the department.' }, { at });
  const episodeWith = (...more: readonly Fact[]) =>
    contextOf({ child: intoCare, episode: [...missing, ...more] }).history!.episode;
  expect(returnStart(episodeWith())).toBeUndefined();
  expect(
    returnStart(
      episodeWith(
        decided('not_returned', '2025-02-05T10:00:00Z'),
        decided('day_care_began', '2025-02-06T10:00:00Z'),
      ),
    ),
  ).toBe('day_care_began');
});
