import type { Instant } from '../../../../domain/time/instant.ts';
import { identityOf } from '../../../reading/identity.ts';
import { sayWhen } from '../../../words/say-when.ts';
import type { ReportedChild } from './read-children.ts';

/** A child of the report before who is not missing any more. */
export function backView({ record, episode }: ReportedChild, now: Instant) {
  const { name, about } = identityOf(record.child, record.asAt);
  const { over, phase } = episode.seen.episode;
  return {
    href: `/episodes/${encodeURIComponent(episode.id)}`,
    name,
    about,
    back: phase === 'void' || over === undefined ? undefined : sayWhen(over, now),
  };
}
