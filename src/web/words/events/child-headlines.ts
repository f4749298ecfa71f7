import type { childEvents } from '../../../domain/child/events.ts';
import { childFlag, childGroup } from '../../../domain/code-sets/child-group.ts';
import { label } from '../../../domain/code-sets/code-set.ts';
import { exploitationType } from '../../../domain/code-sets/exploitation.ts';
import { intervention } from '../../../domain/code-sets/interventions.ts';
import { legalStatus } from '../../../domain/code-sets/legal-status.ts';
import { sayCode } from '../code-words.ts';
import type { Headlines } from './headlines.ts';

export const childHeadlines: Headlines<typeof childEvents> = {
  ChildRecorded: 'The child was recorded',
  ChildIdentityChanged: 'Who the child is was put right',
  ResponsibilityTaken: 'An authority became responsible',
  ResponsibilityOffered: 'Responsibility was offered to another authority',
  ResponsibilityAccepted: 'The other authority accepted responsibility',
  ResponsibilityRefused: 'The other authority refused responsibility',
  ResponsibilityOfferWithdrawn: 'The offer of responsibility was taken back',
  ChildTakenOver: 'Responsibility was taken over from another authority',
  GroupChanged: ({ group }) => `Now: ${label(childGroup, group)}`,
  LegalStatusChanged: ({ status }) =>
    status === undefined ? 'Legal status ended' : `Legal status: ${label(legalStatus, status)}`,
  PlacementStarted: 'A placement began',
  PlacementArranged: 'The placement was arranged further',
  PlacementEnded: 'The placement ended',
  CareStarted: 'Care began',
  CareEnded: 'Care ended',
  FlagRaised: ({ flag }) => `Flag raised: ${label(childFlag, flag)}`,
  FlagLowered: ({ flag }) => `Flag lowered: ${label(childFlag, flag)}`,
  InvolvementStarted: ({ by }) => `${sayCode([], by)} began to work with the child`,
  InvolvementEnded: ({ by }) => `${sayCode([], by)} no longer works with the child`,
  OngoingSupportBegan: ({ worker }) => `${worker.name} stays in touch with the child after the interview`,
  OngoingSupportEnded: 'Staying in touch after the interview ended',
  SchoolJoined: 'Joined a school',
  SchoolLeft: 'Left a school',
  ExploitationRiskAssessed: ({ type }) => `Risk assessed: ${label(exploitationType, type).toLowerCase()}`,
  RelationshipRecorded: ({ person, relationship }) => `${person.name} is the child's ${relationship}`,
  AssociateRecorded: ({ person }) => `${person.name} is somebody the child goes with`,
  PreparedSheetSaved: 'The prepared sheet was saved',
  PhotoKept: 'A photo of the child was kept',
  CheckFrequencyDecided: 'It was agreed how often the police check',
  CheckFrequencyWithdrawn: 'That agreement on police checks was withdrawn',
  EpisodePlanSaved: 'The plan for finding the child was saved',
  EpisodePlanWithdrawn: 'The plan for finding the child was withdrawn',
  NeedsAssessmentRecorded: 'Needs on arrival were assessed',
  EnquiryReceived: 'Somebody asked where the child is',
  PathwayPlanSaved: 'The pathway plan was saved',
  PresentedHomeless: 'Asked for help as homeless',
  HomelessnessAssessed: 'Homelessness was assessed',
  MissingPlanSaved: 'The plan against going missing was saved',
  TeamAroundFamilyMet: 'The team around the family met',
  TeamAroundFamilyEnded: 'The team around the family ended',
  PanelCaseOpened: 'A panel took the case on',
  PanelCaseClosed: 'A panel closed the case',
  ChildReviewedByPanel: 'A panel reviewed the child',
  InterventionHeld: (body) => `To help the child: ${label(intervention, body.intervention)}`,
  PreIncidentRiskAssessmentSaved: 'The assessment before any absence was saved',
  LifeEnded: 'The child died',
  ReturnRowKept: ({ year }) => `A row of the national return of ${year} was kept as it was sent`,
  ReturnRowReplaced: ({ year }) => `A row of the national return of ${year} was sent anew`,
  ChildToBeMatched: 'Waits to be matched with a record',
  ChildMatchedWithNobody: 'Matched with nobody: this is the record of the child',
  MergedIntoChild: 'This record was joined to another of the same child',
  MergeUndone: 'Joining this record to another was undone',
};
