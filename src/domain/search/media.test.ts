import { describe, expect, test } from 'vitest';
import type { Command } from '../deciding/command.ts';
import { lookedAfterChild, missingSinceMonday } from '../testing/absences.ts';
import { type Fact, inEpisode } from '../testing/facts.ts';
import { givenEpisode, order, recorded } from '../testing/given.ts';
import { people } from '../testing/people.ts';
import { searchActs } from './acts.ts';

const director = { ...people.teamManager, person: 'Director Testperson', role: 'director' } as const;
const decidedUnder =
  (settings: { mediaConsentFrom?: 'director' }) =>
  (command: Command, ...facts: readonly Fact[]) =>
    givenEpisode({ child: lookedAfterChild, episode: [...missingSinceMonday, ...facts], settings }).when(
      searchActs,
      command,
    );

const release = order(
  'ReleaseToMedia',
  { authorityConsulted: true },
  { by: people.missingUnit, at: '2025-02-04T08:00:00Z' },
);
const released = recorded(['MediaReleased', { authorityConsulted: true }]);
const briefed = inEpisode('MediaBriefed', { to: 'director' }, { at: '2025-02-04T07:00:00Z' });
const consented = (at: string) => inEpisode('MediaConsentGiven', { by: 'director' }, { at, by: director });
const refused = (at: string) =>
  inEpisode('MediaConsentRefused', { by: 'director', reason: 'Not yet.' }, { at, by: director });

describe('publicity is led by the police', () => {
  const decided = decidedUnder({});

  test('the police release, and say whether the authority was consulted', () => {
    expect(decided(release)).toEqual(released);
  });

  test('nobody else does', () => {
    const byWorker = order('ReleaseToMedia', { authorityConsulted: true });
    expect(decided(byWorker)).toMatchObject({ refused: 'not-yours-to-do' });
  });

  test('it is considered and briefed beforehand', () => {
    expect(decided(order('ConsiderMedia', { words: 'With the police at two.' }))).toEqual(
      recorded(['MediaReleaseConsidered', { words: 'With the police at two.' }]),
    );
    expect(decided(order('BriefForMedia', { to: 'director' }))).toEqual(
      recorded(['MediaBriefed', { to: 'director' }]),
    );
  });
});

describe('where the Executive Director is briefed and consent sought before release', () => {
  const decided = decidedUnder({ mediaConsentFrom: 'director' });

  test('a release without a briefing is blocked', () => {
    expect(decided(release, consented('2025-02-04T07:30:00Z'))).toEqual({
      refused: 'media-briefing-first',
      says: 'Here the role that consents is briefed before anything is released to the media.',
    });
  });

  test('a release without consent is blocked', () => {
    expect(decided(release, briefed)).toEqual({
      refused: 'media-consent-first',
      says: 'Here nothing is released to the media before the role that must consent has consented.',
    });
  });

  test('a release after briefing and consent goes out', () => {
    expect(decided(release, briefed, consented('2025-02-04T07:30:00Z'))).toEqual(released);
  });

  test('consent that came after the release is none', () => {
    expect(decided(release, briefed, consented('2025-02-04T08:30:00Z'))).toMatchObject({
      refused: 'media-consent-first',
    });
  });

  test('the last answer holds', () => {
    const [early, late] = ['2025-02-04T07:10:00Z', '2025-02-04T07:20:00Z'] as const;
    expect(decided(release, briefed, consented(early), refused(late))).toMatchObject({
      refused: 'media-consent-first',
    });
    expect(decided(release, briefed, refused(early), consented(late))).toEqual(released);
    expect(decided(release, briefed, refused(early), consented(early))).toEqual(released);
  });

  test('another manager’s consent is not the Director’s', () => {
    const byManager = inEpisode('MediaConsentGiven', { by: 'head-of-service' });
    expect(decided(release, briefed, byManager)).toMatchObject({ refused: 'media-consent-first' });
  });

  test('whoever consents or refuses is who says so', () => {
    expect(decided(order('GiveMediaConsent', {}, { by: director }))).toEqual(
      recorded(['MediaConsentGiven', { by: 'director' }]),
    );
    expect(decided(order('RefuseMediaConsent', { reason: 'Not yet.' }, { by: director }))).toEqual(
      recorded(['MediaConsentRefused', { by: 'director', reason: 'Not yet.' }]),
    );
    expect(decided(order('GiveMediaConsent', {}))).toMatchObject({ refused: 'not-yours-to-do' });
  });

  test('nobody consents on the Director’s behalf: not children’s services, and not the police who release', () => {
    for (const recordedBy of [people.socialWorker, people.teamManager, people.inspector])
      expect(decided(order('GiveMediaConsent', {}, { by: director, recordedBy }))).toEqual({
        refused: 'not-yours-to-relay',
        says: 'This is recorded by whoever decides it, and by nobody on their behalf.',
        at: 'recordedBy',
        audited: true,
      });
  });

  test('a refusal holds the release back, so it may be taken down', () => {
    const refusal = order(
      'RefuseMediaConsent',
      { reason: 'Not yet.' },
      { by: director, recordedBy: people.socialWorker },
    );
    expect(decided(refusal)).toEqual(
      recorded(['MediaConsentRefused', { by: 'director', reason: 'Not yet.' }]),
    );
  });
});
