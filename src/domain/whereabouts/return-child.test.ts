import { expect, test } from 'vitest';
import { atHome, lookedAfter } from '../testing/children.ts';
import { missing, opened } from '../testing/episodes.ts';
import { type Fact, inEpisode } from '../testing/facts.ts';
import { contextOf, givenEpisode, order, recorded } from '../testing/given.ts';
import { people } from '../testing/people.ts';
import { instant } from '../time/instant.ts';
import { whereaboutsActs } from './acts.ts';

const child = lookedAfter();
const at = '2025-02-04T01:20:00Z';
const given = (...more: readonly Fact[]) => givenEpisode({ child, episode: [...missing, ...more] });
const back = (body: object = {}, telling: object = {}) =>
  order(
    'ReturnChild',
    { to: 'placement', safeToReturn: 'yes', ...body },
    { by: people.fosterCarer, at, ...telling },
  );

test('a carer logs that the child is back at 01:20, which starts the return phase', () => {
  const body = { to: 'placement', safeToReturn: 'yes', how: 'returned_alone' } as const;
  expect(given().when(whereaboutsActs, back(body))).toEqual(recorded(['ChildReturned', body]));
  const returned = inEpisode('ChildReturned', body, { by: people.fosterCarer, at });
  expect(contextOf({ child, episode: [...missing, returned] }).history!.episode.phase).toBe('returned');
});

test('return is allowed from any open state, with or without a class or a report', () => {
  expect(givenEpisode({ child, episode: [opened()] }).when(whereaboutsActs, back())).toMatchObject({
    events: [{ type: 'ChildReturned' }],
  });
  const located = inEpisode('ChildLocated', {}, { at: '2025-02-04T00:30:00Z' });
  expect(given(located).when(whereaboutsActs, back())).toMatchObject({ events: [{ type: 'ChildReturned' }] });
});

const referral = (kind: 'childrens_social_care' | 'placement_review') =>
  inEpisode('ReferralMade', { kind }, { at: '2025-02-04T01:00:00Z' });

test('not safe at home: a referral for assessment and accommodation comes before the return to home', () => {
  const home = { to: 'home', safeToReturn: 'no' };
  expect(
    givenEpisode({ child: atHome(), episode: missing }).when(
      whereaboutsActs,
      back(home, { by: people.socialWorker }),
    ),
  ).toEqual({
    refused: 'unsafe-without-referral',
    says: "A child who may be at risk there is first referred to children's social care for assessment and accommodation.",
    at: 'body.to',
  });
  expect(given(referral('childrens_social_care')).when(whereaboutsActs, back(home))).toEqual(
    recorded(['ChildReturned', home]),
  );
  expect(given(referral('placement_review')).when(whereaboutsActs, back(home))).toMatchObject({
    refused: 'unsafe-without-referral',
  });
});

test('not safe at the placement: the placement is reviewed or the child referred first', () => {
  const placement = { to: 'placement', safeToReturn: 'no' };
  expect(given().when(whereaboutsActs, back(placement))).toMatchObject({
    refused: 'unsafe-without-referral',
  });
  expect(given(referral('placement_review')).when(whereaboutsActs, back(placement))).toMatchObject({
    events: [{ type: 'ChildReturned' }],
  });
});

test('emergency accommodation is reachable at any time and needs no referral first', () => {
  expect(
    given().when(whereaboutsActs, back({ to: 'emergency_accommodation', safeToReturn: 'no' })),
  ).toMatchObject({ events: [{ type: 'ChildReturned' }] });
});

test('bed and breakfast for a 16-year-old needs an exceptional reason and a senior approver', () => {
  const sixteen = givenEpisode({ child: lookedAfter({ dateOfBirth: '2008-06-10' }), episode: missing });
  const hotel = { to: 'emergency_accommodation', placeType: 'hotel_b_b' };
  const because = { exceptionalReason: 'Floods, and no bed within reach.' };
  const approved = (role: string) => ({ approvedBy: { name: 'Approver Testperson', role } });
  expect(sixteen.when(whereaboutsActs, back(hotel))).toEqual({
    refused: 'bed-and-breakfast',
    says: 'Bed and breakfast is not appropriate for a child; only an exceptional reason allows it.',
    at: 'body.exceptionalReason',
  });
  expect(sixteen.when(whereaboutsActs, back({ ...hotel, ...because }))).toMatchObject({
    refused: 'bed-and-breakfast-not-approved',
    at: 'body.approvedBy',
  });
  expect(
    sixteen.when(whereaboutsActs, back({ ...hotel, ...because, ...approved('team-manager') })),
  ).toMatchObject({ refused: 'bed-and-breakfast-not-approved' });
  expect(
    sixteen.when(whereaboutsActs, back({ ...hotel, ...because, ...approved('service-manager') })),
  ).toMatchObject({ events: [{ type: 'ChildReturned' }] });
});

test('an end before the start is refused', () => {
  expect(given().when(whereaboutsActs, back({}, { at: '2025-02-03T19:59:59Z' }))).toMatchObject({
    refused: 'before-the-absence',
  });
});

test('a child comes back once in an episode; the same return posted twice changes nothing', () => {
  const returned = inEpisode(
    'ChildReturned',
    { to: 'placement', safeToReturn: 'yes' },
    { by: people.fosterCarer, at },
  );
  expect(given(returned).when(whereaboutsActs, back())).toEqual(recorded());
  expect(given(returned).when(whereaboutsActs, back({}, { by: people.missingUnit }))).toMatchObject({
    refused: 'already-back',
  });
});

test('a return before a moment at which the child was still said to be gone is refused, even unconfirmed', () => {
  const by = people.fosterCarer;
  const later = { at: '2025-02-04T02:00:00Z', by };
  for (const statement of [
    inEpisode('ChildLocated', {}, later),
    inEpisode('WhereaboutsBecameUnknown', {}, later),
    inEpisode('WhereaboutsBecameKnown', { kind: 'known_authorised' }, later),
    inEpisode('ChildClassified', { class: 'missing' }, { ...later, by: people.missingUnit }),
  ])
    expect(given(statement).when(whereaboutsActs, back({}, { now: '2025-02-04T09:00:00Z' }))).toEqual({
      refused: 'said-of-later',
      says: 'The record says that the child was gone at a later moment than this; one of the two is corrected first.',
      at: 'happened',
    });
});

test('a return inside the next episode of the child is refused; one at its very beginning is not', () => {
  const next = (missingSince: string) => [
    { id: 'next', missingSince: instant(missingSince), over: instant('2025-02-06T08:00:00Z') },
  ];
  expect(
    givenEpisode({ child, episode: missing, others: next('2025-02-04T01:19:59Z') }).when(
      whereaboutsActs,
      back(),
    ),
  ).toMatchObject({ refused: 'inside-another-episode', inTheWay: 'next' });
  expect(
    givenEpisode({ child, episode: missing, others: next(at) }).when(whereaboutsActs, back()),
  ).toMatchObject({ events: [{ type: 'ChildReturned' }] });
});
