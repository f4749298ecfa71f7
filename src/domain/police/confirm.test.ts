import { expect, test } from 'vitest';
import { lookedAfter } from '../testing/children.ts';
import { missing } from '../testing/episodes.ts';
import { type Fact, inEpisode } from '../testing/facts.ts';
import { contextOf, givenEpisode, order, recorded } from '../testing/given.ts';
import { people } from '../testing/people.ts';
import { policeActs } from './acts.ts';
import { unconfirmed } from './confirm.ts';

const child = lookedAfter();
const asTold = { officer: 'Officer Testperson', force: 'kent', how: 'telephone' } as const;
const classedAsTold = inEpisode(
  'ChildClassified',
  { class: 'missing', asTold },
  { at: '2025-02-03T20:10:00Z' },
);
const locatedByCarer = inEpisode(
  'ChildLocated',
  { how: 'carer_found' },
  { by: people.fosterCarer, at: '2025-02-03T21:00:00Z' },
);
const given = (...more: readonly Fact[]) => givenEpisode({ child, episode: [...missing, ...more] });
const history = (...more: readonly Fact[]) => contextOf({ child, episode: [...missing, ...more] }).history!;
const confirm = (confirms: number, telling: object) =>
  order('ConfirmStatement', { confirms }, { at: '2025-02-03T22:00:00Z', ...telling });

test('what was recorded as told is shown as such until the police confirm it themselves', () => {
  expect(unconfirmed(history(classedAsTold)).map(({ statement, by }) => [statement.version, by])).toEqual([
    [3, ['police']],
  ]);
  expect(given(classedAsTold).when(policeActs, confirm(3, { by: people.missingUnit }))).toEqual(
    recorded(['StatementConfirmed', { confirms: 3 }]),
  );
  const confirmed = inEpisode('StatementConfirmed', { confirms: 3 }, { by: people.missingUnit });
  expect(unconfirmed(history(classedAsTold, confirmed))).toEqual([]);
});

test("children's services do not confirm for the police, nor type that the police confirmed", () => {
  expect(given(classedAsTold).when(policeActs, confirm(3, { by: people.socialWorker }))).toEqual({
    refused: 'not-yours-to-confirm',
    says: 'What was recorded as told by the police is confirmed by the police themselves.',
    at: 'madeBy',
    audited: true,
  });
  expect(
    given(classedAsTold).when(
      policeActs,
      confirm(3, { by: people.missingUnit, recordedBy: people.socialWorker }),
    ),
  ).toMatchObject({ refused: 'not-yours-to-confirm' });
});

test("what a carer says of whereabouts is unconfirmed until children's services or the police confirm it", () => {
  expect(history(locatedByCarer).episode.whereabouts.map(({ kind }) => kind)).toEqual(['unknown']);
  for (const by of [people.socialWorker, people.missingUnit])
    expect(given(locatedByCarer).when(policeActs, confirm(3, { by }))).toEqual(
      recorded(['StatementConfirmed', { confirms: 3 }]),
    );
  const confirmed = inEpisode('StatementConfirmed', { confirms: 3 }, { at: '2025-02-03T22:00:00Z' });
  expect(history(locatedByCarer, confirmed).episode.whereabouts.map(({ kind }) => kind)).toEqual([
    'unknown',
    'known_with_concern',
  ]);
});

test('a carer confirms nothing, not even by their own word', () => {
  expect(given(locatedByCarer).when(policeActs, confirm(3, { by: people.fosterCarer }))).toMatchObject({
    refused: 'not-yours-to-do',
    audited: true,
  });
});

test('only what waits for it is confirmed', () => {
  expect(given(classedAsTold).when(policeActs, confirm(2, { by: people.missingUnit }))).toEqual({
    refused: 'nothing-to-confirm',
    says: 'There is no statement with this number that waits for anybody to confirm it.',
    at: 'body.confirms',
  });
});
