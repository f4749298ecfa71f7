import { expect, test } from 'vitest';
import { managers } from '../agencies/managers.ts';
import { type Role, roles, rolesOf } from '../agencies/roles.ts';
import { permits } from '../deciding/act.ts';
import { childActs } from './all-acts.ts';

type ActType = keyof typeof childActs;

const services = rolesOf('childrens-social-care');
const police = rolesOf('police');
const placement = rolesOf('placement');
const everyone = Object.keys(roles) as Role[];

const rows: readonly {
  readonly says: string;
  readonly acts: readonly ActType[];
  readonly who: readonly Role[];
}[] = [
  {
    says: "what the law and the authority say of a child: children's services",
    acts: [
      'ChangeGroup',
      'ChangeLegalStatus',
      'TakeResponsibility',
      'LowerFlag',
      'StartCare',
      'EndCare',
      'StartPlacement',
      'ArrangePlacement',
      'EndPlacement',
      'StartInvolvement',
      'EndInvolvement',
      'RecordRelationship',
      'RecordNeedsAssessment',
      'SaveMissingPlan',
      'SavePathwayPlan',
      'EndTeamAroundFamily',
      'AssessHomelessness',
    ],
    who: services,
  },
  {
    says: "who a child is and what risk the child is at: children's services and police",
    acts: [
      'RecordChild',
      'ChangeIdentity',
      'RecordDeath',
      'RaiseFlag',
      'AssessExploitationRisk',
      'OpenPanelCase',
      'ClosePanelCase',
      'ReviewChildByPanel',
    ],
    who: [...services, ...police],
  },
  {
    says: "what carers prepare beforehand: children's services and the placement",
    acts: ['SavePreparedSheet', 'SavePreIncidentRiskAssessment', 'AlertPoliceToPlacement'],
    who: [...services, ...placement],
  },
  {
    says: "whom a child may be with, who asked for the child, and the plan that is shared: children's services, police and the placement",
    acts: ['RecordAssociate', 'RecordEnquiry', 'UpdateRiskManagementPlan'],
    who: [...services, ...police, ...placement],
  },
  {
    says: "the school roll: children's services and education",
    acts: ['JoinSchool', 'LeaveSchool'],
    who: [...services, ...rolesOf('education')],
  },
  {
    says: "support that followed an interview: children's services and interviewers from outside",
    acts: ['EndOngoingSupport'],
    who: [...services, 'commissioned-return-interviewer', 'voluntary-provider'],
  },
  {
    says: "homelessness: children's services and the council",
    acts: ['RecordHomelessness'],
    who: [...services, ...rolesOf('council')],
  },
  {
    says: 'a meeting of everybody around the child, and other help: every partner',
    acts: ['RecordTeamAroundFamily', 'RecordIntervention'],
    who: everyone.filter((role) => !['family', 'oversight'].includes(roles[role].agency)),
  },
  {
    says: 'a child whom one may not look up: every partner describes, the authority finds out who it is',
    acts: ['DescribeChildToBeMatched'],
    who: everyone.filter((role) => !['family', 'oversight'].includes(roles[role].agency)),
  },
  {
    says: 'a photo: every partner and the family, as they may report the child',
    acts: ['KeepPhoto'],
    who: everyone.filter((role) => roles[role].agency !== 'oversight'),
  },
  { says: "a child nobody knew: children's services", acts: ['RecordNoMatch'], who: services },
  {
    says: 'responsibility offered to another authority, and taken back: managers',
    acts: ['OfferResponsibility', 'WithdrawResponsibilityOffer'],
    who: [...managers],
  },
  {
    says: 'responsibility that another authority offers: the front door and managers',
    acts: ['AcceptResponsibility', 'RefuseResponsibility'],
    who: ['front-door', ...managers],
  },
  { says: 'merge: data steward', acts: ['MergeChild', 'UndoMerge'], who: ['data-steward'] },
];

test.each(rows.flatMap(({ says, acts, who }) => acts.map((type) => ({ says, type, who }))))(
  '$type — $says',
  ({ type, who }) => {
    expect(everyone.filter((role) => permits(childActs[type].may, role))).toEqual(
      everyone.filter((role) => who.includes(role)),
    );
  },
);

test('every act about a child stands in one row', () => {
  expect(rows.flatMap(({ acts }) => acts).toSorted()).toEqual(Object.keys(childActs).toSorted());
});
