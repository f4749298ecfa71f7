import { expect, test } from 'vitest';
import { managers } from '../agencies/managers.ts';
import { type Role, roles, rolesOf } from '../agencies/roles.ts';
import { checksActs } from '../checks/acts.ts';
import { decide, permits } from '../deciding/act.ts';
import { policeActs } from '../police/acts.ts';
import { reportActs } from '../report/acts.ts';
import { lookedAfter } from '../testing/children.ts';
import { missing } from '../testing/episodes.ts';
import { contextOf, order } from '../testing/given.ts';
import { whereaboutsActs } from '../whereabouts/acts.ts';

const acts = { ...reportActs, ...checksActs, ...policeActs, ...whereaboutsActs };
type ActType = keyof typeof acts;

const police = rolesOf('police');
const services = rolesOf('childrens-social-care');
const placement = rolesOf('placement');
const family = rolesOf('family');
const parents = family.filter((role) => role !== 'child');
const anyAgency = [
  ...services,
  ...rolesOf('council'),
  ...placement,
  ...police,
  ...rolesOf('health'),
  ...rolesOf('education'),
  ...rolesOf('home-office'),
  ...rolesOf('other'),
];
/** Allocated worker, emergency duty team, manager, and those who stand in for them here and elsewhere. */
const authority: readonly Role[] = [
  'allocated-social-worker',
  'duty-social-worker',
  'personal-adviser',
  'placing-authority-worker',
  'host-authority-worker',
  'front-door',
  'emergency-duty-team',
  'missing-information-officer',
  'missing-and-exploitation-lead',
  'team-manager',
  'service-manager',
  'named-senior-manager-for-missing',
  'head-of-service',
  'assistant-director',
  'director',
];

/** The rows of docs/episodes.md, and beneath them the acts that no row names. */
const rows: readonly {
  readonly says: string;
  readonly acts: readonly ActType[];
  readonly who: readonly Role[];
}[] = [
  {
    says: 'open with checks: carer, home manager, school, any agency, parent through a professional',
    acts: ['OpenWithChecks', 'LogCheck', 'SetChecksDeadline'],
    who: [...anyAgency, ...family],
  },
  {
    says: 'found during checks, and contact made but still at risk: same, authority',
    acts: ['FoundDuringChecks', 'RecordContactStillAtRisk'],
    who: [...anyAgency, ...family],
  },
  {
    says: 'report: any agency; an open episode takes the report as a further report or sighting',
    acts: [
      'ReportChildMissing',
      'AddReportItems',
      'RecordFurtherReport',
      'RecordSighting',
      'RaiseImmediateConcern',
    ],
    who: [...anyAgency, ...family],
  },
  {
    says: 'hidden missing, and the call by which the police took a report: any agency',
    acts: ['RecordHiddenMissing', 'AcknowledgeReport'],
    who: anyAgency,
  },
  {
    says: "classify, grade, regrade, and what follows from the grade: police; or children's services recording what a named officer decided",
    acts: ['ClassifyChild', 'GradeRisk', 'RecordPoliceAction'],
    who: [...police, ...services],
  },
  {
    says: "confirm: the police, or children's services for what a carer said",
    acts: ['ConfirmStatement'],
    who: [...police, ...services],
  },
  {
    says: 'reviews of a legacy absence and the start of police protection: police',
    acts: ['AgreeAbsenceReview', 'ReviewAbsence', 'StartPoliceProtection'],
    who: police,
  },
  {
    says: "the end of police protection: police, or children's services when an order takes its place",
    acts: ['EndPoliceProtection'],
    who: [...police, ...services],
  },
  {
    says: "say whereabouts known or unknown again, locate: authority, police; a carer's word unconfirmed",
    acts: ['SayWhereaboutsKnown', 'SayWhereaboutsUnknown', 'LocateChild'],
    who: [...authority, ...police, ...placement, ...parents],
  },
  {
    says: 'return: carer, authority, police',
    acts: ['ReturnChild'],
    who: [...placement, ...parents, ...authority, ...police],
  },
  {
    says: "the welcome back: those who care for the child, and children's services",
    acts: ['RecordWelcome'],
    who: [...placement, ...services],
  },
  {
    says: 'what the national return says of an absence that began before care: data steward, managers',
    acts: ['DecideReturnStart'],
    who: ['data-steward', ...managers],
  },
  {
    says: "the lead of the search: police and children's services",
    acts: ['TakeSearchLead', 'OfferSearchLead', 'AcceptSearchLead', 'RefuseSearchLead'],
    who: [...police, ...services],
  },
  {
    says: "cross-matches, notices from other authorities, and whose report it is that came in to be matched: children's services",
    acts: ['RecordCrossMatch', 'RecordNoticeFromAuthority', 'JoinReport'],
    who: services,
  },
];

const everyone = Object.keys(roles) as Role[];
const context = contextOf({ child: lookedAfter(), episode: missing });

test.each(rows.flatMap(({ says, acts: types, who }) => types.map((type) => ({ says, type, who }))))(
  '$type — $says',
  ({ type, who }) => {
    expect(everyone.filter((role) => permits(acts[type].may, role))).toEqual(
      everyone.filter((role) => who.includes(role)),
    );
  },
);

test.each(rows.flatMap(({ acts: types, who }) => types.map((type) => ({ type, who }))))(
  '$type by any other role is refused and audited, whatever it says',
  ({ type, who }) => {
    for (const role of everyone.filter((one) => !who.includes(one))) {
      const by = { person: 'Somebody Testperson', role, agency: roles[role].agency };
      expect(decide(acts, context, order(type, {}, { by }))).toMatchObject({
        refused: 'not-yours-to-do',
        at: 'madeBy',
        audited: true,
      });
    }
  },
);

test('every act of reporting, checks, police and whereabouts stands in one row', () => {
  expect(rows.flatMap((row) => row.acts).toSorted()).toEqual(Object.keys(acts).toSorted());
});

test('administrators, auditors, inspectors and data protection officers do nothing in an episode', () => {
  for (const role of rolesOf('oversight'))
    expect(Object.values(acts).filter(({ may }) => permits(may, role))).toEqual([]);
});
