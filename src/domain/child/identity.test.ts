import { expect, test } from 'vitest';
import { lookedAfter, recordedChild } from '../testing/children.ts';
import { ofChild } from '../testing/facts.ts';
import { order, recorded } from '../testing/given.ts';
import { givenChild } from '../testing/given-child.ts';
import { people } from '../testing/people.ts';

const names = [{ given: 'Testchild', family: 'Birch', kind: 'known_as' }];
const record = (body: object = {}, telling: object = {}) =>
  order('RecordChild', { names, identifiers: [], ...body }, telling);

test('a first report with no ethnicity is stored as not yet obtained, which is a task and never a refusal', () => {
  expect(givenChild([]).when(record())).toEqual(
    recorded(['ChildRecorded', { names, identifiers: [], ethnicity: 'NOBT' }]),
  );
});

test('a refusal to say the ethnicity is an answer of its own', () => {
  expect(givenChild([]).when(record({ ethnicity: 'REFU' }))).toEqual(
    recorded(['ChildRecorded', { names, identifiers: [], ethnicity: 'REFU' }]),
  );
});

test('a trafficked child nobody knew is recorded with an alias, an approximate age and a nationality', () => {
  const alias = {
    names: [{ given: 'Testchild', kind: 'alias' }],
    approximateAge: 15,
    nationality: 'Testland',
    identifiers: [],
  };
  expect(givenChild([]).when(record(alias))).toEqual(
    recorded(['ChildRecorded', { ...alias, ethnicity: 'NOBT' }]),
  );
});

test('a child is recorded with a name of some kind', () => {
  expect(givenChild([]).when(record({ names: [] }))).toMatchObject({ refused: 'child-without-a-name' });
  expect(givenChild([]).when(record({ names: [{ kind: 'alias' }] }))).toMatchObject({
    refused: 'child-without-a-name',
  });
});

test('the date of birth does not lie in the future', () => {
  expect(givenChild([]).when(record({ dateOfBirth: '2025-02-04' }))).toMatchObject({
    refused: 'born-in-the-future',
    at: 'body.dateOfBirth',
  });
  expect(givenChild([]).when(record({ dateOfBirth: '2025-02-03' }))).toMatchObject({
    events: [{ type: 'ChildRecorded' }],
  });
});

test('a code that has ended is refused on a day after its last', () => {
  expect(givenChild([]).when(record({ sex: '1' }))).toEqual({
    refused: 'code-not-in-use',
    says: 'This code was not in use on that day.',
    at: 'body.sex',
  });
  expect(givenChild([]).when(record({ sex: 'F' }))).toMatchObject({ events: [{ body: { sex: 'F' } }] });
});

test('identifiers are checked and stored one way; a refusal never repeats the number', () => {
  expect(
    givenChild([]).when(record({ identifiers: [{ kind: 'nhs_number', value: '943 476 5919' }] })),
  ).toMatchObject({ events: [{ body: { identifiers: [{ kind: 'nhs_number', value: '9434765919' }] } }] });
  expect(
    givenChild([]).when(record({ identifiers: [{ kind: 'nhs_number', value: '943 476 5918' }] })),
  ).toEqual({
    refused: 'bad-identifier',
    says: 'The check digit of the NHS number is wrong: a digit was mistyped.',
    at: 'body.identifiers.0',
  });
  expect(
    givenChild([]).when(
      record({
        identifiers: [
          { kind: 'la_child_id', value: 'TEST1' },
          { kind: 'urn_of_placement', value: 'SC000001' },
        ],
      }),
    ),
  ).toMatchObject({ refused: 'bad-identifier', at: 'body.identifiers.1' });
});

test('a child is recorded once; the same record posted twice changes nothing', () => {
  const once = ofChild('ChildRecorded', {
    names: [{ given: 'Testchild', family: 'Birch', kind: 'known_as' }],
    identifiers: [],
    ethnicity: 'NOBT',
  });
  expect(givenChild([once]).when(record())).toEqual(recorded());
  expect(givenChild([once]).when(record({ sex: 'F' }))).toMatchObject({ refused: 'child-is-recorded' });
});

const change = (body: object) =>
  order('ChangeIdentity', { names, identifiers: [], reason: 'Seen on the birth certificate.', ...body });

test('who the child is may be said anew, with the reason; what was known of ethnicity is not undone by silence', () => {
  expect(
    givenChild([recordedChild({ ethnicity: 'WBRI' })]).when(change({ dateOfBirth: '2010-06-11' })),
  ).toEqual(
    recorded([
      'ChildIdentityChanged',
      {
        names,
        identifiers: [],
        dateOfBirth: '2010-06-11',
        ethnicity: 'WBRI',
        reason: 'Seen on the birth certificate.',
      },
    ]),
  );
});

test('a date of birth after something that is recorded of the child is refused', () => {
  expect(givenChild(lookedAfter()).when(change({ dateOfBirth: '2024-09-03' }))).toMatchObject({
    refused: 'born-after-a-fact',
  });
});

test('nothing is said of a child who is not recorded', () => {
  expect(givenChild([]).when(change({}))).toMatchObject({ refused: 'no-such-child' });
  expect(givenChild([]).when(order('RecordDeath', {}))).toMatchObject({ refused: 'no-such-child' });
});

test('nothing happens to a child before birth or after death; the day of death still counts', () => {
  const died = ofChild('LifeEnded', {}, { at: '2025-01-10T12:00:00Z' });
  const group = (at: string) => order('ChangeGroup', { group: 'home' }, { at });
  expect(givenChild(lookedAfter()).when(group('2010-06-09'))).toMatchObject({ refused: 'before-birth' });
  expect(givenChild(lookedAfter()).when(group('2010-06-10'))).toMatchObject({ events: [{}] });
  expect(givenChild([...lookedAfter(), died]).when(group('2025-01-10T15:00:00Z'))).toMatchObject({
    events: [{}],
  });
  expect(givenChild([...lookedAfter(), died]).when(group('2025-01-11T09:00:00Z'))).toMatchObject({
    refused: 'after-death',
  });
});

test('a death is recorded once', () => {
  const died = ofChild('LifeEnded', {}, { at: '2025-01-10T12:00:00Z' });
  expect(givenChild(lookedAfter()).when(order('RecordDeath', {}))).toEqual(recorded(['LifeEnded', {}]));
  expect(
    givenChild([...lookedAfter(), died]).when(
      order('RecordDeath', {}, { by: people.missingUnit, at: '2025-01-10T13:00:00Z' }),
    ),
  ).toMatchObject({ refused: 'death-is-recorded' });
});
