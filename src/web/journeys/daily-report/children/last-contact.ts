import { episodeSaid } from '../../../../domain/episode/events.ts';
import type { EpisodeHistory } from '../../../../domain/episode/history.ts';
import { orderOf, type When } from '../../../../domain/time/when.ts';

/** When somebody last saw the child or spoke to the child since the child went missing; undefined where nobody did. */
export function lastContact({ episode: { said, missingSince } }: EpisodeHistory): When | undefined {
  const contacts = [
    ...episodeSaid(said, 'SightingRecorded'),
    ...episodeSaid(said, 'ContactMadeStillAtRisk'),
    ...episodeSaid(said, 'CodeWordUsed'),
    ...episodeSaid(said, 'ContactAttempted').filter(
      ({ body }) => body.to === 'child' && reached.has(body.result),
    ),
  ].map(({ happened }) => happened);
  return contacts
    .filter((when) => orderOf(when) >= orderOf(missingSince))
    .toSorted((one, other) => orderOf(one) - orderOf(other))
    .at(-1);
}

const reached: ReadonlySet<string> = new Set(['spoke_safe', 'spoke_concern', 'seen']);
