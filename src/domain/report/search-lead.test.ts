import { expect, test } from 'vitest';
import { lookedAfter, recordedChild } from '../testing/children.ts';
import { missing } from '../testing/episodes.ts';
import { type Fact, inEpisode, when } from '../testing/facts.ts';
import { contextOf, givenEpisode, order, recorded } from '../testing/given.ts';
import { people } from '../testing/people.ts';
import { reportActs } from './acts.ts';
import { searchLead, searchLeads } from './search-lead.ts';

const child = lookedAfter();
const medway = 'childrens-social-care:887';
const kent = 'police:kent';
const essex = 'police:essex';
const essexUnit = { ...people.missingUnit, agency: essex } as const;

const takenByKent = inEpisode(
  'SearchLeadTaken',
  { lead: kent },
  { by: people.missingUnit, at: '2025-02-03T20:30:00Z' },
);
const offeredToEssex = inEpisode(
  'SearchLeadOffered',
  { from: kent, to: essex, reason: 'Seen on the way there.' },
  { by: people.missingUnit, at: '2025-02-03T21:00:00Z' },
);
const history = (...more: readonly Fact[]) => contextOf({ child, episode: [...missing, ...more] }).history!;
const given = (...more: readonly Fact[]) => givenEpisode({ child, episode: [...missing, ...more] });
const at = '2025-02-03T21:30:00Z';
const take = (lead: string, by: Fact['madeBy']) => order('TakeSearchLead', { lead }, { by, at });
const offer = (from: string, to: string, by: Fact['madeBy']) =>
  order('OfferSearchLead', { from, to, reason: 'Seen on the way there.' }, { by, at });

test('from the start the responsible authority leads the search, so that there always is one lead', () => {
  expect(searchLeads(history())).toEqual([{ lead: medway, from: when('2025-02-03T20:00:00Z'), taken: 0 }]);
});

test('a child for whom no authority is responsible has no search lead, which is a red flag', () => {
  const nobody = contextOf({ child: [recordedChild()], episode: missing }).history!;
  expect(searchLead(nobody)).toBeUndefined();
});

test('the police take the lead from the authority by saying so', () => {
  expect(given().when(reportActs, take(kent, people.missingUnit))).toEqual(
    recorded(['SearchLeadTaken', { lead: kent }]),
  );
  expect(searchLead(history(takenByKent))).toEqual({
    lead: kent,
    from: when('2025-02-03T20:30:00Z'),
    taken: 3,
  });
});

test('once a force leads, nobody takes the lead away: it is offered and accepted', () => {
  expect(given(takenByKent).when(reportActs, take(essex, essexUnit))).toEqual({
    refused: 'search-has-a-lead',
    says: 'Another force or authority leads the search; it hands the lead over by an offer that is accepted.',
  });
});

test('a force or authority speaks of the lead for itself only', () => {
  expect(given().when(reportActs, take(essex, people.missingUnit))).toMatchObject({
    refused: 'search-lead-is-ones-own',
  });
  expect(given(takenByKent).when(reportActs, offer(kent, essex, people.socialWorker))).toMatchObject({
    refused: 'search-lead-is-ones-own',
  });
});

test('only the lead offers the lead, to somebody else, once at a time', () => {
  expect(given(takenByKent).when(reportActs, offer(kent, essex, people.missingUnit))).toEqual(
    recorded(['SearchLeadOffered', { from: kent, to: essex, reason: 'Seen on the way there.' }]),
  );
  expect(given().when(reportActs, offer(kent, essex, people.missingUnit))).toMatchObject({
    refused: 'not-the-search-lead',
  });
  expect(given(takenByKent).when(reportActs, offer(kent, kent, people.missingUnit))).toMatchObject({
    refused: 'offered-to-itself',
  });
  expect(
    given(takenByKent, offeredToEssex).when(reportActs, offer(kent, medway, people.missingUnit)),
  ).toMatchObject({ refused: 'offer-is-open' });
});

test('a hand-over is not done until it is accepted, and then there is exactly one lead again', () => {
  expect(searchLead(history(takenByKent, offeredToEssex))?.lead).toBe(kent);
  const accept = order('AcceptSearchLead', { offer: 4 }, { by: essexUnit, at });
  expect(given(takenByKent, offeredToEssex).when(reportActs, accept)).toEqual(
    recorded(['SearchLeadAccepted', { offer: 4 }]),
  );
  const accepted = inEpisode('SearchLeadAccepted', { offer: 4 }, { by: essexUnit, at });
  expect(searchLeads(history(takenByKent, offeredToEssex, accepted)).map(({ lead }) => lead)).toEqual([
    medway,
    kent,
    essex,
  ]);
});

test('an offer is accepted or refused by whom it was made to', () => {
  expect(
    given(takenByKent, offeredToEssex).when(
      reportActs,
      order('AcceptSearchLead', { offer: 4 }, { by: people.socialWorker, at }),
    ),
  ).toMatchObject({ refused: 'search-lead-is-ones-own' });
  expect(
    given(takenByKent).when(reportActs, order('AcceptSearchLead', { offer: 4 }, { by: essexUnit, at })),
  ).toMatchObject({ refused: 'no-such-offer', at: 'body.offer' });
});

test('a refused offer leaves the lead where it was, and can be made again to another', () => {
  const refusal = { offer: 4, reason: 'The sighting was of somebody else.' };
  expect(
    given(takenByKent, offeredToEssex).when(
      reportActs,
      order('RefuseSearchLead', refusal, { by: essexUnit, at }),
    ),
  ).toEqual(recorded(['SearchLeadRefused', refusal]));
  const refused = inEpisode('SearchLeadRefused', refusal, { by: essexUnit, at });
  expect(searchLead(history(takenByKent, offeredToEssex, refused))?.lead).toBe(kent);
  expect(
    given(takenByKent, offeredToEssex, refused).when(reportActs, offer(kent, medway, people.missingUnit)),
  ).toMatchObject({ events: [{ type: 'SearchLeadOffered' }] });
});
