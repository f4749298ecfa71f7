import { expect, test } from 'vitest';
import { opened } from '../../domain/testing/episodes.ts';
import { inEpisode } from '../../domain/testing/facts.ts';
import { awayFrom, inCareSince, missingFrom, onRecord } from '../records.fixture.ts';
import { collectionYear } from '../ssda903/collection-year.ts';
import { leftOut, outOfCare } from './left-out.ts';

const year = collectionYear(2026);
const whyNot = (record: ReturnType<typeof onRecord>) =>
  leftOut([record], year, (one) => outOfCare(one, '887')).map(({ why, episode }) => [episode, why]);

test('an absence that somebody authorised is left out, and so is the way back of a child who was found', () => {
  const authorised = [
    opened({ whereabouts: 'known_authorised' }, { at: '2025-05-01T20:00Z' }),
    inEpisode('ChildReturned', { to: 'placement', safeToReturn: 'yes' }, { at: '2025-05-02T08:00Z' }),
  ];
  const located = [
    ...missingFrom('2025-06-01T20:00Z'),
    inEpisode('ChildLocated', {}, { at: '2025-06-01T23:00Z' }),
    inEpisode('ChildReturned', { to: 'placement', safeToReturn: 'yes' }, { at: '2025-06-02T08:00Z' }),
  ];
  expect(whyNot(onRecord(inCareSince('2024-01-10'), authorised, located))).toEqual([
    ['e1', 'authorised'],
    ['e2', 'way-back'],
  ]);
});

test('so is what began before the authority looked after the child and ended then, and after the child was 18', () => {
  const record = onRecord(
    inCareSince('2025-06-10', '2008-01-20'),
    missingFrom('2025-05-01T20:00Z', '2025-05-02T08:00Z'),
    missingFrom('2026-02-01T20:00Z', '2026-02-02T08:00Z'),
  );
  expect(whyNot(record)).toEqual([
    ['e1', 'not-looked-after'],
    ['e2', 'eighteen'],
  ]);
});

test('what is in the return is not left out, nor is what another year is about', () => {
  const record = onRecord(
    inCareSince('2024-01-10'),
    missingFrom('2025-05-01T20:00Z', '2025-05-02T08:00Z'),
    awayFrom('2025-07-10T10:00Z', '2025-07-10T11:00Z'),
    missingFrom('2023-05-01T20:00Z', '2023-05-02T08:00Z'),
  );
  expect(whyNot(record)).toEqual([]);
});
