import { describe, expect, test } from 'vitest';
import { isManager } from '../../domain/agencies/managers.ts';
import { agencyOf, type Role, roles, rolesOf } from '../../domain/agencies/roles.ts';
import { type Section, sections } from '../../domain/sections/sections.ts';
import { type Action, actions, type Relationship, relationships } from './actions.ts';
import { may, mayAsAny, sectionsFor } from './policy.ts';

const allRoles = Object.keys(roles) as Role[];
const allRelationships = Object.keys(relationships) as Relationship[];
const allSections = Object.keys(sections) as Section[];
const allActions = Object.keys(actions) as Action[];

/** Every role that may do this with that section under some relationship. */
const whoMay = (section: Section, action: Action): readonly Role[] =>
  allRoles.filter((role) =>
    allRelationships.some((relationship) => may(role, relationship, section, action)),
  );
const agenciesThatMay = (section: Section, action: Action) => [
  ...new Set(whoMay(section, action).map(agencyOf)),
];

describe('who may see what', () => {
  test('interviews are closed to carers, homes, schools, parents and police', () => {
    expect(agenciesThatMay('interview', 'see')).toEqual(['childrens-social-care', 'oversight', 'other']);
    expect(whoMay('interview', 'see').filter((role) => agencyOf(role) === 'other')).toEqual([
      'commissioned-return-interviewer',
    ]);
    for (const closed of ['placement', 'education', 'family', 'police', 'health', 'council'] as const)
      for (const role of rolesOf(closed)) expect(whoMay('interview', 'act')).not.toContain(role);
  });

  test('what police look into is seen by police alone', () => {
    expect(agenciesThatMay('police', 'see')).toEqual(['police']);
  });

  test('protected addresses are closed to those who care for the child, to schools and to health', () => {
    expect(agenciesThatMay('address', 'see')).toEqual([
      'childrens-social-care',
      'council',
      'police',
      'oversight',
    ]);
    expect(whoMay('address', 'see').filter((role) => agencyOf(role) === 'council')).toEqual(['legal']);
  });

  test('health is closed to schools', () => {
    expect(agenciesThatMay('health', 'see')).not.toContain('education');
  });

  test('a Lead Member, the boards and those who buy services see figures and no child', () => {
    for (const role of [
      'lead-member',
      'corporate-parenting-board',
      'overview-and-scrutiny',
      'commissioning',
    ] as const) {
      for (const relationship of allRelationships) expect(sectionsFor(role, relationship)).toEqual([]);
      expect(may(role, 'none', 'core', 'count')).toBe(true);
    }
  });

  test('an administrator keeps people and settings, and sees no child', () => {
    for (const relationship of allRelationships)
      expect(sectionsFor('administrator', relationship)).toEqual([]);
    expect(whoMay('oversight', 'administer')).toEqual(['administrator']);
  });

  test('an auditor reads what was done, not why a child ran', () => {
    expect(sectionsFor('auditor', 'responsible')).toEqual(['core', 'oversight']);
  });

  test('those who look over others read, and record nothing', () => {
    for (const section of allSections)
      for (const role of rolesOf('oversight')) expect(whoMay(section, 'act')).not.toContain(role);
  });

  test('without a relationship nobody sees anything', () => {
    for (const role of allRoles) expect(sectionsFor(role, 'none')).toEqual([]);
  });

  test('a family signs in to nothing', () => {
    for (const role of rolesOf('family'))
      for (const relationship of allRelationships)
        for (const section of allSections)
          for (const action of allActions) expect(may(role, relationship, section, action)).toBe(false);
  });

  test('an agency sees a child only as what it is: a home does not police, a school does not treat', () => {
    const expected: Partial<Record<ReturnType<typeof agencyOf>, readonly Relationship[]>> = {
      'childrens-social-care': ['responsible', 'formerly', 'hosts', 'emergency'],
      placement: ['cares_for'],
      police: ['polices', 'emergency'],
    };
    for (const role of allRoles) {
      const allowed = expected[agencyOf(role)];
      if (allowed === undefined) continue;
      const seenUnder = allRelationships.filter((each) => sectionsFor(role, each).length > 0);
      expect(allowed, role).toEqual(expect.arrayContaining(seenUnder));
    }
  });

  test('an authority that is offered responsibility sees no section of the record until it answers', () => {
    for (const role of allRoles) expect(sectionsFor(role, 'offered')).toEqual([]);
    const answering = allRoles.filter((role) => may(role, 'offered', 'core', 'answer-offer'));
    expect(answering.filter((role) => !isManager(role))).toEqual(['front-door']);
  });

  test('an authority that handed responsibility over keeps sight of its record, and reports no child in it', () => {
    for (const role of allRoles) {
      expect(sectionsFor(role, 'formerly')).toEqual(sectionsFor(role, 'responsible'));
      expect(may(role, 'formerly', 'core', 'report')).toBe(false);
    }
  });

  test('a host authority sees no interview of the authority that placed the child', () => {
    for (const role of rolesOf('childrens-social-care'))
      expect(['', 'core']).toContain(sectionsFor(role, 'hosts').join());
  });
});

describe('who may do what', () => {
  test('managers, the missing team and those who take reports give work to others', () => {
    const allocating = whoMay('core', 'allocate').filter((role) => agencyOf(role) !== 'police');
    for (const role of rolesOf('childrens-social-care').filter(isManager)) expect(allocating).toContain(role);
    expect(allocating.filter((role) => !isManager(role))).toEqual([
      'emergency-duty-team',
      'front-door',
      'missing-information-officer',
      'missing-and-exploitation-lead',
    ]);
  });

  test('those who care for a child, teach or treat one report without searching the authority’s children', () => {
    for (const agency of ['placement', 'health', 'police'] as const)
      for (const role of rolesOf(agency)) expect(whoMay('core', 'search')).not.toContain(role);
    for (const role of rolesOf('placement')) expect(may(role, 'none', 'core', 'report')).toBe(true);
  });

  test('what was opened in an emergency is reviewed by managers and the data protection officer', () => {
    const reviewing = whoMay('oversight', 'review-emergency');
    expect(reviewing.filter((role) => !isManager(role))).toEqual(['data-protection-officer']);
  });

  test('whoever may do something with a section under a relationship sees it, but for what is recorded for the police, and an offer, which has a page of its own', () => {
    const blind: string[] = [];
    for (const role of allRoles)
      for (const relationship of allRelationships.filter((each) => each !== 'none'))
        for (const section of allSections)
          for (const action of allActions)
            if (may(role, relationship, section, action) && !may(role, relationship, section, 'see'))
              blind.push(`${agencyOf(role)} ${section} ${action}`);
    expect([...new Set(blind)]).toEqual([
      'childrens-social-care police act',
      'childrens-social-care core answer-offer',
    ]);
  });

  test('one of several relationships is enough', () => {
    expect(mayAsAny('team-manager', ['hosts', 'responsible'], 'interview', 'see')).toBe(true);
    expect(mayAsAny('team-manager', ['hosts'], 'interview', 'see')).toBe(false);
    expect(mayAsAny('team-manager', [], 'core', 'see')).toBe(false);
  });
});
