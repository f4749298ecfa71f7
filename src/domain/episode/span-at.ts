import { certainlyBefore } from '../time/certainly-before.ts';
import type { When } from '../time/when.ts';
import type { Span } from './tracks.ts';

/** What was true on a track at that moment: a span holds from its first moment until just before its last. */
export const spanAt = <Kind extends string>(track: readonly Span<Kind>[], at: When): Span<Kind> | undefined =>
  track.findLast(
    ({ from, to }) => !certainlyBefore(at, from) && (to === undefined || certainlyBefore(at, to)),
  );
