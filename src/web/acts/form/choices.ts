import type { Directory } from '../../../domain/authorities/directory.ts';
import type { AuthorityDutyEventType } from '../../../domain/authority-duty/authority-duties.ts';
import { locationOutsideEngland } from '../../../domain/code-sets/placement-provider.ts';
import type { EpisodeEventType } from '../../../domain/episode/events.ts';
import type { Names } from '../../../domain/event/schema.ts';
import type { ActName } from '../all-acts.ts';
import type { Choice } from './form-field.ts';

/** A statement on the record that an act can be about. */
export interface Statement {
  readonly version: number;
  readonly type: string;
  /** "Sighting recorded, yesterday 11pm, by a foster carer". */
  readonly text: string;
}

/** What can be chosen from the record and the directory, which no schema knows. */
export interface AtHand {
  readonly statements: readonly Statement[];
  /** Other episodes of the same child. */
  readonly episodes: readonly Choice[];
  readonly names: Readonly<Record<Names, readonly Choice[]>>;
}

/** Where an act asks for a statement by its number: the kinds of statement that it can be about, or any. */
export const statementsAskedFor: Partial<
  Record<ActName, Readonly<Record<string, readonly (EpisodeEventType | AuthorityDutyEventType)[] | 'any'>>>
> = {
  AcceptSearchLead: { offer: ['SearchLeadOffered'] },
  RefuseSearchLead: { offer: ['SearchLeadOffered'] },
  AcceptHandOver: { offer: ['HandOverOffered'] },
  RefuseHandOver: { offer: ['HandOverOffered'] },
  WithdrawHandOver: { offer: ['HandOverOffered'] },
  ConfirmStatement: {
    confirms: ['ChildClassified', 'RiskGraded', 'WhereaboutsBecameKnown', 'ChildLocated', 'ChildReturned'],
  },
  AcknowledgeNotice: { notice: ['NoticeSent'] },
  FailNotice: { notice: ['NoticeSent'] },
  HoldDiscussion: { actionPlan: ['ActionPlanSaved'], riskAssessment: ['RiskAssessmentSaved'] },
  RecordDecision: { about: 'any' },
  PromoteVisitNote: { note: ['WelfareConversationHeld'] },
  CompleteFollowUp: { followUp: ['FollowUpAgreed'] },
  CorrectFact: { version: 'any' },
  WithdrawFact: { version: 'any' },
  TakeOffIncident: { statement: 'any' },
  WithdrawFromAbsence: { statement: 'any' },
  WithdrawAuthorityStatement: { statement: 'any' },
  ReportTrend: { trend: ['TrendSeen'] },
};

/** Where an act asks for another episode: of the same child, or of one who went along. */
export const episodesAskedFor: Partial<Record<ActName, string>> = {
  MergeEpisodes: 'survivor',
  HoldInterview: 'alsoCovers',
  PromoteVisitNote: 'alsoCovers',
  LinkEpisode: 'episode',
};

/** Authorities and forces as a form offers them, each as it is written in a body. */
export function namesOf(directory: Directory): AtHand['names'] {
  const authorities = directory.authorities
    .map(({ code, name }): Choice => ({ value: code, text: name, group: 'Authorities' }))
    .toSorted(byText);
  const forces = directory.forces
    .map(({ slug, name }): Choice => ({ value: slug, text: name, group: 'Police forces' }))
    .toSorted(byText);
  const outside = locationOutsideEngland.entries.map(
    ({ code, label }): Choice => ({ value: code, text: label, group: 'Not an English authority' }),
  );
  return {
    authority: [...authorities, ...outside],
    force: forces,
    agency: [
      ...forces.map((force) => ({ ...force, value: `police:${force.value}` })),
      ...authorities.map((authority) => ({
        ...authority,
        value: `childrens-social-care:${authority.value}`,
      })),
    ],
  };
}

const byText = (one: Choice, other: Choice): number => (one.text < other.text ? -1 : 1);
