import type { Relationship } from '../../../access/policy/actions.ts';
import { mayAsAny } from '../../../access/policy/policy.ts';
import type { Role } from '../../../domain/agencies/roles.ts';
import type { Section } from '../../../domain/sections/sections.ts';
import type { ActName } from '../all-acts.ts';
import { isBeginning } from './episode-places.ts';

/** Somebody at work, and what their agency is to the child. */
export interface Standing {
  readonly role: Role;
  readonly held: readonly Relationship[];
}

/**
 * Acts that write into a part of the record with a rule of its own. What carers say of their own accord is theirs to
 * say though they cannot read that part afterwards.
 */
const sections: Partial<Record<ActName, Section>> = {
  HoldInterview: 'interview',
  PromoteVisitNote: 'interview',
  PassOnIntelligence: 'interview',
  AgreeFollowUp: 'interview',
  CompleteFollowUp: 'interview',
  RecordPoliceAction: 'police',
  DecideInvestigativeStep: 'police',
  TakeLegalAction: 'police',
  SavePreparedSheet: 'health',
  RecordRelationship: 'address',
  ShareWithHost: 'oversight',
  VoidEpisode: 'oversight',
  MergeEpisodes: 'oversight',
  UndoVoid: 'oversight',
  RebindProcedures: 'oversight',
  MergeChild: 'oversight',
  UndoMerge: 'oversight',
};

/** Whether the policy lets somebody write there; whether that act is theirs, the act itself says. */
export const mayWrite = (act: ActName, { role, held }: Standing): boolean =>
  mayAsAny(role, held, sections[act] ?? 'core', isBeginning(act) ? 'report' : 'act');
