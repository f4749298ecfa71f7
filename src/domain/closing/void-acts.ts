import { childFollows } from '../correction/child-follows.ts';
import { type Command, type Decision, type Recorded, type Refusal, refuse } from '../deciding/command.ts';
import { withoutASecondPerson } from '../deciding/second-person.ts';
import { episodeAct, existing, inEpisode, said } from '../episode/acts.ts';
import { episodeSaid } from '../episode/events.ts';
import type { EpisodeHistory } from '../episode/history.ts';
import { foldSaid } from '../event/said.ts';
import { body, person, text } from '../event/schema.ts';
import { oneOpenEpisode } from './one-open-episode.ts';

/**
 * Saying that an episode should never have been one.
 *
 * @refuses one person alone, and an episode that others were merged into
 * @source docs/episodes.md, "void, merge"
 */
export const voidEpisode = episodeAct({
  describes: 'Make an episode void that was recorded in error.',
  body: body({ reason: text, second: person }),
  may: ['data-steward'],
  decide: (context, command) => {
    if (context.history?.episode.phase === 'void') return inEpisode();
    const live = existing(context);
    if ('refused' in live) return live;
    const refusal = withoutASecondPerson(command) ?? holdsDuplicates(live);
    if (refusal !== undefined) return refusal;
    const voided = said(command, 'EpisodeVoided', { ...command.body, because: 'void_error' });
    return together(inEpisode(voided), childFollows(live.id, live.episode.said, nothing, command));
  },
});

/**
 * Saying that two episodes are of one absence: this one lives on as an alias of the survivor. No event moves, so
 * it can be undone.
 *
 * @refuses one person alone, a survivor that is not another episode of the child, and merging an episode that
 *   others were merged into
 * @source docs/episodes.md, "void, merge": by alias, reversible; events never move
 */
export const mergeEpisodes = episodeAct({
  describes: 'Merge this episode into another of the same child, which survives.',
  body: body({ reason: text, second: person, survivor: text }),
  may: ['data-steward'],
  decide: (context, command) => {
    const { survivor, reason, second } = command.body;
    if (context.history !== undefined && survivorOf(context.history) === survivor) return inEpisode();
    const live = existing(context);
    if ('refused' in live) return live;
    if (!live.others.some(({ id }) => id === survivor))
      return refuse(
        'no-such-survivor',
        'The survivor is another episode of the same child.',
        'body.survivor',
      );
    const refusal = withoutASecondPerson(command) ?? holdsDuplicates(live);
    if (refusal !== undefined) return refusal;
    const merged = said(command, 'EpisodeVoided', { reason, second, survivor, because: 'void_duplicate' });
    return together(
      inBoth(command, merged, survivor, 'DuplicateMergedIn', { duplicate: live.id, reason }),
      childFollows(live.id, live.episode.said, nothing, command),
    );
  },
});

/**
 * Taking back that an episode was made void or merged.
 *
 * @refuses one person alone, and a second unreturned episode of the child
 * @source docs/episodes.md, "void, merge"
 */
export const undoVoid = episodeAct({
  describes: 'Undo the voiding or merging of an episode.',
  body: body({ reason: text, second: person }),
  may: ['data-steward'],
  decide: (context, command) => {
    const { history } = context;
    if (history === undefined) return existing(context) as Refusal;
    if (history.episode.phase !== 'void') return inEpisode();
    const { reason, second } = command.body;
    const refusal = withoutASecondPerson(command) ?? oneOpenEpisode(history);
    if (refusal !== undefined) return refusal;
    const undone = said(command, 'VoidingUndone', { reason, second });
    const survivor = survivorOf(history);
    return together(
      survivor === undefined
        ? inEpisode(undone)
        : inBoth(command, undone, survivor, 'DuplicateSeparated', { duplicate: history.id, reason }),
      childFollows(history.id, nothing, history.episode.said, command),
    );
  },
});

/** What is said in an episode that never was. */
const nothing = foldSaid([]);

const together = (decision: Decision, followed: readonly Recorded[]): Decision =>
  'refused' in decision ? decision : { events: [...decision.events, ...followed] };

/** The episode that this one is an alias of today; undefined where it stands for itself or was an error. */
function survivorOf({ episode }: EpisodeHistory): string | undefined {
  if (episode.phase !== 'void') return undefined;
  const voided = episodeSaid(episode.said, 'EpisodeVoided');
  return voided.reduce((last, one) => (one.version > last.version ? one : last), voided[0]!).body.survivor;
}

function holdsDuplicates({ episode: { said } }: EpisodeHistory): Refusal | undefined {
  const count = (type: 'DuplicateMergedIn' | 'DuplicateSeparated') => episodeSaid(said, type).length;
  if (count('DuplicateMergedIn') <= count('DuplicateSeparated')) return undefined;
  return refuse(
    'holds-duplicates',
    'Other episodes were merged into this one; they are separated before it is made void.',
  );
}

const inBoth = (
  command: Command,
  event: ReturnType<typeof said>,
  survivor: string,
  type: 'DuplicateMergedIn' | 'DuplicateSeparated',
  fact: { readonly duplicate: string; readonly reason: string },
): Decision => ({
  events: [
    { stream: 'episode', event },
    { stream: `episode:${survivor}`, event: said(command, type, fact) },
  ],
});
