import type { Said } from '../event/said.ts';
import type { When } from '../time/when.ts';
import type { Mark } from '../vocabulary/word.ts';
import type { EpisodeEvent } from './events.ts';
import type { PoliceClass, Span, Whereabouts } from './tracks.ts';

export type Phase = 'open' | 'returned' | 'closed' | 'void';

/** What the tracks of an episode rest on: who said what, and when the absence began and ended. */
export interface Absence {
  readonly said: Said;
  readonly opening: EpisodeEvent<'EpisodeOpened'>;
  /** The later of: left the place, last seen by a responsible adult; else when it was noticed. */
  readonly missingSince: When;
  readonly whereabouts: readonly Span<Whereabouts>[];
  readonly police: readonly Span<PoliceClass>[];
  /** Back, or found during the checks: the absence is over. */
  readonly over: When | undefined;
}

/** One child, one absence: what was said of it, and everything that follows from that. */
export interface Episode extends Absence {
  readonly phase: Phase;
  /** From when people have to be told; undefined while or because nobody has to be (`toBeTold`). */
  readonly told: Mark | undefined;
  readonly missing: readonly Span<'missing'>[];
  readonly away: readonly Span<Whereabouts>[];
  /** Located or back, whichever was first, once for each time the child was gone (`locatedOrReturned`). */
  readonly found: readonly Mark[];
}
