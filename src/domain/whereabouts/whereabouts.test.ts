import { expect, test } from 'vitest';
import { lookedAfter } from '../testing/children.ts';
import { missing, opened } from '../testing/episodes.ts';
import { type Fact, inEpisode, when } from '../testing/facts.ts';
import { contextOf, givenEpisode, order, recorded } from '../testing/given.ts';
import { people } from '../testing/people.ts';
import { instant } from '../time/instant.ts';
import { whereaboutsActs } from './acts.ts';

const child = lookedAfter();
const given = (...more: readonly Fact[]) => givenEpisode({ child, episode: [...missing, ...more] });
const track = (...more: readonly Fact[]) =>
  contextOf({ child, episode: [...missing, ...more] }).history!.episode.whereabouts;
const known = (telling: object = {}) =>
  order(
    'SayWhereaboutsKnown',
    { kind: 'known_with_concern', place: 'At a friend’s' },
    { at: '2025-02-03T21:00:00Z', ...telling },
  );
const unknown = order('SayWhereaboutsUnknown', {}, { at: '2025-02-03T22:00:00Z' });

test('confirmed at a friend’s address, with the carer worried: the child is away', () => {
  expect(given().when(whereaboutsActs, known())).toEqual(
    recorded(['WhereaboutsBecameKnown', { kind: 'known_with_concern', place: 'At a friend’s' }]),
  );
});

test('whereabouts unknown again before return are a new span of the same episode', () => {
  const friend = inEpisode(
    'WhereaboutsBecameKnown',
    { kind: 'known_with_concern' },
    { at: '2025-02-03T21:00:00Z' },
  );
  expect(given(friend).when(whereaboutsActs, unknown)).toEqual(recorded(['WhereaboutsBecameUnknown', {}]));
  const lost = inEpisode('WhereaboutsBecameUnknown', {}, { at: '2025-02-03T22:00:00Z' });
  expect(track(friend, lost)).toEqual([
    { kind: 'unknown', from: when('2025-02-03T20:00:00Z'), to: when('2025-02-03T21:00:00Z'), event: 1 },
    {
      kind: 'known_with_concern',
      from: when('2025-02-03T21:00:00Z'),
      to: when('2025-02-03T22:00:00Z'),
      event: 3,
    },
    { kind: 'unknown', from: when('2025-02-03T22:00:00Z'), event: 4 },
  ]);
});

test('a welcome is recorded once the child is back, with what was done', () => {
  const welcome = (body: object) =>
    order('RecordWelcome', body, { at: '2025-02-04T08:00:00Z', by: people.fosterCarer });
  const back = inEpisode(
    'ChildReturned',
    { to: 'placement', safeToReturn: 'yes' },
    { at: '2025-02-04T07:00:00Z' },
  );
  const done = { done: ['Food and a drink'] };
  expect(given(back).when(whereaboutsActs, welcome(done))).toEqual(recorded(['ChildWelcomed', done]));
  expect(given().when(whereaboutsActs, welcome(done))).toMatchObject({ refused: 'not-back-yet' });
  expect(given(back).when(whereaboutsActs, welcome({ done: [] }))).toMatchObject({ refused: 'nothing-done' });
});

test('whereabouts are said by the allocated worker, the duty team, managers, the police, and carers unconfirmed', () => {
  for (const by of [
    people.socialWorker,
    people.dutyTeam,
    people.teamManager,
    people.missingUnit,
    people.fosterCarer,
  ])
    expect(given().when(whereaboutsActs, known({ by }))).toMatchObject({ events: [{}] });
  for (const by of [people.teacher, people.nurse, people.dataSteward, people.administrator])
    expect(given().when(whereaboutsActs, known({ by }))).toMatchObject({ refused: 'not-yours-to-do' });
});

test("a carer's word on where the child is changes nothing until it is confirmed", () => {
  const word = inEpisode(
    'WhereaboutsBecameKnown',
    { kind: 'known_with_concern' },
    { by: people.fosterCarer, at: '2025-02-03T21:00:00Z' },
  );
  expect(track(word).map(({ kind }) => kind)).toEqual(['unknown']);
});

test('an end before the start of the absence is refused', () => {
  expect(given().when(whereaboutsActs, known({ at: '2025-02-03T19:59:59Z' }))).toMatchObject({
    refused: 'before-the-absence',
  });
});

test('located: by whom, where and with whom; the missing time ends and the child may still be away', () => {
  const body = {
    how: 'police_found',
    placeType: 'friend_address',
    place: 'At a friend’s',
    withWhom: 'Friend Testperson',
  };
  const locate = order('LocateChild', body, { by: people.missingUnit, at: '2025-02-04T09:00:00Z' });
  expect(given().when(whereaboutsActs, locate)).toEqual(recorded(['ChildLocated', body]));
  const located = inEpisode(
    'ChildLocated',
    { how: 'police_found' },
    { by: people.missingUnit, at: '2025-02-04T09:00:00Z' },
  );
  const back = inEpisode(
    'ChildReturned',
    { to: 'placement', safeToReturn: 'yes' },
    { at: '2025-02-04T15:00:00Z' },
  );
  const { episode } = contextOf({ child, episode: [...missing, located, back] }).history!;
  expect(episode.missing).toEqual([
    { kind: 'missing', from: when('2025-02-03T20:00:00Z'), to: when('2025-02-04T09:00:00Z'), event: 1 },
  ]);
  expect(episode.away).toEqual([
    {
      kind: 'known_with_concern',
      from: when('2025-02-04T09:00:00Z'),
      to: when('2025-02-04T15:00:00Z'),
      event: 3,
    },
  ]);
});

test('a child who was not found by 18 has not been located', () => {
  const locate = order('LocateChild', { how: 'not_found_by_18' }, { at: '2025-02-04T09:00:00Z' });
  expect(given().when(whereaboutsActs, locate)).toEqual({
    refused: 'not-found-is-not-located',
    says: 'A child who was not found by 18 has not been located.',
    at: 'body.how',
  });
});

test('nothing is said of where a child was after the return or inside the next episode', () => {
  const back = inEpisode(
    'ChildReturned',
    { to: 'placement', safeToReturn: 'yes' },
    { at: '2025-02-03T20:30:00Z' },
  );
  expect(given(back).when(whereaboutsActs, known())).toMatchObject({ refused: 'after-the-return' });
  const others = [
    { id: 'next', missingSince: instant('2025-02-03T20:45:00Z'), over: instant('2025-02-04T08:00:00Z') },
  ];
  expect(givenEpisode({ child, episode: missing, others }).when(whereaboutsActs, known())).toEqual({
    refused: 'inside-another-episode',
    says: "The child's next episode had begun by then; the two would overlap.",
    at: 'happened',
    inTheWay: 'next',
  });
});

test('an episode that is only a concern takes what is known of whereabouts too', () => {
  expect(givenEpisode({ child, episode: [opened()] }).when(whereaboutsActs, known())).toMatchObject({
    events: [{ type: 'WhereaboutsBecameKnown' }],
  });
});
