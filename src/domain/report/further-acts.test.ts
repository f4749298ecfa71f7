import { expect, test } from 'vitest';
import { lookedAfter } from '../testing/children.ts';
import { missing, opened, reportedTo } from '../testing/episodes.ts';
import { inEpisode } from '../testing/facts.ts';
import { givenEpisode, order, recorded } from '../testing/given.ts';
import { people } from '../testing/people.ts';
import { reportActs } from './acts.ts';

const child = lookedAfter();
const later = '2025-02-03T21:15:00Z';
const given = (...episode: Parameters<typeof givenEpisode>[0]['episode'] & object) =>
  givenEpisode({ child, episode });
const byCarer = { by: people.fosterCarer, at: later };

test('completing the items sends on only the additions', () => {
  const report = inEpisode('ChildReported', {
    to: ['police'],
    items: [
      { item: 'with_whom', answer: 'Alone.' },
      { item: 'description_and_photo', notKnownYet: true },
    ],
  });
  const items = [
    { item: 'with_whom', answer: 'Alone.' },
    { item: 'description_and_photo', answer: 'Photo of January.' },
    { item: 'medical_history', notKnownYet: true },
  ];
  expect(given(opened(), report).when(reportActs, order('AddReportItems', { items }, byCarer))).toEqual(
    recorded([
      'ReportItemsAdded',
      { items: [{ item: 'description_and_photo', answer: 'Photo of January.' }] },
    ]),
  );
});

test('an answer that changes is an addition; the same answer again changes nothing', () => {
  const report = inEpisode('ChildReported', {
    to: ['police'],
    items: [{ item: 'with_whom', answer: 'Alone.' }],
  });
  const add = (answer: string) =>
    order('AddReportItems', { items: [{ item: 'with_whom', answer }] }, byCarer);
  expect(given(opened(), report).when(reportActs, add('Alone.'))).toEqual(recorded());
  expect(given(opened(), report).when(reportActs, add('With an older adult.'))).toEqual(
    recorded(['ReportItemsAdded', { items: [{ item: 'with_whom', answer: 'With an older adult.' }] }]),
  );
});

test('items are added to a report, which comes first', () => {
  expect(given(opened()).when(reportActs, order('AddReportItems', { items: [] }, byCarer))).toEqual({
    refused: 'not-reported-yet',
    says: 'The child has not been reported there yet; the report comes first.',
  });
});

test('a report by a pharmacy of a girl known to be missing is a sighting in the open episode, not a new one', () => {
  const sighting = { words: 'Came in by herself for plasters.', reporter: { name: 'Pharmacist Testperson' } };
  expect(
    given(...missing).when(reportActs, order('RecordSighting', sighting, { by: people.nurse, at: later })),
  ).toEqual(recorded(['SightingRecorded', sighting]));
});

test('a sighting before the absence began, or after the return, is refused', () => {
  const sighting = (at: string) =>
    order('RecordSighting', { words: 'Seen.' }, { by: people.nurse, at, now: '2025-02-05T09:00:00Z' });
  const back = inEpisode(
    'ChildReturned',
    { to: 'placement', safeToReturn: 'yes' },
    { at: '2025-02-04T08:00:00Z' },
  );
  expect(given(...missing, back).when(reportActs, sighting('2025-02-03T19:59:59Z'))).toEqual({
    refused: 'before-the-absence',
    says: 'This is said to have happened before the absence began; a wrong beginning is corrected first.',
    at: 'happened',
  });
  expect(given(...missing, back).when(reportActs, sighting('2025-02-04T08:00:01Z'))).toEqual({
    refused: 'after-the-return',
    says: 'The child was back by then; going missing again is a new episode.',
    at: 'happened',
  });
});

test('a sighting of which only the day is known is given the benefit of that day', () => {
  const sighting = order('RecordSighting', { words: 'Seen.' }, { by: people.nurse, at: '2025-02-03' });
  expect(given(...missing).when(reportActs, sighting)).toEqual(
    recorded(['SightingRecorded', { words: 'Seen.' }]),
  );
});

test('somebody reports the same absence again', () => {
  const further = { reporter: { name: 'Relative Testperson' }, words: 'Has not come here either.' };
  expect(
    given(...missing).when(
      reportActs,
      order('RecordFurtherReport', further, { by: people.parent, recordedBy: people.dutyTeam, at: later }),
    ),
  ).toEqual(recorded(['FurtherReportReceived', further]));
});

test('if there are particular reasons to worry, they are said straight away and by anybody', () => {
  const worry = order('RaiseImmediateConcern', { reason: 'Left a note.' }, byCarer);
  expect(given(opened()).when(reportActs, worry)).toEqual(
    recorded(['ImmediateConcernRaised', { reason: 'Left a note.' }]),
  );
});

test('the police acknowledge a report; a reference that is not known yet never blocks', () => {
  expect(
    given(...missing).when(reportActs, order('AcknowledgeReport', {}, { by: people.reportTaker, at: later })),
  ).toEqual(recorded(['PoliceAcknowledged', {}]));
});

test('whoever phoned names the call taker, so that the call counts as taken', () => {
  expect(given(...missing).when(reportActs, order('AcknowledgeReport', {}, byCarer))).toEqual({
    refused: 'call-taker-not-named',
    says: 'Whoever is not the police names the person at the police who took the report.',
    at: 'body.callTaker',
  });
  const named = { callTaker: 'Call Taker Testperson', reference: 'TEST-1' };
  expect(given(...missing).when(reportActs, order('AcknowledgeReport', named, byCarer))).toEqual(
    recorded(['PoliceAcknowledged', named]),
  );
});

test('only what was reported to the police is acknowledged by them', () => {
  expect(
    given(opened(), reportedTo(['authority'])).when(
      reportActs,
      order('AcknowledgeReport', {}, { by: people.reportTaker, at: later }),
    ),
  ).toMatchObject({ refused: 'not-reported-yet' });
});

test('a cross-match keeps the answer of each list: a hit, none, or unavailable, which is never none', () => {
  const results = [
    { source: 'Youth Justice', result: 'hit' },
    { source: 'Children missing education', result: 'none' },
    { source: 'Risk of sexual exploitation', result: 'unavailable', note: 'System down.' },
  ];
  expect(given(...missing).when(reportActs, order('RecordCrossMatch', { results }, { at: later }))).toEqual(
    recorded(['ListsCrossMatched', { results }]),
  );
  expect(
    given(...missing).when(reportActs, order('RecordCrossMatch', { results: [] }, { at: later })),
  ).toMatchObject({ refused: 'no-list-was-asked' });
});

test('a notice from another authority is recorded with who gave it', () => {
  const notice = { from: '883', words: 'Seen near the old placement.' };
  expect(
    given(...missing).when(reportActs, order('RecordNoticeFromAuthority', notice, { at: later })),
  ).toEqual(recorded(['NoticeReceivedFromAuthority', notice]));
});

test('an episode that is not there, or was made void, takes nothing', () => {
  const sighting = order('RecordSighting', { words: 'Seen.' }, byCarer);
  expect(given().when(reportActs, sighting)).toMatchObject({ refused: 'no-such-episode' });
  const voided = inEpisode('EpisodeVoided', {
    reason: 'Entered for the wrong child.',
    because: 'void_error',
    second: { name: 'Second Testperson' },
  });
  expect(given(...missing, voided).when(reportActs, sighting)).toMatchObject({ refused: 'episode-is-void' });
});
