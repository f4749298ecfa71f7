import type { ChildEventType } from '../child/child.ts';
import type { EducationAbsenceEventType } from '../education-absence/education-absence.ts';
import type { EpisodeEventType } from '../episode/events.ts';
import type { IncidentEventType } from '../incident/incident.ts';

/**
 * The parts of a record that have a rule of their own about who may see them.
 */
export const sections = {
  core: 'What everybody who has to do with the child needs: who, since when, where things stand',
  interview: 'What the child said in a return interview, and what followed from it',
  health: 'Health, medication and treatment',
  police: 'Police enquiries and intelligence',
  address: 'Addresses that must not reach everybody',
  oversight: 'Decisions of managers about the record itself',
} as const;

export type Section = keyof typeof sections;

const interview: readonly EpisodeEventType[] = [
  'ReturnInterviewHeld',
  'CarerInformationGiven',
  'WelfareConversationHeld',
  'IntelligencePassedOn',
  'FollowUpAgreed',
  'FollowUpDone',
];

const police: readonly EpisodeEventType[] = [
  'PoliceActionRecorded',
  'LegalActionTaken',
  'InvestigativeStepDecided',
];

const oversight: readonly EpisodeEventType[] = [
  'EpisodeVoided',
  'VoidingUndone',
  'ProceduresRebound',
  'DuplicateMergedIn',
  'DuplicateSeparated',
];

type Told = EpisodeEventType | ChildEventType | EducationAbsenceEventType | IncidentEventType;

const closed = new Map<Told, Section>([
  ...interview.map((type) => [type, 'interview'] as const),
  ...police.map((type) => [type, 'police'] as const),
  ...oversight.map((type) => [type, 'oversight'] as const),
  ['PreparedSheetSaved', 'health'],
  ['RelationshipRecorded', 'address'],
  ['AssociateRecorded', 'address'],
  ['AddressVisitDecided', 'address'],
  ['OtherAuthorityConsidered', 'address'],
  // With postcodes of home and placement.
  ['ReturnRowKept', 'address'],
  ['ReturnRowReplaced', 'address'],
  ['MergedIntoChild', 'oversight'],
  ['MergeUndone', 'oversight'],
]);

/** The section that an event is shown in: `core` unless it belongs to a part with a rule of its own. */
export const sectionOf = (type: Told): Section => closed.get(type) ?? 'core';
