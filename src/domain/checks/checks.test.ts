import { expect, test } from 'vitest';
import { lookedAfter } from '../testing/children.ts';
import { opened, reportedTo } from '../testing/episodes.ts';
import { type Fact, inEpisode } from '../testing/facts.ts';
import { contextOf, givenEpisode, order, recorded } from '../testing/given.ts';
import { people } from '../testing/people.ts';
import { HOUR, instant, MINUTE } from '../time/instant.ts';
import { checksActs } from './acts.ts';
import { reportLateness } from './report-lateness.ts';

const child = lookedAfter();
const until2045 = inEpisode(
  'ChecksDeadlineSet',
  { deadline: '2025-02-03T20:45:00Z' },
  { by: people.fosterCarer },
);
const concern = [opened(), until2045];
const given = (...episode: readonly Fact[]) => givenEpisode({ child, episode });
const byCarer = (at: string) => ({ by: people.fosterCarer, at });

test('the foster carer logs each check with its time and result', () => {
  const check = { what: 'Called her phone', result: 'Rang out' };
  expect(
    given(...concern).when(checksActs, order('LogCheck', check, byCarer('2025-02-03T20:10:00Z'))),
  ).toEqual(recorded(['CheckMade', check]));
});

test('a check before the child was gone is none', () => {
  const check = { what: 'Called the school', result: 'Left at three' };
  expect(
    given(...concern).when(checksActs, order('LogCheck', check, byCarer('2025-02-03T15:10:00Z'))),
  ).toMatchObject({ refused: 'before-the-absence' });
});

const setTo = (deadline: string | undefined, more: object = {}, telling: object = {}) =>
  order(
    'SetChecksDeadline',
    { ...(deadline && { deadline }), ...more },
    { ...byCarer('2025-02-03T20:20:00Z'), ...telling },
  );

test('a carer may shorten the checks further', () => {
  expect(given(...concern).when(checksActs, setTo('2025-02-03T20:30:00Z'))).toEqual(
    recorded(['ChecksDeadlineSet', { deadline: '2025-02-03T20:30:00Z' }]),
  );
});

test('longer checks need a new assessment of the risk to that child', () => {
  expect(given(...concern).when(checksActs, setTo('2025-02-03T21:15:00Z'))).toEqual({
    refused: 'longer-needs-an-assessment',
    says: 'Longer checks need a new assessment of the risk to this child.',
    at: 'body.assessment',
  });
  expect(
    given(...concern).when(checksActs, setTo('2025-02-03T21:15:00Z', { assessment: 'Her train is late.' })),
  ).toEqual(
    recorded(['ChecksDeadlineSet', { deadline: '2025-02-03T21:15:00Z', assessment: 'Her train is late.' }]),
  );
});

test('looking for the child cannot delay past the deadline', () => {
  const late = setTo(
    '2025-02-03T21:15:00Z',
    { assessment: 'Still looking.' },
    { now: '2025-02-03T20:45:01Z' },
  );
  expect(given(...concern).when(checksActs, late)).toEqual({
    refused: 'checks-deadline-has-passed',
    says: 'The deadline of the checks has passed; people are told now.',
  });
});

test('checks stay within a day of the moment in which the child was noticed as gone', () => {
  expect(
    given(...concern).when(checksActs, setTo('2025-02-04T20:00:01Z', { assessment: 'Long journey.' })),
  ).toMatchObject({ refused: 'deadline-too-far' });
  expect(given(...concern).when(checksActs, setTo(undefined))).toMatchObject({
    refused: 'checks-need-a-deadline',
  });
  expect(given(...concern).when(checksActs, setTo('2025-02-03T20:19:59Z'))).toMatchObject({
    refused: 'deadline-in-the-past',
  });
});

test('contact made but still at risk: people have to be told as if the child had not been found', () => {
  const words = 'Answered the phone, sounds coerced';
  const contact = order('RecordContactStillAtRisk', { words }, byCarer('2025-02-03T20:12:00Z'));
  expect(given(...concern).when(checksActs, contact)).toEqual(
    recorded(['ContactMadeStillAtRisk', { words }]),
  );
  const answered = inEpisode('ContactMadeStillAtRisk', { words }, byCarer('2025-02-03T20:12:00Z'));
  const { history } = contextOf({ child, episode: [...concern, answered] });
  expect(history!.episode.told).toEqual({
    at: { precision: 'instant', at: instant('2025-02-03T20:12:00Z') },
    event: 3,
  });
});

const found = (at: string, body: object = {}) =>
  order(
    'FoundDuringChecks',
    { where: 'At a friend’s', stillAtRisk: false, ...body },
    { ...byCarer(at), now: '2025-02-03T22:00:00Z' },
  );

test('found during the checks closes the episode as located in checks', () => {
  expect(given(...concern).when(checksActs, found('2025-02-03T20:45:00Z'))).toEqual(
    recorded(
      ['FoundDuringChecks', { where: 'At a friend’s' }],
      ['EpisodeClosed', { reason: 'located_in_checks' }],
    ),
  );
});

test('a child who was reached but is still at risk is not found during the checks', () => {
  expect(given(...concern).when(checksActs, found('2025-02-03T20:30:00Z', { stillAtRisk: true }))).toEqual({
    refused: 'still-at-risk',
    says: 'A child who was reached but is still at risk is reported as if not found.',
    at: 'body.stillAtRisk',
  });
});

test('once people had to be told, the child was not found during the checks but returned', () => {
  expect(given(...concern).when(checksActs, found('2025-02-03T20:45:01Z'))).toMatchObject({
    refused: 'people-are-told',
  });
  expect(
    given(...concern, reportedTo(['police'], byCarer('2025-02-03T20:15:00Z'))).when(
      checksActs,
      found('2025-02-03T20:30:00Z'),
    ),
  ).toMatchObject({ refused: 'people-are-told' });
  expect(
    given(opened(), reportedTo(['police'])).when(checksActs, found('2025-02-03T20:30:00Z')),
  ).toMatchObject({
    refused: 'no-checks',
  });
});

test('an absence that is over ends once', () => {
  const back = inEpisode(
    'ChildReturned',
    { to: 'placement', safeToReturn: 'yes' },
    byCarer('2025-02-03T20:30:00Z'),
  );
  expect(given(...concern, back).when(checksActs, found('2025-02-03T20:40:00Z'))).toMatchObject({
    refused: 'already-over',
  });
});

test('a child found during the checks was not gone at a later moment', () => {
  const lost = inEpisode('WhereaboutsBecameUnknown', {}, { at: '2025-02-03T20:40:00Z' });
  expect(given(...concern, lost).when(checksActs, found('2025-02-03T20:30:00Z'))).toMatchObject({
    refused: 'said-of-later',
  });
});

test('a report a minute after the deadline is a minute late; one at the deadline is not', () => {
  const lateness = (at: string) =>
    reportLateness(contextOf({ child, episode: [...concern, reportedTo(['police'], byCarer(at))] }).history!);
  expect(lateness('2025-02-03T20:46:00Z')).toBe(MINUTE);
  expect(lateness('2025-02-03T22:45:00Z')).toBe(2 * HOUR);
  expect(lateness('2025-02-03T20:45:00Z')).toBeUndefined();
  expect(reportLateness(contextOf({ child, episode: concern }).history!)).toBeUndefined();
});
