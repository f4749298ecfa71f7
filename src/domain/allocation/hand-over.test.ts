import { expect, test } from 'vitest';
import { lookedAfter } from '../testing/children.ts';
import { missing } from '../testing/episodes.ts';
import { type Fact, inEpisode } from '../testing/facts.ts';
import { contextOf, givenEpisode, order, recorded } from '../testing/given.ts';
import { people } from '../testing/people.ts';
import { handedOver, whereWorkLies } from './hand-over.ts';
import { handOverActs } from './hand-over-acts.ts';

const child = lookedAfter();
const medway = 'childrens-social-care:887';
const night = 'Emergency duty team';
const day = 'Safeguarding team East';
const toDay = { from: night, to: day, words: 'Ring the aunt at nine.' };
const offered = inEpisode('HandOverOffered', toDay, { by: people.dutyTeam, at: '2025-02-04T07:00:00Z' });
const at = '2025-02-04T08:00:00Z';
const accepted = inEpisode('HandOverAccepted', { offer: 3 }, { by: people.teamManager, at });
const refusal = { offer: 3, reason: 'The child is back and lives in the West.' };
const refused = inEpisode('HandOverRefused', refusal, { by: people.teamManager, at });

const given = (...more: readonly Fact[]) => givenEpisode({ child, episode: [...missing, ...more] });
const said = (...more: readonly Fact[]) =>
  contextOf({ child, episode: [...missing, ...more] }).history!.episode.said;
const offer = (body: object, by: Fact['madeBy'] = people.dutyTeam) =>
  order('OfferHandOver', body, { by, at: '2025-02-04T09:00:00Z' });

test('the emergency duty team offers what it has to the day team, with what they have to know', () => {
  expect(given().when(handOverActs, offer(toDay))).toEqual(recorded(['HandOverOffered', toDay]));
});

test('a hand-over is not done until it is accepted: whoever offered it keeps the work', () => {
  expect(handedOver(said(offered), medway)).toBeUndefined();
  expect(whereWorkLies(said(offered))).toEqual([{ agency: medway, offeredTo: day }]);
  expect(handedOver(said(offered, accepted), medway)).toEqual({ from: night, to: day, accepted: 4 });
  expect(whereWorkLies(said(offered, accepted))).toEqual([{ agency: medway, team: day }]);
});

test('a refused hand-over leaves the work where it was, and can be offered again to another team', () => {
  const answer = order('RefuseHandOver', refusal, { by: people.teamManager, at });
  expect(given(offered).when(handOverActs, answer)).toEqual(recorded(['HandOverRefused', refusal]));
  expect(whereWorkLies(said(offered, refused))).toEqual([]);
  const again = { from: night, to: 'Safeguarding team West' };
  expect(given(offered, refused).when(handOverActs, offer(again))).toEqual(
    recorded(['HandOverOffered', again]),
  );
});

test('somebody of the other team answers, not whoever offered it', () => {
  const answer = order('AcceptHandOver', { offer: 3 }, { by: people.dutyTeam, at });
  expect(given(offered).when(handOverActs, answer)).toMatchObject({ refused: 'own-hand-over' });
});

test('nobody of another agency answers a hand-over between teams of this one', () => {
  const answer = order('AcceptHandOver', { offer: 3 }, { by: people.missingUnit, at });
  expect(given(offered).when(handOverActs, answer)).toMatchObject({ refused: 'no-such-offer' });
});

test('an answer ends an offer: it is answered once', () => {
  const answer = order('AcceptHandOver', { offer: 3 }, { by: people.socialWorker, at });
  expect(given(offered, accepted).when(handOverActs, answer)).toMatchObject({ refused: 'no-such-offer' });
});

test('one offer is open at a time, and it can be taken back', () => {
  expect(given(offered).when(handOverActs, offer(toDay))).toMatchObject({ refused: 'hand-over-is-open' });
  const back = order('WithdrawHandOver', { offer: 3 }, { by: people.dutyTeam, at });
  expect(given(offered).when(handOverActs, back)).toEqual(recorded(['HandOverWithdrawn', { offer: 3 }]));
  const withdrawn = inEpisode('HandOverWithdrawn', { offer: 3 }, { by: people.dutyTeam, at });
  expect(whereWorkLies(said(offered, withdrawn))).toEqual([]);
});

test('only the team that has the work hands it over', () => {
  expect(given(offered, accepted).when(handOverActs, offer(toDay))).toMatchObject({
    refused: 'with-another-team',
    at: 'body.from',
  });
  const back = { from: day, to: night };
  expect(given(offered, accepted).when(handOverActs, offer(back, people.teamManager))).toEqual(
    recorded(['HandOverOffered', back]),
  );
});

test('work is handed over to another team than the one that has it', () => {
  expect(given().when(handOverActs, offer({ from: night, to: night }))).toMatchObject({
    refused: 'handed-over-to-itself',
  });
});

test('the police hand over by themselves, beside what children’s services do', () => {
  const shift = { from: 'Late shift', to: 'Early shift' };
  expect(given(offered).when(handOverActs, offer(shift, people.missingUnit))).toEqual(
    recorded(['HandOverOffered', shift]),
  );
});

test('carers hand nothing over', () => {
  expect(given().when(handOverActs, offer(toDay, people.fosterCarer))).toMatchObject({
    refused: 'not-yours-to-do',
  });
});
