import { expect, test } from 'vitest';
import { lookedAfter } from '../testing/children.ts';
import { missing, opened } from '../testing/episodes.ts';
import { type Fact, inEpisode, when } from '../testing/facts.ts';
import { contextOf, givenEpisode, order, recorded } from '../testing/given.ts';
import { people } from '../testing/people.ts';
import { policeActs } from './acts.ts';
import { classedWhileKnown } from './classed-while-known.ts';

const child = lookedAfter();
const at = '2025-02-03T20:20:00Z';
const given = (...more: readonly Fact[]) => givenEpisode({ child, episode: [...missing, ...more] });
const classify = (body: object, telling: object = {}) =>
  order('ClassifyChild', body, { by: people.missingUnit, at, ...telling });
const asTold = { officer: 'Officer Testperson', force: 'kent', how: 'telephone' };

test('only the police pick missing or absent: the same order by a home is refused and audited', () => {
  expect(given().when(policeActs, classify({ class: 'missing' }))).toEqual(
    recorded(['ChildClassified', { class: 'missing' }]),
  );
  for (const by of [people.homeManager, people.fosterCarer, people.teacher, people.parent, people.nurse])
    expect(given().when(policeActs, classify({ class: 'missing' }, { by }))).toMatchObject({
      refused: 'not-yours-to-do',
      audited: true,
    });
});

test("children's services record what a named officer decided, with the officer, the force and how", () => {
  expect(
    given().when(policeActs, classify({ class: 'missing', asTold }, { by: people.socialWorker })),
  ).toEqual(recorded(['ChildClassified', { class: 'missing', asTold }]));
  expect(given().when(policeActs, classify({ class: 'missing' }, { by: people.socialWorker }))).toEqual({
    refused: 'officer-not-named',
    says: 'A class or grade that the police did not record themselves names the officer, the force and how it was told.',
    at: 'body.asTold',
  });
});

test("what children's services type for the police is as told, also when the officer is its maker", () => {
  const relayed = { by: people.missingUnit, recordedBy: people.dutyTeam };
  expect(given().when(policeActs, classify({ class: 'missing' }, relayed))).toMatchObject({
    refused: 'officer-not-named',
  });
  expect(given().when(policeActs, classify({ class: 'missing', asTold }, relayed))).toMatchObject({
    events: [{ type: 'ChildClassified' }],
  });
});

test('what the police record themselves is not as told', () => {
  expect(given().when(policeActs, classify({ class: 'missing', asTold }))).toMatchObject({
    refused: 'police-need-no-telling',
  });
});

const knownAtAFriends = inEpisode(
  'WhereaboutsBecameKnown',
  { kind: 'known_with_concern' },
  { at: '2025-02-03T20:15:00Z' },
);

test('whereabouts known: never missing or absent in the sense of the police', () => {
  const refusal = {
    refused: 'whereabouts-are-known',
    says: 'A child whose whereabouts are known is neither missing nor absent in the sense of the police.',
    at: 'body.class',
  };
  expect(given(knownAtAFriends).when(policeActs, classify({ class: 'missing' }))).toEqual(refusal);
  expect(
    givenEpisode({
      child,
      episode: [...missing, knownAtAFriends],
      settings: { legacyAbsenceOffered: true },
    }).when(policeActs, classify({ class: 'absent_legacy' })),
  ).toEqual(refusal);
  expect(given(knownAtAFriends).when(policeActs, classify({ class: 'not_missing' }))).toEqual(
    recorded(['ChildClassified', { class: 'not_missing' }]),
  );
});

test("a carer's word on where the child is does not stand in the way until it is confirmed", () => {
  const carersWord = inEpisode(
    'WhereaboutsBecameKnown',
    { kind: 'known_with_concern' },
    { at: '2025-02-03T20:15:00Z', by: people.fosterCarer },
  );
  expect(given(carersWord).when(policeActs, classify({ class: 'missing' }))).toMatchObject({
    events: [{ type: 'ChildClassified' }],
  });
});

test('when contact is lost and the address is empty, the child is missing and classed so', () => {
  const gone = inEpisode('WhereaboutsBecameUnknown', {}, { at: '2025-02-03T20:18:00Z' });
  expect(given(knownAtAFriends, gone).when(policeActs, classify({ class: 'missing' }))).toMatchObject({
    events: [{ type: 'ChildClassified' }],
  });
});

test('absent is not offered for new episodes unless the pack allows it', () => {
  expect(given().when(policeActs, classify({ class: 'absent_legacy' }))).toEqual({
    refused: 'legacy-absence-not-offered',
    says: 'The procedures of this episode have no class for an absence without risk.',
    at: 'body.class',
  });
  expect(
    givenEpisode({ child, episode: missing, settings: { legacyAbsenceOffered: true } }).when(
      policeActs,
      classify({ class: 'absent_legacy' }),
    ),
  ).toEqual(recorded(['ChildClassified', { class: 'absent_legacy' }]));
});

test('absent changed to missing keeps the original missing since, and both stay in the history', () => {
  const absent = inEpisode('ChildClassified', { class: 'absent_legacy' }, { by: people.missingUnit, at });
  const changed = inEpisode(
    'ChildClassified',
    { class: 'missing' },
    { by: people.missingUnit, at: '2025-02-03T21:20:00Z' },
  );
  const { episode } = contextOf({ child, episode: [...missing, absent, changed] }).history!;
  expect(episode.missing).toEqual([{ kind: 'missing', from: when('2025-02-03T20:00:00Z'), event: 1 }]);
  expect(episode.police).toEqual([
    { kind: 'absent_legacy', from: when(at), to: when('2025-02-03T21:20:00Z'), event: 3 },
    { kind: 'missing', from: when('2025-02-03T21:20:00Z'), event: 4 },
  ]);
});

test('the class ends when whereabouts become known, because such a child is never missing', () => {
  const classed = inEpisode(
    'ChildClassified',
    { class: 'missing' },
    { by: people.missingUnit, at: '2025-02-03T20:10:00Z' },
  );
  const { episode } = contextOf({ child, episode: [...missing, classed, knownAtAFriends] }).history!;
  expect(episode.police).toEqual([
    { kind: 'missing', from: when('2025-02-03T20:10:00Z'), to: when('2025-02-03T20:15:00Z'), event: 3 },
  ]);
});

test('a class that a late fact puts beside known whereabouts is flagged', () => {
  const classed = inEpisode(
    'ChildClassified',
    { class: 'missing' },
    { by: people.missingUnit, at: '2025-02-03T20:20:00Z' },
  );
  const flagged = (...more: readonly Fact[]) =>
    classedWhileKnown(contextOf({ child, episode: [...missing, ...more] }).history!).map(
      ({ event }) => event,
    );
  expect(flagged(classed)).toEqual([]);
  expect(flagged(classed, knownAtAFriends)).toEqual([3]);
  const gone = inEpisode('WhereaboutsBecameUnknown', {}, { at: '2025-02-03T20:20:00Z' });
  expect(flagged(classed, knownAtAFriends, gone)).toEqual([]);
});

test('a class of a time outside the absence is refused', () => {
  expect(
    given().when(policeActs, classify({ class: 'missing' }, { at: '2025-02-03T19:00:00Z' })),
  ).toMatchObject({ refused: 'before-the-absence' });
  const back = inEpisode(
    'ChildReturned',
    { to: 'placement', safeToReturn: 'yes' },
    { at: '2025-02-03T20:10:00Z' },
  );
  expect(given(back).when(policeActs, classify({ class: 'missing' }))).toMatchObject({
    refused: 'after-the-return',
  });
});

test('the police name who quality-assured the risk assessment; its absence is no reason to refuse', () => {
  const body = {
    class: 'missing',
    qualityAssuredBy: { name: 'Inspector Testperson', role: 'police-inspector' },
  };
  expect(given().when(policeActs, classify(body))).toEqual(recorded(['ChildClassified', body]));
});

test('review times of an absence are agreed and kept by the police, while the child is held to be only absent', () => {
  const absent = inEpisode('ChildClassified', { class: 'absent_legacy' }, { by: people.missingUnit, at });
  const agree = (reviewAt: string) =>
    order('AgreeAbsenceReview', { reviewAt }, { by: people.missingUnit, at: '2025-02-03T20:30:00Z' });
  expect(given(absent).when(policeActs, agree('2025-02-03T22:00:00Z'))).toEqual(
    recorded(['AbsenceReviewAgreed', { reviewAt: '2025-02-03T22:00:00Z' }]),
  );
  expect(given(absent).when(policeActs, agree('2025-02-03T20:29:59Z'))).toMatchObject({
    refused: 'review-before-its-agreement',
  });
  expect(given().when(policeActs, agree('2025-02-03T22:00:00Z'))).toMatchObject({
    refused: 'no-absence-to-review',
  });
  const review = order('ReviewAbsence', {}, { by: people.missingUnit, at: '2025-02-03T22:00:00Z' });
  expect(given(absent).when(policeActs, review)).toEqual(recorded(['AbsenceReviewed', {}]));
  expect(given().when(policeActs, review)).toMatchObject({ refused: 'no-absence-to-review' });
});

test('an episode that nobody opened cannot be classed', () => {
  expect(givenEpisode({ child }).when(policeActs, classify({ class: 'missing' }))).toMatchObject({
    refused: 'no-such-episode',
  });
  expect(
    givenEpisode({ child, episode: [opened()] }).when(policeActs, classify({ class: 'missing' })),
  ).toMatchObject({ events: [{ type: 'ChildClassified' }] });
});
