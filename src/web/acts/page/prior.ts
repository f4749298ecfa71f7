import { mayAsAny } from '../../../access/policy/policy.ts';
import type { Role } from '../../../domain/agencies/roles.ts';
import type { ChildEventType } from '../../../domain/child/child.ts';
import type { EpisodeEventType } from '../../../domain/episode/events.ts';
import type { DomainEvent } from '../../../domain/event/event.ts';
import { sectionOf } from '../../../domain/sections/sections.ts';
import { readStreams } from '../../../store/read/read-streams.ts';
import type { Store } from '../../../store/store.ts';
import type { ActName } from '../all-acts.ts';
import { actThatSays, type Correcting } from '../form/act-that-says.ts';
import type { Subject } from './subject.ts';

/** What is saved as a whole begins with what was saved last, so that nobody types it anew or loses it. */
const savedAsAWhole: Partial<Record<ActName, readonly (EpisodeEventType | ChildEventType)[]>> = {
  SavePreparedSheet: ['PreparedSheetSaved'],
  ChangeIdentity: ['ChildRecorded', 'ChildIdentityChanged'],
  SaveActionPlan: ['ActionPlanSaved'],
  SaveRiskAssessment: ['RiskAssessmentSaved'],
  SaveMissingPlan: ['MissingPlanSaved'],
  SavePathwayPlan: ['PathwayPlanSaved'],
  UpdateRiskManagementPlan: ['PoliceAlertedToPlacement', 'RiskManagementPlanUpdated'],
  SavePreIncidentRiskAssessment: ['PreIncidentRiskAssessmentSaved'],
};

/** The statement that is put right, as it stands now; undefined where no such statement is shown. */
export async function statementToCorrect(
  store: Store,
  { owner, stream, statements }: Pick<Subject, 'owner' | 'stream' | 'statements'>,
  version: number,
): Promise<ToCorrect | undefined> {
  if (!statements.some((statement) => statement.version === version)) return undefined;
  const read = await readStreams(store, owner, [stream]);
  const events = read.get(stream)?.events ?? [];
  const said = events.find((event) => event.version === version);
  const [body] = said === undefined ? [] : standing(events, said);
  const correcting = said && actThatSays(said.type);
  return correcting && body && { correcting, version, body };
}

export interface ToCorrect {
  readonly correcting: Correcting;
  readonly version: number;
  readonly body: object;
}

/** Said of that time and not of what is saved now. */
const ofThatTime = ['reason', 'changed', 'unchangedBecause'];

/**
 * The body that the form of an act begins with; undefined where nothing was saved before, or nothing that somebody in
 * this standing may see. The record was shown to them before this is asked.
 */
export async function priorBody(
  store: Store,
  act: ActName,
  { owner, stream, held }: Pick<Subject, 'owner' | 'stream' | 'held'>,
  role: Role,
): Promise<object | undefined> {
  const types: readonly string[] = (savedAsAWhole[act] ?? []).filter((type) =>
    mayAsAny(role, held, sectionOf(type), 'see'),
  );
  if (types.length === 0) return undefined;
  const read = await readStreams(store, owner, [stream]);
  const events = read.get(stream)?.events ?? [];
  const saved = events.filter(({ type }) => types.includes(type)).toReversed();
  const [last] = saved.flatMap((said) => standing(events, said));
  return last && without(last);
}

/** A statement's body as it was corrected last; none if it was withdrawn. */
function standing(events: readonly DomainEvent[], said: DomainEvent): readonly object[] {
  const about = events.filter(({ corrects }) => corrects === said.version);
  if (about.some(({ type }) => type === 'FactWithdrawn')) return [];
  const bodies = about
    .map(({ body }) => (body as { readonly body?: object }).body)
    .filter((body) => body !== undefined);
  return [bodies.at(-1) ?? (said.body as object)];
}

const without = (body: object): object =>
  Object.fromEntries(Object.entries(body).filter(([key]) => !ofThatTime.includes(key)));
