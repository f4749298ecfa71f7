import { expect, test } from 'vitest';
import { lookedAfter } from '../testing/children.ts';
import { missing } from '../testing/episodes.ts';
import { type Fact, inEpisode } from '../testing/facts.ts';
import { givenEpisode, order, recorded } from '../testing/given.ts';
import { people } from '../testing/people.ts';
import { policeActs } from './acts.ts';

const child = lookedAfter();
const started = inEpisode(
  'PoliceProtectionStarted',
  {},
  { by: people.missingUnit, at: '2025-02-04T02:00:00Z' },
);
const given = (...more: readonly Fact[]) => givenEpisode({ child, episode: [...missing, ...more] });
const start = (at: string) =>
  order('StartPoliceProtection', { officer: 'Officer Testperson' }, { by: people.missingUnit, at });
const end = (at: string) =>
  order('EndPoliceProtection', { how: 'emergency_protection_order' }, { by: people.missingUnit, at });

test('police protection is started by the police, also after the child is back', () => {
  expect(given().when(policeActs, start('2025-02-04T02:00:00Z'))).toEqual(
    recorded(['PoliceProtectionStarted', { officer: 'Officer Testperson' }]),
  );
  const back = inEpisode(
    'ChildReturned',
    { to: 'home', safeToReturn: 'yes' },
    { at: '2025-02-04T01:00:00Z' },
  );
  expect(given(back).when(policeActs, start('2025-02-04T02:00:00Z'))).toMatchObject({
    events: [{ type: 'PoliceProtectionStarted' }],
  });
  expect(
    given().when(
      policeActs,
      order('StartPoliceProtection', {}, { by: people.socialWorker, at: '2025-02-04T02:00:00Z' }),
    ),
  ).toMatchObject({ refused: 'not-yours-to-do' });
});

test('one police protection at a time, for a child, in this absence', () => {
  expect(given(started).when(policeActs, start('2025-02-04T03:00:00Z'))).toMatchObject({
    refused: 'already-under-protection',
  });
  expect(given().when(policeActs, start('2025-02-03T19:00:00Z'))).toMatchObject({
    refused: 'before-the-absence',
  });
  const adult = givenEpisode({ child: lookedAfter({ dateOfBirth: '2007-02-04' }), episode: missing });
  expect(adult.when(policeActs, start('2025-02-04T02:00:00Z'))).toMatchObject({
    refused: 'protection-is-for-children',
  });
});

test('protection ends after it began, with what took its place', () => {
  expect(given(started).when(policeActs, end('2025-02-05T02:00:00Z'))).toEqual(
    recorded(['PoliceProtectionEnded', { how: 'emergency_protection_order' }]),
  );
  expect(given(started).when(policeActs, end('2025-02-04T01:59:59Z'))).toMatchObject({
    refused: 'ends-before-it-began',
  });
  expect(given().when(policeActs, end('2025-02-05T02:00:00Z'))).toMatchObject({
    refused: 'not-under-protection',
  });
});
