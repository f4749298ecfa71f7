import { partnersAndFamily } from '../agencies/partners.ts';
import { type Refusal, refuse } from '../deciding/command.ts';
import { episodeAct, existing, inEpisode, said } from '../episode/acts.ts';
import { duringAbsence } from '../episode/during-absence.ts';
import { episodeSaid } from '../episode/events.ts';
import type { EpisodeHistory } from '../episode/history.ts';
import { nothingLater } from '../episode/nothing-later.ts';
import { body, optional, text, yesNo } from '../event/schema.ts';
import { certainlyBefore } from '../time/certainly-before.ts';
import type { When } from '../time/when.ts';

/**
 * The checks found the child, safe, before anybody had to be told: the episode closes. A child who answered
 * but is still at risk was not found in this sense.
 *
 * @refuses still-at-risk, already-over, no-checks, people-are-told, said-of-later
 * @source v59-2024 L238; docs/episodes.md, "found during checks"
 */
export const foundDuringChecks = episodeAct({
  describes: 'Record that the preliminary checks found the child safe, which closes the episode.',
  body: body({ where: optional(text), words: optional(text), stillAtRisk: yesNo }),
  may: partnersAndFamily,
  decide: (context, command) => {
    const history = existing(context);
    if ('refused' in history) return history;
    const { stillAtRisk, ...found } = command.body;
    if (stillAtRisk)
      return refuse(
        'still-at-risk',
        'A child who was reached but is still at risk is reported as if not found.',
        'body.stillAtRisk',
      );
    const refusal = notInChecks(history, command.happened);
    if (refusal !== undefined) return refusal;
    return inEpisode(
      said(command, 'FoundDuringChecks', found),
      said(command, 'EpisodeClosed', { reason: 'located_in_checks' }),
    );
  },
});

function notInChecks(history: EpisodeHistory, happened: When): Refusal | undefined {
  const { episode } = history;
  if (episode.over !== undefined)
    return refuse('already-over', 'This absence is over already; a wrong end is corrected instead.');
  if (episodeSaid(episode.said, 'ChecksDeadlineSet').length === 0)
    return refuse('no-checks', 'No preliminary checks were begun in this episode.');
  if (isTold(history, happened))
    return refuse(
      'people-are-told',
      'People had to be told by then, so this is a return and not a finding during checks.',
    );
  return duringAbsence(history, happened) ?? nothingLater(history, happened);
}

const isTold = ({ episode: { told } }: EpisodeHistory, happened: When): boolean =>
  told !== undefined && certainlyBefore(told.at, happened);
