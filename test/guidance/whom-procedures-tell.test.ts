import { describe, expect, it } from 'vitest';
import { shippedLibrary } from '../../src/record/record.fixture.ts';

/** Each rule with whom its source has told, in the words of the procedures, and the roles that are told. */
const told: readonly (readonly [rule: string, whom: string, roles: string])[] = [
  ['V59-NOTIFY-POLICE', 'police', 'police-missing-unit'],
  ['V59-NOTIFY-LA', 'responsible authority', 'allocated-social-worker, emergency-duty-team'],
  [
    'V59-NOTIFY-PR',
    'parents and all with parental responsibility',
    'parent-with-parental-responsibility, other-with-parental-responsibility',
  ],
  ['V59-NOTIFY-IRO', 'IRO', 'independent-reviewing-officer'],
  ['V59-MINDATA', 'police', 'police-report-taker'],
  [
    'V59-HIGH',
    "UK Missing Persons Unit; LA children's services",
    'uk-missing-persons-unit, allocated-social-worker, front-door',
  ],
  ['V59-HOME-UKMPU', 'UKMPU; CEOP; CSC', 'uk-missing-persons-unit, ceop, front-door'],
  ['V59-HEALTH', 'designated LAC health professional', 'designated-health-professional'],
  ['V59-EDU', 'designated education professional', 'designated-education-professional, virtual-school'],
  [
    'V59-MEETING-3D',
    "police, child's SW, provider",
    'police-missing-unit, allocated-social-worker, home-manager-on-duty, foster-carer',
  ],
  ['V59-MEETING-M', 'police, provider', 'police-missing-unit, home-manager-on-duty, foster-carer'],
  ['V59-AD-3D', 'Assistant Director', 'assistant-director'],
  ['V59-LM-7D', 'Lead Member and Corporate Parenting Board', 'lead-member, corporate-parenting-board'],
  [
    'V59-CP-7D',
    'Police Missing Persons Unit, child abuse investigation team, practitioners involved',
    'police-missing-unit, child-abuse-investigation-team, named-health-professional, designated-safeguarding-lead',
  ],
  ['V59-RETURN-TELL', 'SW, IRO', 'allocated-social-worker, independent-reviewing-officer'],
  ['V59-RHI-72H', 'IRO (looked-after)', 'independent-reviewing-officer'],
  ['V59-RHI-IRO', 'IRO informed', 'independent-reviewing-officer'],
  ['V59-RHI-REFER', 'CSC', 'front-door'],
  [
    'V59-CARER-INFO',
    'parents/carers',
    'parent-with-parental-responsibility, foster-carer, home-manager-on-duty',
  ],
  ['V59-HO-MISSING', 'Home Office', 'home-office-caseworker'],
  ['V59-HO-FOUND', 'Home Office', 'home-office-caseworker'],
  ['V59-HO-WEEKLY', 'LA, police', 'allocated-social-worker, police-missing-unit'],
  [
    'V59-CME-DAY1',
    'parents; the DSL is one of those whose duty it is',
    'parent-with-parental-responsibility',
  ],
  ['V59-CME-REFER', 'police, CSC; EWS informed', 'police-missing-unit, front-door, education-welfare'],
  ['V59-CME-EWS-3', 'Education Welfare Service', 'education-welfare'],
  ['V59-CME-2W', 'police, CSC', 'police-missing-unit, front-door'],
  ['V59-CME-2-28', 'LA CME Officer', 'children-missing-education-officer'],
  ['V59-CME-10', 'LA', 'children-missing-education-officer'],
  ['V59-CME-20', 'school and LA', 'children-missing-education-officer'],
  ['V59-CTF-15', 'new school', 'receiving-school'],

  ['SG-NOTIFY-POLICE', 'police', 'police-missing-unit'],
  ['SG-NOTIFY-LA', 'responsible authority', 'allocated-social-worker, emergency-duty-team'],
  ['SG-NOTIFY-PR', 'parents/PR', 'parent-with-parental-responsibility, other-with-parental-responsibility'],
  ['SG-NOTIFY-IRO', 'IRO', 'independent-reviewing-officer'],
  ['SG-REPORTS', 'members, Lead Member', 'lead-member, overview-and-scrutiny'],

  ['MED-DAILY', 'Senior Leadership Team, police', 'senior-leadership-team, police-missing-unit'],
  ['MED-FR-24H', 'First Response', 'front-door'],
  [
    'MED-STRATEGY-48H',
    'partner agencies',
    'police-missing-unit, named-health-professional, designated-safeguarding-lead',
  ],
  ['MED-NTK-48H', 'Senior Leadership Team', 'senior-leadership-team'],
  ['MED-RHI-OLA', 'placing LA', 'placing-authority-worker'],
  [
    'MED-QUARTER',
    'CSMT, PMQA; Joint Exploitation Group Kent & Medway',
    'senior-leadership-team, head-of-service, missing-and-exploitation-police-team',
  ],

  ['KENT-XMATCH', 'SW', 'allocated-social-worker'],
  ['KENT-DIR-48H', "Directors for Integrated Children's Services", 'director'],
  ['KENT-DIR-AD', 'Directors', 'director'],
  ['KENT-OLA', 'home LA', 'placing-authority-worker'],
  ['KENT-AUDIT', 'designated nurse', 'designated-health-professional'],

  [
    'THUR-REPORT',
    'police, CSC; out of hours also EDT',
    'police-missing-unit, allocated-social-worker, emergency-duty-team',
  ],
  [
    'THUR-STRATEGY-12H',
    'police, health, all key professionals',
    'police-missing-unit, named-health-professional, designated-safeguarding-lead',
  ],
  ['THUR-MEDIA', 'Executive Director', 'director'],
  ['THUR-HRN-24H', 'Executive Director; Lead Member for Children', 'director, lead-member'],

  ['MAM-EXCHANGE', "police and children's services", 'front-door'],
  ['MAM-R1', 'MAMCAG', 'police-senior-officer, missing-and-exploitation-lead'],
  ['MAM-R2', 'MAMCAG', 'police-senior-officer, missing-and-exploitation-lead'],
  ['MAM-R3', 'MAMCAG', 'police-senior-officer, missing-and-exploitation-lead'],
  ['MAM-TREND', 'strategic group', 'senior-leadership-team'],
];

/** Told beside whom the tables of clocks name. */
const beside = [
  'OFS-CP-CHAIR',
  'V59-CARE-PLAN-REVIEW',
  'V59-LIAISON',
  'V59-PP-72H',
  'V59-UASC-7D',
  'V59-WHY-ASSESSED',
];

const rules = new Map(
  [...shippedLibrary.packs.values()].flatMap((pack) => pack.rules).map((rule) => [rule.id, rule]),
);

describe('whom procedures have told of a duty', () => {
  it.each(told)('%s: %s', (rule, _, roles) => {
    expect(rules.get(rule)?.notified.join(', ')).toBe(roles);
  });

  it('no other rule tells anybody', () => {
    const listed = [...told.map(([rule]) => rule), ...beside];
    const others = [...rules.values()].filter(
      ({ id, notified }) => notified.length > 0 && !listed.includes(id),
    );
    expect(others.map(({ id }) => id)).toEqual([]);
  });
});
