import { agencyOf } from '../agencies/roles.ts';
import { type EpisodeEventType, episodeSaid } from '../episode/events.ts';
import type { EpisodeHistory } from '../episode/history.ts';

/** `sent`: a report is on its way to the police, and nobody knows yet whether they have it. */
export type PoliceTold = 'not_told' | 'sent' | 'told';

/**
 * Whether the police know that the child is missing. Sending here is not telling: they know once they have
 * acknowledged the report, once somebody recorded who at the police took the call, or once they decided something
 * about this absence themselves or a named officer said so.
 *
 * @source docs/episodes.md, Being told
 */
export function policeTold({ episode: { said } }: EpisodeHistory): PoliceTold {
  if (theirWord.some((type) => episodeSaid(said, type).length > 0)) return 'told';
  const reports = episodeSaid(said, 'ChildReported');
  if (reports.some(({ madeBy }) => agencyOf(madeBy.role) === 'police')) return 'told';
  return reports.some(({ body }) => body.to.includes('police')) ? 'sent' : 'not_told';
}

/** What the police alone say, or somebody as told by a named officer. */
const theirWord = [
  'PoliceAcknowledged',
  'ChildClassified',
  'RiskGraded',
] as const satisfies readonly EpisodeEventType[];
