import { expect, test } from 'vitest';
import { atHome, inGroup, lookedAfter } from '../testing/children.ts';
import { ofChild, versioned } from '../testing/facts.ts';
import { order, recorded } from '../testing/given.ts';
import { givenChild } from '../testing/given-child.ts';
import { people } from '../testing/people.ts';
import { instant } from '../time/instant.ts';
import { foldChild } from './child.ts';
import { legalStatusAt } from './status.ts';

test('an episode shows the legal status as at its start: V2 on 4 May although C1 from 5 May', () => {
  const child = foldChild(
    versioned([
      ...lookedAfter(),
      ofChild('LegalStatusChanged', { status: 'V2' }, { at: '2025-01-10' }),
      ofChild('LegalStatusChanged', { status: 'C1' }, { at: '2025-05-05' }),
    ]),
  );
  expect(legalStatusAt(child, instant('2025-05-04T20:00:00Z'))).toBe('V2');
  expect(legalStatusAt(child, instant('2025-05-05T20:00:00Z'))).toBe('C1');
});

test('a child in proceedings: the interim order is recorded with the date of the hearing', () => {
  const proceedings = { status: 'C1', hearingOn: '2025-03-03' };
  expect(givenChild(lookedAfter()).when(order('ChangeLegalStatus', proceedings))).toEqual(
    recorded(['LegalStatusChanged', proceedings]),
  );
});

const group = (to: string, at = '2025-02-03T20:00:00Z') => order('ChangeGroup', { group: to }, { at });

test('care leavers are covered from 16 to 24', () => {
  const born = { dateOfBirth: '2009-02-03' };
  expect(givenChild(atHome(born)).when(group('care_leaver_16_17'))).toEqual(
    recorded(['GroupChanged', { group: 'care_leaver_16_17' }]),
  );
  expect(givenChild(atHome(born)).when(group('care_leaver_16_17', '2025-02-02T20:00:00Z'))).toEqual({
    refused: 'group-does-not-fit-age',
    says: 'This group is for those who are at least 16 and below 18.',
    at: 'body.group',
  });
  const older = { dateOfBirth: '2000-02-04' };
  expect(givenChild(inGroup('unknown', older)).when(group('care_leaver_18_24'))).toMatchObject({
    events: [{}],
  });
  expect(
    givenChild(inGroup('unknown', older)).when(group('care_leaver_18_24', '2025-02-04T20:00:00Z')),
  ).toMatchObject({ refused: 'group-does-not-fit-age' });
});

test('nobody is looked after from the 18th birthday on; an age that nobody knows fits any group', () => {
  expect(givenChild(atHome({ dateOfBirth: '2007-02-03' })).when(group('lac_own'))).toMatchObject({
    refused: 'group-does-not-fit-age',
  });
  const unknown = ofChild('ChildRecorded', {
    names: [{ given: 'Testchild', kind: 'alias' }],
    identifiers: [],
  });
  expect(givenChild([unknown]).when(group('lac_own'))).toMatchObject({ events: [{}] });
});

test('statuses are said by children’s services; a carer, home, school or parent is refused', () => {
  for (const by of [
    people.fosterCarer,
    people.homeManager,
    people.teacher,
    people.parent,
    people.missingUnit,
  ])
    expect(givenChild(lookedAfter()).when(order('ChangeGroup', { group: 'home' }, { by }))).toMatchObject({
      refused: 'not-yours-to-do',
    });
});

test('responsibility moves to another authority from a day on', () => {
  expect(
    givenChild(lookedAfter()).when(
      order('TakeResponsibility', { authority: '883', reason: 'Family moved.' }),
    ),
  ).toEqual(recorded(['ResponsibilityTaken', { authority: '883', reason: 'Family moved.' }]));
});

const trafficking = ofChild('FlagRaised', { flag: 'possible_trafficking' }, { at: '2025-01-10T09:00:00Z' });

test('a flag is lowered only with a reason, and only while it stands', () => {
  const lower = order('LowerFlag', {
    flag: 'possible_trafficking',
    reason: 'Decision of the competent authority.',
  });
  expect(givenChild([...lookedAfter(), trafficking]).when(lower)).toEqual(
    recorded([
      'FlagLowered',
      { flag: 'possible_trafficking', reason: 'Decision of the competent authority.' },
    ]),
  );
  expect(givenChild(lookedAfter()).when(lower)).toMatchObject({ refused: 'flag-not-raised' });
  expect(() =>
    givenChild([...lookedAfter(), trafficking]).when(order('LowerFlag', { flag: 'possible_trafficking' })),
  ).toThrow('the order LowerFlag has a body that its schema does not allow');
});

test('raising a flag that stands changes nothing, unless there is more to say of it', () => {
  const raise = (body: object = {}) => order('RaiseFlag', { flag: 'possible_trafficking', ...body });
  expect(givenChild(lookedAfter()).when(raise())).toEqual(
    recorded(['FlagRaised', { flag: 'possible_trafficking' }]),
  );
  expect(givenChild([...lookedAfter(), trafficking]).when(raise())).toEqual(recorded());
  expect(givenChild([...lookedAfter(), trafficking]).when(raise({ detail: 'Two phones.' }))).toMatchObject({
    events: [{ type: 'FlagRaised' }],
  });
});

test('a code that no set holds is not an order at all', () => {
  expect(() => givenChild(lookedAfter()).when(order('RaiseFlag', { flag: 'streetwise' }))).toThrow(
    'the order RaiseFlag has a body that its schema does not allow',
  );
});
