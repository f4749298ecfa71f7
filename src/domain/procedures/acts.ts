import type { Acts } from '../deciding/act.ts';
import { refuse } from '../deciding/command.ts';
import { type EpisodeContext, episodeAct, existing, inEpisode, said } from '../episode/acts.ts';
import { boundPacks } from '../episode/bound-packs.ts';
import { body, text } from '../event/schema.ts';

/**
 * A wrong value in a pack was mended: open episodes are bound to the packs as they say it now, by an event that
 * gives the reason. What was due before stays readable on each duty that moves.
 *
 * @source docs/time-and-duties.md, "Binding"
 */
export const procedureActs = {
  RebindProcedures: episodeAct({
    describes:
      'Bind an open episode to the packs as they stand today, because a wrong value in them was mended.',
    body: body({ reason: text }),
    may: ['data-steward', 'named-senior-manager-for-missing'],
    decide: (context, command) => {
      const history = existing(context);
      if ('refused' in history) return history;
      if (history.episode.phase === 'closed')
        return refuse('episode-is-closed', 'A closed episode keeps the procedure that it was worked by.');
      const packs = context.binding;
      if (sameBinding(packs, boundPacks(history.episode))) return inEpisode();
      return inEpisode(said(command, 'ProceduresRebound', { packs, reason: command.body.reason }));
    },
  }),
} satisfies Acts<EpisodeContext>;

type Binding = EpisodeContext['binding'];

const sameBinding = (one: Binding, other: Binding): boolean =>
  one.length === other.length &&
  one.every(({ capacity, owner, hash }, index) => {
    const bound = other[index];
    return bound?.capacity === capacity && bound.owner === owner && bound.hash === hash;
  });
