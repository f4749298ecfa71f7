import { childActs } from '../domain/child/all-acts.ts';
import { foldChild } from '../domain/child/child.ts';
import type { ChildContext } from '../domain/child/child-act.ts';
import { type Acts, decide as decideAct } from '../domain/deciding/act.ts';
import { type Command, type Decision, isRefusal, type Refusal, refuse } from '../domain/deciding/command.ts';
import type { EpisodeContext } from '../domain/episode/acts.ts';
import { episodeActs } from '../domain/episode/all-acts.ts';
import { boundPacks } from '../domain/episode/bound-packs.ts';
import type { EpisodeOutline } from '../domain/episode/history.ts';
import type { DomainEvent } from '../domain/event/event.ts';
import type { Obligation } from '../domain/obligations/obligation.ts';
import type { Pack } from '../domain/obligations/pack.ts';
import type { Instant } from '../domain/time/instant.ts';
import { orderOf } from '../domain/time/when.ts';
import type { BoundPack } from '../procedures/compiler-for.ts';
import type { PackLibrary } from '../procedures/pack-library.ts';
import { packsForChild } from './binding.ts';
import { faultIn } from './decode.ts';
import { dutiesOf, type EpisodeRecord, historyOf } from './duties.ts';
import { otherThan, outlinesOf } from './outlines.ts';
import type { Addressed } from './story-line.ts';
import { eventsOf, type Placed, type StreamName, type Streams, versionOf } from './streams.ts';

/** What a command is decided on: the histories that were read, and whose books they are. */
export interface Situation {
  readonly streams: Streams;
  /** Episodes of the child whose streams were not read. */
  readonly outlines: readonly EpisodeOutline[];
  readonly books: string;
}

/** The events that a command adds, each with its place at the end of its stream; or why there are none. */
export type Decided = { readonly placed: readonly Placed[] } | Refusal;

const ofEpisode: Acts<EpisodeContext> = episodeActs;
const ofChild: Acts<ChildContext> = childActs;

/**
 * Decides a command that somebody sent: the shape of its body first, then whether it may be.
 *
 * @refuses what no act is named, a body of another shape, and whatever the act refuses
 */
export function decideAddressed(library: PackLibrary, situation: Situation, addressed: Addressed): Decided {
  const { command } = addressed;
  const act = ofEpisode[command.type] ?? ofChild[command.type];
  if (act === undefined) return refuse('unknown-command', `There is no command ${command.type}.`, 'command');
  const fault = faultIn(act.body, command.body);
  if (fault !== undefined) return fault;
  const decision =
    command.type in ofEpisode
      ? decideAct(ofEpisode, episodeContext(library, situation, addressed), command)
      : decideAct(ofChild, childContext(situation, addressed), command);
  return isRefusal(decision) ? decision : { placed: place(decision, situation.streams, addressed) };
}

function episodeContext(
  library: PackLibrary,
  { streams, outlines, books }: Situation,
  { command, child: childId, episode: id }: Addressed,
): EpisodeContext {
  const child = foldChild(eventsOf(streams, `child:${childId}`));
  const others = otherThan(outlinesOf(streams, childId, outlines), id);
  const history = historyOf({ id, child, events: eventsOf(streams, `episode:${id}`), others });
  const began = history === undefined ? command.happened : history.episode.missingSince;
  const { force } = (history?.episode.opening.body ?? command.body) as { readonly force?: string };
  const today = packsForChild(library, child, orderOf(began) as Instant, books, force);
  const kept = history === undefined ? today : boundPacks(history.episode);
  return {
    episodeId: id,
    childId,
    child,
    history,
    others,
    settings: library.settingsOf(ownPacks(library, kept)),
    binding: [...today],
    interviewDue: () =>
      interviewDue(library, { id, child, events: eventsOf(streams, `episode:${id}`), others }, command.now),
  };
}

/** The packs whose settings hold: those of the authority whose child it is, as the episode keeps them. */
const ownPacks = (library: PackLibrary, bound: readonly BoundPack[]): readonly Pack[] =>
  bound.flatMap(({ capacity, pack, hash }) =>
    capacity === 'responsible' || capacity === 'home' ? (library.packByHash(pack, hash) ?? []) : [],
  );

/** When the last return interview of the episode falls due under the packs that it keeps. */
function interviewDue(library: PackLibrary, record: EpisodeRecord, now: Instant): Instant | undefined {
  const asksForInterview = ({ rule }: Obligation) =>
    rule.parts.some(({ metBy }) => metBy.some(({ word }) => word === 'interview-held'));
  return dutiesOf(library, record, now).findLast(asksForInterview)?.due;
}

function childContext({ streams }: Situation, { command, child: childId }: Addressed): ChildContext {
  const child = foldChild(eventsOf(streams, `child:${childId}`));
  const survivor = survivorOf(command);
  if (survivor === undefined) return { childId, child };
  return { childId, child, survivor: foldChild(eventsOf(streams, `child:${survivor}`)) };
}

/** The other child that a merge names. */
export const survivorOf = ({ body }: Command): string | undefined =>
  (body as { readonly survivor?: string }).survivor;

/** Acts name the streams they were asked about by kind; others by their whole name. */
function place(
  decision: Exclude<Decision, Refusal>,
  streams: Streams,
  { command, child, episode, incident }: Addressed,
): readonly Placed[] {
  const names: Readonly<Record<string, StreamName>> = {
    child: `child:${child}`,
    episode: `episode:${episode}`,
    incident: `incident:${incident ?? episode}`,
  };
  const versions = new Map<StreamName, number>();
  return decision.events.map(({ stream: named, event }) => {
    const stream = names[named] ?? (named as StreamName);
    const version = (versions.get(stream) ?? versionOf(streams, stream)) + 1;
    versions.set(stream, version);
    return { stream, event: { ...event, version, recorded: command.now } as DomainEvent };
  });
}
