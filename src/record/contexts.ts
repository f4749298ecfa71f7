import { foldChild } from '../domain/child/child.ts';
import type { ChildContext } from '../domain/child/child-act.ts';
import type { Command } from '../domain/deciding/command.ts';
import type { EpisodeContext } from '../domain/episode/acts.ts';
import { boundPacks } from '../domain/episode/bound-packs.ts';
import type { IncidentContext } from '../domain/incident/acts.ts';
import { foldIncident } from '../domain/incident/incident.ts';
import { interviewDue } from '../domain/return-interview/interview-due.ts';
import type { Instant } from '../domain/time/instant.ts';
import { orderOf } from '../domain/time/when.ts';
import type { PackLibrary } from '../procedures/pack-library.ts';
import { settingsKept } from '../procedures/settings-kept.ts';
import { packsForChild } from './binding.ts';
import { dutiesOf, historyOf } from './duties.ts';
import { otherThan, outlinesOf } from './outlines.ts';
import type { Addressed } from './story-line.ts';
import { eventsOf, type Situation } from './streams.ts';

/** What an act about an episode may look at, from the histories at hand. */
export function episodeContext(
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
    settings: settingsKept(library, kept),
    binding: [...today],
    interviewDue: () =>
      interviewDue(
        dutiesOf(library, { id, child, events: eventsOf(streams, `episode:${id}`), others }, command.now),
      ),
  };
}

/** What an act about a child may look at; a merge looks at the other child too. */
export function childContext({ streams }: Situation, { command, child: childId }: Addressed): ChildContext {
  const child = foldChild(eventsOf(streams, `child:${childId}`));
  const survivor = survivorOf(command);
  if (survivor === undefined) return { childId, child };
  return { childId, child, survivor: foldChild(eventsOf(streams, `child:${survivor}`)) };
}

/** The other child that a merge names. */
const survivorOf = ({ body }: Command): string | undefined =>
  (body as { readonly survivor?: string }).survivor;

/** What an act about an incident may look at. */
export const incidentContext = ({ streams }: Situation, { incident }: Addressed): IncidentContext => ({
  incident: foldIncident(eventsOf(streams, `incident:${incident}`)),
});
