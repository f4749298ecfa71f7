import { type LinkElsewhere, linksElsewhere } from '../child/links-elsewhere.ts';
import { type EpisodeEvent, episodeSaid } from '../episode/events.ts';
import type { EpisodeHistory } from '../episode/history.ts';
import type { Instant } from '../time/instant.ts';
import { orderOf } from '../time/when.ts';

/** An authority that the child has links to, what was decided last on notifying it, and the last notice to it. */
export interface OtherAuthority extends LinkElsewhere {
  readonly decided: EpisodeEvent<'OtherAuthorityConsidered'> | undefined;
  readonly told: EpisodeEvent<'NoticeSent'> | undefined;
}

/**
 * The other authorities that may have to be notified of a missing child: those that the child had links to when the
 * absence began, and any that somebody decided on beside them.
 *
 * @source v59-2024 L97
 */
export function otherAuthorities({ child, episode }: EpisodeHistory): readonly OtherAuthority[] {
  const decisions = episodeSaid(episode.said, 'OtherAuthorityConsidered');
  const linked = linksElsewhere(child, orderOf(episode.missingSince) as Instant);
  const known = linked.map(({ authority }) => authority);
  const further = new Set(
    decisions.map(({ body }) => body.authority).filter((authority) => !known.includes(authority)),
  );
  return [...linked, ...[...further].map((authority) => ({ authority, links: [] }))].map((one) => ({
    ...one,
    decided: decisions.findLast(({ body }) => body.authority === one.authority),
    told: episodeSaid(episode.said, 'NoticeSent').findLast(({ body }) => body.authority === one.authority),
  }));
}
