import { describe, expect, test } from 'vitest';
import { atHome, lookedAfter } from '../testing/children.ts';
import { type Fact, ofChild, versioned, when } from '../testing/facts.ts';
import { order, recorded } from '../testing/given.ts';
import { givenChild } from '../testing/given-child.ts';
import { people } from '../testing/people.ts';
import { foldChild } from './child.ts';
import { relationshipsOf } from './relationships.ts';
import { riskManagementPlan } from './risk-management-plan.ts';

const told = {
  force: 'kent',
  risks: 'Went missing from the last home; older people wait nearby.',
  plan: 'The home rings the missing persons unit at 9pm when the child is not in.',
};
const alertedAt = '2025-01-10T10:00:00Z';
const alerted = ofChild('PoliceAlertedToPlacement', told, { by: people.homeManager, at: alertedAt });
const anew = { plan: 'A patrol passes the bus station at 9pm too.', changed: 'The bus station.' };
const updated = ofChild('RiskManagementPlanUpdated', anew, {
  by: people.missingUnit,
  at: '2025-01-20T10:00:00Z',
});
const movedOn = ofChild(
  'PlacementStarted',
  { type: 'K2', host: '883', home: 'SC000003' },
  { at: '2025-02-01T10:00:00Z' },
);
const childWith = (...facts: readonly Fact[]) => foldChild(versioned([...lookedAfter(), ...facts]));

describe('the police are told of the placement of a particularly vulnerable child', () => {
  const alerting = (by: Fact['madeBy'] = people.homeManager) =>
    order('AlertPoliceToPlacement', told, { by, at: alertedAt });

  test('by the provider, with the risks as they were assessed and the plan', () => {
    expect(givenChild(lookedAfter()).when(alerting())).toEqual(recorded(['PoliceAlertedToPlacement', told]));
  });

  test('not of a child who is in no placement, and once for each placement', () => {
    expect(givenChild(atHome()).when(alerting())).toMatchObject({ refused: 'no-placement' });
    const again = order('AlertPoliceToPlacement', told, {
      by: people.socialWorker,
      at: '2025-01-11T10:00:00Z',
    });
    expect(givenChild([...lookedAfter(), alerted]).when(again)).toMatchObject({
      refused: 'police-know-already',
    });
  });

  test('the force has to do with the child from then until the placement ends', () => {
    const police = (...facts: readonly Fact[]) =>
      relationshipsOf(childWith(...facts)).filter(({ kind }) => kind === 'polices');
    const from = when(alertedAt);
    expect(police(alerted)).toEqual([{ agency: 'police:kent', kind: 'polices', from }]);
    expect(police(alerted, movedOn)).toEqual([
      { agency: 'police:kent', kind: 'polices', from, to: when('2025-02-01T10:00:00Z') },
    ]);
  });
});

describe('one plan is held by the police and kept up to date by all', () => {
  const updating = order('UpdateRiskManagementPlan', anew, {
    by: people.missingUnit,
    at: '2025-01-20T10:00:00Z',
  });

  test('what the police write is the next version', () => {
    expect(givenChild([...lookedAfter(), alerted]).when(updating)).toEqual(
      recorded(['RiskManagementPlanUpdated', anew]),
    );
    expect(riskManagementPlan(childWith(alerted))).toMatchObject({ version: 1, last: { body: told } });
    expect(riskManagementPlan(childWith(alerted, updated))).toMatchObject({
      version: 2,
      last: { body: anew },
    });
  });

  test('no plan is updated of which the police were never told, nor that of a placement before', () => {
    expect(givenChild(lookedAfter()).when(updating)).toMatchObject({ refused: 'no-shared-plan' });
    expect(riskManagementPlan(childWith(alerted, updated, movedOn))).toBeUndefined();
  });
});
