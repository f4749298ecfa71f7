import { standsInTheWay } from '../closing/stands-in-the-way.ts';
import { type Refusal, refuse } from '../deciding/command.ts';
import type { EpisodeContext } from '../episode/acts.ts';
import type { EpisodeHistory } from '../episode/history.ts';
import { brokenRules } from './broken-rules.ts';

/**
 * Why the rest of the record does not allow a change: it would break a rule that holds now, or take away what a
 * closed episode was closed on.
 *
 * @refuses the first rule that would be broken and is not broken today; closed-on-this
 * @source docs/episodes.md: a late fact is decided against the whole refolded history
 */
export function forbidsChange(
  { settings, interviewDue }: EpisodeContext,
  before: EpisodeHistory,
  after: EpisodeHistory,
): Refusal | undefined {
  const already = new Set(brokenRules(before).map(({ key }) => key));
  const worse = brokenRules(after).find(({ key }) => !already.has(key));
  if (worse !== undefined) return worse.refusal;
  if (before.episode.phase !== 'closed') return undefined;
  const circumstances = { interviewDue: interviewDue?.(), questions: settings.closingNeeds };
  const lackedAlready = standsInTheWay(before, circumstances);
  if (standsInTheWay(after, circumstances).every((lacking) => lackedAlready.includes(lacking)))
    return undefined;
  return refuse(
    'closed-on-this',
    'This episode was closed on what this would change; it is reopened first.',
    'body',
  );
}
