import { type Refusal, refuse } from '../deciding/command.ts';
import { certainlyBefore } from '../time/certainly-before.ts';
import type { When } from '../time/when.ts';
import { type EpisodeEventType, episodeSaid } from './events.ts';
import type { EpisodeHistory } from './history.ts';

const onATrack = [
  'WhereaboutsBecameKnown',
  'WhereaboutsBecameUnknown',
  'ChildLocated',
  'ChildClassified',
] as const satisfies readonly EpisodeEventType[];

/**
 * Why the absence cannot have ended then, if so: what is said of a later moment, by whomever and confirmed or
 * not, would lie outside it.
 *
 * @refuses said-of-later
 */
export function nothingLater({ episode: { said } }: EpisodeHistory, happened: When): Refusal | undefined {
  const later = onATrack.some((type) =>
    episodeSaid(said, type).some((statement) => certainlyBefore(happened, statement.happened)),
  );
  return later
    ? refuse(
        'said-of-later',
        'The record says that the child was gone at a later moment than this; one of the two is corrected first.',
        'happened',
      )
    : undefined;
}
