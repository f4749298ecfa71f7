import { expect, test } from 'vitest';
import { formatInstant, instant } from '../domain/time/instant.ts';
import { shippedLibrary } from './record.fixture.ts';
import { replayedEpisodes, replayStory } from './replay.ts';

const police = { role: 'police-missing-unit', agency: 'police:exampleshire' };

/** Back on the fifth, which nobody records until the eighth; until then the child seems to be missing. */
const returnRecordedLate = [
  { command: 'RecordChild', body: { names: [{ given: 'Testchild', kind: 'legal' }], identifiers: [] } },
  { command: 'TakeResponsibility', body: { authority: '999' } },
  { command: 'ChangeGroup', body: { group: 'lac_own' } },
  {
    command: 'ReportChildMissing',
    body: { strand: 'care', whereabouts: 'unknown', to: ['police', 'authority'], items: [] },
  },
  { command: 'GradeRisk', happened: '2025-02-07T09:00', by: police, body: { grade: 'medium' } },
  {
    command: 'ReturnChild',
    happened: '2025-02-05T10:00',
    recorded: '2025-02-08T09:00',
    body: { to: 'placement', safeToReturn: 'yes' },
  },
].map((line, index) => ({ line: index + 1, written: { happened: '2025-02-03T18:00', ...line } }));

test('a duty of every day falls away with a late return for the days until it was recorded, and for no others', () => {
  const { streams, refused } = replayStory(shippedLibrary, returnRecordedLate, '999', undefined);
  expect(refused).toEqual([]);
  const [episode] = replayedEpisodes(shippedLibrary, streams, instant('2025-06-01T12:00Z'));
  const contact = episode?.obligations.filter(({ rule }) => rule.id === 'V59-CONTACT') ?? [];
  expect(contact.map(({ due, settlement }) => [due && formatInstant(due), settlement?.kind])).toEqual([
    ['2025-02-03T23:59:59Z', undefined],
    ['2025-02-04T23:59:59Z', undefined],
    ['2025-02-05T23:59:59Z', 'cancelled'],
    ['2025-02-06T23:59:59Z', 'superseded'],
    ['2025-02-07T23:59:59Z', 'superseded'],
    ['2025-02-08T23:59:59Z', 'superseded'],
  ]);
});
