import { managers } from '../agencies/managers.ts';
import { placementAt, responsibleAuthorityAt } from '../child/status.ts';
import { type Refusal, refuse } from '../deciding/command.ts';
import { statementAct } from '../episode/acts.ts';
import { episodeSaid } from '../episode/events.ts';
import type { EpisodeHistory } from '../episode/history.ts';
import type { Instant } from '../time/instant.ts';
import { orderOf } from '../time/when.ts';

/**
 * Letting the authority in whose area the child is placed read one closed episode from before, with the reason.
 * Withdrawn again, it is closed to that authority from then on.
 *
 * @refuses an episode that is not closed, another authority than the host, a manager of another authority
 * @source v59-2024 L95-99
 */
export const shareWithHost = statementAct({
  describes: 'Let the host authority read one closed episode from before the child came, with the reason.',
  event: 'EpisodeSharedWithHost',
  may: managers,
  unless: (history, { body: { host }, happened, madeBy }) =>
    notClosed(history) ??
    notTheHost(history, host, orderOf(happened) as Instant) ??
    notTheirs(history, madeBy.agency, orderOf(happened) as Instant),
});

const notClosed = ({ episode }: EpisodeHistory): Refusal | undefined =>
  episode.phase === 'closed'
    ? undefined
    : refuse('not-closed', 'What is not closed yet, a host authority sees already.');

const notTheHost = ({ child }: EpisodeHistory, host: string, at: Instant): Refusal | undefined =>
  placementAt(child, at)?.host === host
    ? undefined
    : refuse('not-the-host', 'The child is not placed in the area of that authority.', 'body.host');

const notTheirs = ({ child }: EpisodeHistory, agency: string, at: Instant): Refusal | undefined =>
  agency === `childrens-social-care:${responsibleAuthorityAt(child, at)}`
    ? undefined
    : refuse(
        'not-yours-to-share',
        'The authority that is responsible for the child decides what is shared.',
        'madeBy',
      );

/** The authorities that may read this episode beside those that have to do with the child anyway. */
export const sharedWith = ({ episode }: EpisodeHistory): readonly string[] =>
  episodeSaid(episode.said, 'EpisodeSharedWithHost').map(({ body }) => body.host);
