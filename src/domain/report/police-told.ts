import { agencyOf } from '../agencies/roles.ts';
import { type EpisodeEvent, type EpisodeEventType, episodeSaid } from '../episode/events.ts';
import type { EpisodeHistory } from '../episode/history.ts';
import type { Instant } from '../time/instant.ts';

/** Whether the police know that a child is missing, and since when that is on record. */
export type PoliceTold =
  | { readonly kind: 'not_told' }
  /** A report is on its way to them, and nobody knows yet whether they have it. */
  | { readonly kind: 'sent' }
  | {
      readonly kind: 'told';
      /** When the first statement that shows it was recorded. */
      readonly since: Instant;
      /** Who at the police took the call, where somebody wrote it down. */
      readonly callTaker: string | undefined;
      /** The police's own, once it was given. */
      readonly reference: string | undefined;
    };

/**
 * Whether the police know that the child is missing. Sending here is not telling. They know once they have
 * acknowledged the report or a notice, or somebody recorded the call; once a report was made or taken down by the
 * police; and once there is a class or a grade that stands: one that the police recorded themselves shows that they
 * know, and one that somebody else recorded as said by a named officer shows that the call was made. Who took the
 * call and the reference are those of the last acknowledgement that names them.
 *
 * @source docs/episodes.md, Being told
 */
export function policeTold(history: Pick<EpisodeHistory, 'episode'>): PoliceTold {
  const { said } = history.episode;
  const shows = showThatPoliceKnow(history);
  if (shows.length === 0) {
    const sent = episodeSaid(said, 'ChildReported').some(({ body }) => body.to.includes('police'));
    return { kind: sent ? 'sent' : 'not_told' };
  }
  const calls = episodeSaid(said, 'PoliceAcknowledged').toReversed();
  return {
    kind: 'told',
    since: Math.min(...shows.map(({ recorded }) => recorded)) as Instant,
    callTaker: calls.find(({ body }) => body.callTaker !== undefined)?.body.callTaker,
    reference: calls.find(({ body }) => body.reference !== undefined)?.body.reference,
  };
}

/** The statements of an episode each of which shows that the police know, as `policeTold` says. */
export function showThatPoliceKnow({ episode: { said } }: Pick<EpisodeHistory, 'episode'>) {
  const shows: EpisodeEvent[] = [];
  for (const type of theirWord) for (const statement of episodeSaid(said, type)) shows.push(statement);
  for (const report of episodeSaid(said, 'ChildReported')) if (isOfThePolice(report)) shows.push(report);
  for (const acknowledged of episodeSaid(said, 'NoticeAcknowledged'))
    if (agencyOf(acknowledged.body.to) === 'police') shows.push(acknowledged);
  return shows;
}

/** What the police alone say, or somebody as told by a named officer. */
const theirWord = [
  'PoliceAcknowledged',
  'ChildClassified',
  'RiskGraded',
] as const satisfies readonly EpisodeEventType[];

/** Said by the police, or told to them and written down by them. */
const isOfThePolice = ({ madeBy, recordedBy }: EpisodeEvent<'ChildReported'>): boolean =>
  agencyOf(madeBy.role) === 'police' || agencyOf(recordedBy.role) === 'police';
