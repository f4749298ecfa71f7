import { describe, expect, test } from 'vitest';
import { managers } from '../../../domain/agencies/managers.ts';
import { agencyOf, type Role } from '../../../domain/agencies/roles.ts';
import { allActs } from '../all-acts.ts';
import { makersFor } from './makers.ts';

const nobody = { self: false, others: [] };
const saidTo = (role: Role, act: keyof typeof allActs) => makersFor(allActs[act], role);
const agenciesIn = (others: readonly Role[]) => [...new Set(others.map(agencyOf))].sort();

describe('the police take down who rings them', () => {
  test('a family, a carer, a school, a hospital, and officers of their own', () => {
    const { self, others } = saidTo('police-report-taker', 'RecordSighting');
    expect(self).toBe(true);
    expect(agenciesIn(others)).toEqual(['education', 'family', 'health', 'placement', 'police']);
  });

  test('not what a council decides: closing, the care plan, the Assistant Director’s concern, who interviews', () => {
    for (const act of [
      'CloseEpisode',
      'DecideCarePlanReview',
      'RaiseAssistantDirectorConcern',
      'AllocateInterview',
    ] as const)
      expect(saidTo('police-report-taker', act)).toEqual(nobody);
  });
});

describe('children’s services take down what other agencies say', () => {
  test('what a named officer decided, whoever of them takes the call', () => {
    for (const role of ['duty-social-worker', 'front-door', 'independent-reviewing-officer'] as const)
      expect(agenciesIn(saidTo(role, 'DecideInvestigativeStep').others)).toEqual(['police']);
  });

  test('who works the case writes down what a manager decided', () => {
    for (const role of ['duty-social-worker', 'emergency-duty-team', 'front-door'] as const) {
      const { self, others } = saidTo(role, 'CloseEpisode');
      expect(self).toBe(false);
      expect(new Set(others)).toEqual(new Set(managers));
    }
  });

  test('who looks on, hosts the child or listens to the child does not', () => {
    for (const role of [
      'independent-reviewing-officer',
      'host-authority-worker',
      'return-interviewer',
    ] as const)
      expect(saidTo(role, 'CloseEpisode')).toEqual(nobody);
  });
});

test('consent to a release to the media is given by a manager, and recorded by nobody on their behalf', () => {
  expect(saidTo('director', 'GiveMediaConsent')).toEqual({ self: true, others: [] });
  for (const role of ['duty-social-worker', 'front-door', 'police-missing-unit'] as const)
    expect(saidTo(role, 'GiveMediaConsent')).toEqual(nobody);
});

test('people of one other agency speak for each other; a family is not an agency whose members do', () => {
  expect(agenciesIn(saidTo('foster-carer', 'RecordSighting').others)).toEqual(['placement']);
  expect(saidTo('relative', 'RecordSighting')).toEqual({ self: true, others: [] });
});

test('plans, assessments, decisions and who is not told are for those who look for the child: nobody else is offered them', () => {
  for (const role of [
    'foster-carer',
    'home-manager-on-duty',
    'designated-safeguarding-lead',
    'children-missing-education-officer',
    'designated-health-professional',
  ] as const)
    for (const act of ['SaveActionPlan', 'SaveRiskAssessment', 'RecordDecision', 'ExcuseNotice'] as const)
      expect(saidTo(role, act)).toEqual(nobody);
  for (const act of ['SaveActionPlan', 'RecordDecision'] as const)
    expect(saidTo('police-missing-unit', act).self).toBe(true);
  for (const act of ['SaveRiskAssessment', 'ExcuseNotice'] as const)
    expect(saidTo('police-missing-unit', act)).toEqual(nobody);
});
