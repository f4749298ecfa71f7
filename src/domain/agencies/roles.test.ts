import { describe, expect, it } from 'vitest';
import { agencies, agencyLabel, isAgency } from './agencies.ts';
import { isPanel, panels } from './panels.ts';
import { agencyOf, isRole, type Role, roleLabel, roles, rolesOf } from './roles.ts';

const kebabCase = /^[a-z]+(-[a-z]+)*$/;

describe('agencies and roles used in rules', () => {
  it('names the agencies of the partnership, each with a label', () => {
    expect(Object.keys(agencies)).toEqual([
      'childrens-social-care',
      'council',
      'placement',
      'police',
      'health',
      'education',
      'home-office',
      'family',
      'oversight',
      'other',
    ]);
    expect(agencyLabel('childrens-social-care')).toBe("Children's social care");
    expect(isAgency('police')).toBe(true);
    expect(isAgency('toString')).toBe(false);
  });

  it.each([
    ['foster carer', 'foster-carer', 'placement'],
    ["children's home manager", 'home-manager-on-duty', 'placement'],
    ['allocated social worker', 'allocated-social-worker', 'childrens-social-care'],
    ['team manager', 'team-manager', 'childrens-social-care'],
    ['emergency duty team', 'emergency-duty-team', 'childrens-social-care'],
    ['front door', 'front-door', 'childrens-social-care'],
    ['Missing Information Officer', 'missing-information-officer', 'childrens-social-care'],
    ['return interviewer of the authority', 'return-interviewer', 'childrens-social-care'],
    ['return interviewer of a commissioned provider', 'commissioned-return-interviewer', 'other'],
    ['independent reviewing officer', 'independent-reviewing-officer', 'childrens-social-care'],
    ['assistant director', 'assistant-director', 'childrens-social-care'],
    ['director', 'director', 'childrens-social-care'],
    ['Lead Member', 'lead-member', 'council'],
    ['police report taker', 'police-report-taker', 'police'],
    ['police missing-person unit', 'police-missing-unit', 'police'],
    ['school safeguarding lead', 'designated-safeguarding-lead', 'education'],
    ['CME officer', 'children-missing-education-officer', 'education'],
    ['designated nurse', 'designated-health-professional', 'health'],
    ['host authority worker', 'host-authority-worker', 'childrens-social-care'],
    ['auditor', 'auditor', 'oversight'],
    ['inspector', 'inspector', 'oversight'],
    ['data protection officer', 'data-protection-officer', 'oversight'],
    ['administrator', 'administrator', 'oversight'],
  ] as const)('a %s signs in as %s, of agency %s', (_who, role, agency) => {
    expect(agencyOf(role)).toBe(agency);
  });

  it('writes every role and panel in words joined by hyphens', () => {
    for (const key of [...Object.keys(roles), ...Object.keys(panels)]) expect(key).toMatch(kebabCase);
  });

  it('gives no two roles the same label', () => {
    const labels = (Object.keys(roles) as Role[]).map(roleLabel);
    expect(new Set(labels).size).toBe(labels.length);
  });

  it('lists every role under exactly one agency, and every agency has one', () => {
    const listed = Object.keys(agencies).filter(isAgency).map(rolesOf);
    expect(listed.flat().sort()).toEqual(Object.keys(roles).sort());
    for (const rolesOfOne of listed) expect(rolesOfOne.length).toBeGreaterThan(0);
  });

  it('knows the UK Missing Persons Unit by the name earlier guidance prints', () => {
    expect(roleLabel('uk-missing-persons-unit')).toBe('UK Missing Persons Unit');
    expect(roles['uk-missing-persons-unit'].earlierLabels).toEqual(['UK Missing Persons Bureau']);
  });

  it('a word that is no role or panel is refused, also one every object carries', () => {
    expect(isRole('team-manager')).toBe(true);
    expect(isRole('manager')).toBe(false);
    expect(isRole('constructor')).toBe(false);
    expect(isPanel('missing-children-panel')).toBe(true);
    expect(isPanel('toString')).toBe(false);
  });
});
