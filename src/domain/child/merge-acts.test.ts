import { expect, test } from 'vitest';
import { lookedAfter, recordedChild } from '../testing/children.ts';
import { ofChild } from '../testing/facts.ts';
import { order, recorded } from '../testing/given.ts';
import { givenChild } from '../testing/given-child.ts';
import { people } from '../testing/people.ts';

const second = { name: 'Second Steward Testperson', role: 'data-steward' } as const;
const merging = { survivor: 'testchild-birch', reason: 'Same fingerprints in the referral.', second };
const bySteward = { by: people.dataSteward };
const merge = (body: object = {}, telling: object = bySteward) =>
  order('MergeChild', { ...merging, ...body }, telling);
const merged = ofChild('MergedIntoChild', merging, { by: people.dataSteward });

test('details that come later merge into the record of the child, by alias and with history kept', () => {
  expect(givenChild(lookedAfter(), [recordedChild()]).when(merge())).toEqual(
    recorded(['MergedIntoChild', merging]),
  );
});

test('a merge takes a data steward and a second person', () => {
  expect(givenChild(lookedAfter(), [recordedChild()]).when(merge({}, {}))).toMatchObject({
    refused: 'not-yours-to-do',
  });
  expect(
    givenChild(lookedAfter(), [recordedChild()]).when(merge({ second: { name: ' steward  Testperson' } })),
  ).toEqual({
    refused: 'second-person-needed',
    says: 'This takes two people; the second is somebody else.',
    at: 'body.second',
  });
});

test('the survivor is another child who is recorded and lives on as itself', () => {
  expect(givenChild(lookedAfter(), lookedAfter()).when(merge({ survivor: 'testchild-alder' }))).toMatchObject(
    {
      refused: 'merged-into-itself',
    },
  );
  expect(givenChild(lookedAfter()).when(merge())).toMatchObject({ refused: 'no-such-survivor' });
  expect(
    givenChild(lookedAfter(), [
      recordedChild(),
      ofChild('MergedIntoChild', { ...merging, survivor: 'testchild-cedar' }),
    ]).when(merge()),
  ).toMatchObject({ refused: 'survivor-is-merged', inTheWay: 'testchild-cedar' });
});

test('a record that was merged takes nothing new and names the one that does', () => {
  expect(givenChild([...lookedAfter(), merged]).when(order('ChangeGroup', { group: 'home' }))).toEqual({
    refused: 'merged-into-another',
    says: 'This record was merged into another, which takes what is new.',
    inTheWay: 'testchild-birch',
  });
});

test('a merge is undone by two people, and the record stands for itself again', () => {
  const undo = order('UndoMerge', { reason: 'Two children after all.', second }, bySteward);
  expect(givenChild([...lookedAfter(), merged]).when(undo)).toEqual(
    recorded(['MergeUndone', { reason: 'Two children after all.', second }]),
  );
  expect(givenChild(lookedAfter()).when(undo)).toMatchObject({ refused: 'not-merged' });
  const undone = ofChild('MergeUndone', { reason: 'Two children after all.', second }, bySteward);
  expect(
    givenChild([...lookedAfter(), merged, undone]).when(order('ChangeGroup', { group: 'home' })),
  ).toMatchObject({ events: [{ type: 'GroupChanged' }] });
});
