import { authorityDutyActs } from '../domain/authority-duty/acts.ts';
import type { AuthorityDutyContext } from '../domain/authority-duty/authority-act.ts';
import { childActs } from '../domain/child/all-acts.ts';
import type { ChildContext } from '../domain/child/child-act.ts';
import { schemaToCorrect } from '../domain/correction/schema-to-correct.ts';
import { type Acts, decide as decideAct } from '../domain/deciding/act.ts';
import { type Command, type Decision, isRefusal, type Refusal, refuse } from '../domain/deciding/command.ts';
import type { EducationAbsenceContext } from '../domain/education-absence/absence-act.ts';
import { educationAbsenceActs } from '../domain/education-absence/acts.ts';
import type { EpisodeContext } from '../domain/episode/acts.ts';
import { episodeActs } from '../domain/episode/all-acts.ts';
import type { DomainEvent } from '../domain/event/event.ts';
import { type IncidentContext, incidentActs } from '../domain/incident/acts.ts';
import { takingOverActs } from '../domain/responsibility/take-over.ts';
import type { PackLibrary } from '../procedures/pack-library.ts';
import { childContext, episodeContext, incidentContext } from './contexts.ts';
import { faultIn } from './decode.ts';
import { absenceContext, authorityContext } from './duty-contexts.ts';
import { unknownBooks, unknownIn, unknownPeople } from './named-in-directory.ts';
import type { Addressed } from './story-line.ts';
import { type Placed, type Situation, type StreamName, versionOf } from './streams.ts';

/** The events that a command adds, each with its place at the end of its stream; or why there are none. */
export type Decided = { readonly placed: readonly Placed[] } | Refusal;

const ofEpisode: Acts<EpisodeContext> = episodeActs;
const ofChild: Acts<ChildContext> = { ...childActs, ...takingOverActs };
const ofIncident: Acts<IncidentContext> = incidentActs;
const ofAbsence: Acts<EducationAbsenceContext> = educationAbsenceActs;
const ofAuthority: Acts<AuthorityDutyContext> = authorityDutyActs;

/**
 * Decides a command that somebody sent: whether there are such authorities and forces, the shape of its body, and
 * then whether it may be.
 *
 * @refuses what no act is named, an authority or force that is in no directory, a body of another shape, an episode
 *   of another child, and whatever the act refuses
 */
export function decideAddressed(library: PackLibrary, situation: Situation, addressed: Addressed): Decided {
  const { type, body } = addressed.command;
  const act = ofEpisode[type] ?? ofChild[type] ?? ofIncident[type] ?? ofAbsence[type] ?? ofAuthority[type];
  if (act === undefined) return refuse('unknown-command', `There is no command ${type}.`, 'command');
  const { directory } = library;
  const fault =
    unknownBooks(directory, situation.books) ??
    unknownIn(directory, act.body, body) ??
    faultIn(act.body, body);
  if (fault !== undefined) return fault;
  const decision = decisionOn(library, situation, addressed);
  if (isRefusal(decision)) return decision;
  // Asked last: an attempt at what is not theirs to do is kept, whoever they say they are.
  const stranger = unknownPeople(directory, addressed.command);
  return stranger ?? { placed: place(decision, situation, addressed) };
}

function decisionOn(library: PackLibrary, situation: Situation, addressed: Addressed): Decision {
  const { command } = addressed;
  if (command.type in ofChild) return decideAct(ofChild, childContext(situation, addressed), command);
  if (command.type in ofIncident)
    return decideAct(ofIncident, incidentContext(situation, addressed), command);
  if (command.type in ofAbsence)
    return decideAct(ofAbsence, absenceContext(library, situation, addressed), command);
  if (command.type in ofAuthority)
    return decideAct(ofAuthority, authorityContext(library, situation, addressed), command);
  const context = episodeContext(library, situation, addressed);
  return (
    anothersEpisode(context) ??
    faultInCorrection(library, context, command) ??
    decideAct(ofEpisode, context, command)
  );
}

/** Whoever names both has mistaken one of them for another. */
function anothersEpisode({ history, childId }: EpisodeContext): Refusal | undefined {
  if (history === undefined || history.episode.opening.body.child === childId) return undefined;
  return refuse(
    'episode-of-another-child',
    'The episode with this number is that of another child.',
    'child',
  );
}

/** New facts of a statement must have the shape that such a statement has. */
function faultInCorrection(
  { directory }: PackLibrary,
  { history }: EpisodeContext,
  { type, body: sent }: Command,
): Refusal | undefined {
  if (type !== 'CorrectFact' || history === undefined) return undefined;
  const { version, body } = sent as { readonly version: number; readonly body?: unknown };
  const schema = body === undefined ? undefined : schemaToCorrect(history, version);
  return schema && (unknownIn(directory, schema, body) ?? faultIn(schema, body));
}

/** Acts name the streams they were asked about by kind; others by their whole name. */
function place(
  decision: Exclude<Decision, Refusal>,
  { streams, books }: Situation,
  { command, child, episode, incident, absence }: Addressed,
): readonly Placed[] {
  const names: Readonly<Record<string, StreamName>> = {
    child: `child:${child}`,
    episode: `episode:${episode}`,
    incident: `incident:${incident}`,
    absence: `education-absence:${absence}`,
    authority: `authority:${books}`,
  };
  const versions = new Map<StreamName, number>();
  return decision.events.map(({ stream: named, event }) => {
    const stream = names[named] ?? (named as StreamName);
    const version = (versions.get(stream) ?? versionOf(streams, stream)) + 1;
    versions.set(stream, version);
    return { stream, event: { ...event, version, recorded: command.now } as DomainEvent };
  });
}

/** The streams that a command is decided on, as far as the command itself says. */
export function streamsOf(addressed: Addressed, books: string): readonly StreamName[] {
  const { command, child, episode, incident, absence } = addressed;
  if (command.type in ofIncident) return [`incident:${incident}`];
  if (command.type in ofAuthority) return [`authority:${books}`];
  if (command.type in ofAbsence)
    return [`child:${child}`, `education-absence:${absence}`, `authority:${books}`];
  const { survivor } = command.body as { readonly survivor?: string };
  const names: StreamName[] = [`child:${child}`, `episode:${episode}`];
  if (command.type in ofChild && survivor !== undefined) names.push(`child:${survivor}`);
  return names;
}
