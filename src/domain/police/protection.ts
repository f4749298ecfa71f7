import { standingAt } from '../child/standing.ts';
import { refuse } from '../deciding/command.ts';
import { statementAct } from '../episode/acts.ts';
import { sinceAbsence } from '../episode/during-absence.ts';
import { type EpisodeEvent, episodeSaid } from '../episode/events.ts';
import type { EpisodeHistory } from '../episode/history.ts';
import { certainlyBefore } from '../time/certainly-before.ts';

/** The police protection that has begun and not ended; undefined where the child is under none. */
export function runningProtection({
  episode: { said },
}: EpisodeHistory): EpisodeEvent<'PoliceProtectionStarted'> | undefined {
  const started = episodeSaid(said, 'PoliceProtectionStarted');
  const ended = episodeSaid(said, 'PoliceProtectionEnded');
  return started.length > ended.length ? started.at(-1) : undefined;
}

/** @source Children Act 1989 s46; v59-2024 L73-81 */
export const protectionActs = {
  StartPoliceProtection: statementAct({
    describes: 'Record that the police took the child into police protection.',
    event: 'PoliceProtectionStarted',
    may: ['police'],
    unless: (history, { happened }) => {
      if (runningProtection(history) !== undefined)
        return refuse('already-under-protection', 'The child is under police protection already.');
      if (standingAt(history.child, happened) !== 'child')
        return refuse(
          'protection-is-for-children',
          'Police protection is for children below 18.',
          'happened',
        );
      return sinceAbsence(history, happened);
    },
  }),
  EndPoliceProtection: statementAct({
    describes: 'Record how police protection ended, or which order took its place.',
    event: 'PoliceProtectionEnded',
    may: ['police', 'childrens-social-care'],
    unless: (history, { happened }) => {
      const running = runningProtection(history);
      if (running === undefined)
        return refuse('not-under-protection', 'The child is not under police protection.');
      return certainlyBefore(happened, running.happened)
        ? refuse('ends-before-it-began', 'Police protection cannot end before it began.', 'happened')
        : undefined;
    },
  }),
};
