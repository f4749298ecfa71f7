import { expect, test } from 'vitest';
import { lookedAfter, recordedChild } from '../testing/children.ts';
import { ofChild } from '../testing/facts.ts';
import { order, recorded } from '../testing/given.ts';
import { givenChild } from '../testing/given-child.ts';
import { people } from '../testing/people.ts';

const described = {
  names: [{ given: 'Testchild', kind: 'known_as' as const }],
  approximateAge: 14,
  identifiers: [],
};
const describe = (telling: object = { by: people.teacher }) =>
  order('DescribeChildToBeMatched', { ...described, authority: '887' }, telling);
const waiting = [
  recordedChild({ ...described }),
  ofChild('ChildToBeMatched', {}, { by: people.teacher }),
  ofChild('ResponsibilityTaken', { authority: '887' }, { by: people.teacher }),
];

test('whoever may not search describes the child; the authority answers for the record until it is matched', () => {
  expect(givenChild([]).when(describe())).toEqual(
    recorded(
      ['ChildRecorded', { ...described, ethnicity: 'NOBT' }],
      ['ChildToBeMatched', {}],
      ['ResponsibilityTaken', { authority: '887', reason: 'Reported here, to be matched.' }],
    ),
  );
});

test('a description is never said of a child who is on record', () => {
  expect(givenChild(lookedAfter()).when(describe())).toMatchObject({ refused: 'child-is-recorded' });
});

test('a child whom nobody knew: the description is the record from then on, and is told so once', () => {
  const nobody = order('RecordNoMatch', {}, { by: people.dutyTeam });
  expect(givenChild(waiting).when(nobody)).toEqual(recorded(['ChildMatchedWithNobody', {}]));
  const told = ofChild('ChildMatchedWithNobody', {}, { by: people.dutyTeam });
  const again = order('RecordNoMatch', { words: 'Asked the school.' }, { by: people.dutyTeam });
  expect(givenChild([...waiting, told]).when(again)).toMatchObject({ refused: 'not-to-be-matched' });
  expect(givenChild(lookedAfter()).when(nobody)).toEqual({
    refused: 'not-to-be-matched',
    says: 'This record does not wait for somebody to find out who the child is.',
  });
});
