import { expect, test } from 'vitest';
import { atHome, lookedAfter } from '../testing/children.ts';
import { ofChild } from '../testing/facts.ts';
import { order, recorded } from '../testing/given.ts';
import { givenChild } from '../testing/given-child.ts';
import { people } from '../testing/people.ts';

const child = lookedAfter();

test('the risk of exploitation is assessed by kind and level', () => {
  const assessment = { type: 'CSE', level: 'high', reason: 'Seen with an older adult.' };
  expect(
    givenChild(child).when(order('AssessExploitationRisk', assessment, { by: people.missingUnit })),
  ).toEqual(recorded(['ExploitationRiskAssessed', assessment]));
});

test('who is who to the child is recorded, and who has parental responsibility', () => {
  const mother = {
    person: { name: 'Mother Testperson' },
    relationship: 'mother',
    parentalResponsibility: true,
  };
  expect(givenChild(child).when(order('RecordRelationship', mother))).toEqual(
    recorded(['RelationshipRecorded', mother]),
  );
});

test('carers record whom the child may be with; the adult’s risk is said apart', () => {
  const associate = { person: { name: 'Adult Testperson' }, why: 'Waits at the gate.', posesRisk: true };
  expect(givenChild(child).when(order('RecordAssociate', associate, { by: people.fosterCarer }))).toEqual(
    recorded(['AssociateRecorded', associate]),
  );
});

const sheet = { telephones: ['07700 900000'], people: [], places: [] };

test('a prepared sheet is kept by the carer, with the code word for danger and the medication', () => {
  const full = { ...sheet, codeWord: 'Umbrella', missingMedicationBecomesDangerousAfterHours: 12 };
  expect(givenChild(child).when(order('SavePreparedSheet', full, { by: people.fosterCarer }))).toEqual(
    recorded(['PreparedSheetSaved', full]),
  );
});

test('a photo is not taken after the sheet that shows it was saved', () => {
  expect(
    givenChild(child).when(order('SavePreparedSheet', { ...sheet, photoTakenOn: '2025-02-04' })),
  ).toMatchObject({ refused: 'photo-from-the-future' });
});

test('a pre-incident risk assessment says whether distance from home and family was considered', () => {
  const assessment = { assessment: 'May go back to friends.', distanceConsidered: true };
  expect(
    givenChild(child).when(order('SavePreIncidentRiskAssessment', assessment, { by: people.homeManager })),
  ).toEqual(recorded(['PreIncidentRiskAssessmentSaved', assessment]));
});

test('a missing plan is saved by children’s services with the day it is looked at again', () => {
  const plan = { plan: 'Weekly call with her aunt.', nextReviewOn: '2025-03-03' };
  expect(givenChild(child).when(order('SaveMissingPlan', plan))).toEqual(
    recorded(['MissingPlanSaved', plan]),
  );
});

test('a panel takes a case on once, reviews it, and closes what it has', () => {
  const panel = 'missing-children-panel';
  const open = ofChild('PanelCaseOpened', { panel }, { at: '2025-01-10' });
  expect(givenChild(child).when(order('OpenPanelCase', { panel }))).toEqual(
    recorded(['PanelCaseOpened', { panel }]),
  );
  expect(givenChild([...child, open]).when(order('OpenPanelCase', { panel }))).toMatchObject({
    refused: 'case-is-open',
  });
  const close = order('ClosePanelCase', { panel, reason: 'Risk is low.' });
  expect(givenChild([...child, open]).when(close)).toEqual(
    recorded(['PanelCaseClosed', { panel, reason: 'Risk is low.' }]),
  );
  expect(givenChild(child).when(close)).toMatchObject({ refused: 'no-such-case' });
  expect(givenChild(child).when(order('ReviewChildByPanel', { panel }))).toMatchObject({
    events: [{ type: 'ChildReviewedByPanel' }],
  });
});

test('everybody around a child at home meets', () => {
  expect(givenChild(atHome()).when(order('RecordTeamAroundFamily', {}, { by: people.teacher }))).toEqual(
    recorded(['TeamAroundFamilyMet', {}]),
  );
});

test('children’s services say when these meetings are no longer needed, and why', () => {
  const settled = { reason: 'No episode since January.' };
  expect(givenChild(atHome()).when(order('EndTeamAroundFamily', settled))).toEqual(
    recorded(['TeamAroundFamilyEnded', settled]),
  );
});

test('a family group conference about going missing is recorded by whoever holds it', () => {
  const conference = { intervention: 'missing_fgc', words: 'With her aunt and her grandmother.' };
  expect(givenChild(atHome()).when(order('RecordIntervention', conference))).toEqual(
    recorded(['InterventionHeld', conference]),
  );
});
