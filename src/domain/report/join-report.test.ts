import { expect, test } from 'vitest';
import { lookedAfter, recordedChild } from '../testing/children.ts';
import { missing } from '../testing/episodes.ts';
import { ofChild } from '../testing/facts.ts';
import { givenEpisode, order, recorded } from '../testing/given.ts';
import { people } from '../testing/people.ts';
import { reportActs } from './acts.ts';

const reason = 'Same name and school; the home confirms.';
const later = '2025-02-03T22:00:00Z';
const join = (child = 'testchild-birch') =>
  order('JoinReport', { child, episode: 'open-episode', reason }, { by: people.dutyTeam, at: later });
const waiting = [recordedChild(), ofChild('ChildToBeMatched', {}, { by: people.teacher })];

test('a report that came in to be matched is joined by one person: child and episode live on as aliases', () => {
  expect(givenEpisode({ child: waiting, episode: missing }).when(reportActs, join())).toEqual(
    recorded(
      ['MergedIntoChild', { survivor: 'testchild-birch', reason }],
      ['EpisodeVoided', { reason, because: 'void_joined', survivor: 'open-episode' }],
    ),
  );
});

test('a report about a child on record is nobody’s to join to another: that takes a data steward and a second person', () => {
  expect(givenEpisode({ child: lookedAfter(), episode: missing }).when(reportActs, join())).toMatchObject({
    refused: 'not-to-be-matched',
  });
  const joined = ofChild('MergedIntoChild', { survivor: 'testchild-birch', reason }, { by: people.dutyTeam });
  expect(
    givenEpisode({ child: [...waiting, joined], episode: missing }).when(reportActs, join()),
  ).toMatchObject({ refused: 'not-to-be-matched' });
});

test('a report is joined to another record, never to itself', () => {
  expect(
    givenEpisode({ child: waiting, episode: missing }).when(reportActs, join('testchild-alder')),
  ).toMatchObject({ refused: 'merged-into-itself', at: 'body.child' });
});
