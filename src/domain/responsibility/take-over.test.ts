import { expect, test } from 'vitest';
import { foldChild } from '../child/child.ts';
import { decide } from '../deciding/act.ts';
import { isRefusal } from '../deciding/command.ts';
import { lookedAfter, recordedChild } from '../testing/children.ts';
import { type Fact, ofChild, versioned } from '../testing/facts.ts';
import { order, readably } from '../testing/given.ts';
import { people } from '../testing/people.ts';
import { instant } from '../time/instant.ts';
import { knownOnTakingOver } from './known-on-taking-over.ts';
import { takingOverActs } from './take-over.ts';

const at = '2025-02-05T15:00:00Z';
const facts: readonly Fact[] = [
  ...lookedAfter({
    identifiers: [
      { kind: 'la_child_id', value: 'MED-1' },
      { kind: 'nhs_number', value: '9000000009' },
    ],
  }),
  ofChild('LegalStatusChanged', { status: 'C2' }, { at: '2024-10-01' }),
  ofChild('SchoolJoined', { school: 'test-school' }, { at: '2024-10-01' }),
  ofChild('FlagRaised', { flag: 'send' }, { at: '2024-10-01' }),
  ofChild('FlagRaised', { flag: 'cme' }, { at: '2024-10-01' }),
  ofChild('FlagLowered', { flag: 'cme', reason: 'Back at school.' }, { at: '2024-11-01' }),
  ofChild(
    'RelationshipRecorded',
    { person: { name: 'Aunt Testperson' }, relationship: 'aunt' },
    { at: '2024-10-01' },
  ),
  ofChild(
    'PreparedSheetSaved',
    {
      description: 'Tall.',
      photo: 'photo-1',
      photoTakenOn: '2024-10-01',
      telephones: [],
      people: [],
      places: [],
    },
    { at: '2024-10-01' },
  ),
  ofChild('CareEnded', { reason: 'E3' }, { at }),
];

const known = knownOnTakingOver(foldChild(versioned(facts)), instant(at));
const taking = { from: '887', record: 'testchild-alder', authority: '883', known: [...known] };
const command = order('TakeOverChild', taking, {
  at,
  by: { ...people.teamManager, agency: 'childrens-social-care:883' },
});
const given = (there: readonly Fact[]) =>
  readably(decide(takingOverActs, { childId: 'alder-there', child: foldChild(versioned(there)) }, command));

test('the next authority knows who the child is, what is true that day, and who is around the child', () => {
  expect(known).toEqual([
    {
      type: 'ChildRecorded',
      said: {
        names: [{ given: 'Testchild', family: 'Alder', kind: 'legal' }],
        dateOfBirth: '2010-06-10',
        ethnicity: 'NOBT',
        identifiers: [{ kind: 'nhs_number', value: '9000000009' }],
      },
    },
    { type: 'GroupChanged', said: { group: 'lac_own' } },
    { type: 'LegalStatusChanged', said: { status: 'C2' } },
    { type: 'CareStarted', said: {} },
    { type: 'PlacementStarted', said: { type: 'U6', host: '887', home: 'SC000001' } },
    { type: 'SchoolJoined', said: { school: 'test-school' } },
    { type: 'FlagRaised', said: { flag: 'send' } },
    { type: 'RelationshipRecorded', said: { person: { name: 'Aunt Testperson' }, relationship: 'aunt' } },
    { type: 'PreparedSheetSaved', said: { description: 'Tall.', telephones: [], people: [], places: [] } },
  ]);
});

test('its record begins with who the child is, whence it comes, and that it is responsible', () => {
  const outcome = given([]);
  expect('events' in outcome && outcome.events.slice(0, 4)).toEqual([
    { type: 'ChildRecorded', body: known[0]?.said },
    { type: 'ChildTakenOver', body: { from: '887', record: 'testchild-alder' } },
    { type: 'ResponsibilityTaken', body: { authority: '883' } },
    { type: 'GroupChanged', body: { group: 'lac_own' } },
  ]);
});

test('taken over twice it is one record, and never the record of another child', () => {
  const link = ofChild('ChildTakenOver', { from: '887', record: 'testchild-alder' });
  expect(given([recordedChild(), link])).toEqual({ events: [] });
  const refused = decide(
    takingOverActs,
    { childId: 'alder-there', child: foldChild(versioned([recordedChild()])) },
    command,
  );
  expect(isRefusal(refused) && refused.refused).toBe('child-is-recorded');
});
