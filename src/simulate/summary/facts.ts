import { type Child, childSaid, foldChild } from '../../domain/child/child.ts';
import { ageAt, groupAt, hasFlag, lookedAfterAt, responsibleAuthorityAt } from '../../domain/child/status.ts';
import type { Ethnicity } from '../../domain/code-sets/ethnicity.ts';
import type { Reason } from '../../domain/code-sets/reasons/reasons.ts';
import type { Episode } from '../../domain/episode/episode.ts';
import { episodeSaid } from '../../domain/episode/events.ts';
import { foldEpisode } from '../../domain/episode/fold.ts';
import { HOUR, type Instant } from '../../domain/time/instant.ts';
import { orderOf, type When } from '../../domain/time/when.ts';
import type { SimulatedChild } from '../simulated-child.ts';

export type InterviewOutcome = 'completed' | 'declined' | 'offered' | 'not_offered' | 'excused' | 'none_yet';

/** One episode that counts as missing or away, as the domain folds it. */
export interface EpisodeFacts {
  readonly since: Instant;
  readonly over: boolean;
  readonly closed: boolean;
  readonly lookedAfter: boolean;
  readonly ageYears: number | undefined;
  readonly away: boolean;
  /** Hours until located or back, where both ends are known to the hour. */
  readonly hours: number | undefined;
  readonly interview: InterviewOutcome;
  /** From located or back to the interview. */
  readonly interviewHours: number | undefined;
  readonly reasons: readonly Reason[];
  readonly checkShared: boolean;
}

export interface ChildFacts {
  /** Responsible for the child is the authority that has the child in its books. */
  readonly own: boolean;
  readonly unaccompanied: boolean;
  readonly ethnicity: Ethnicity | undefined;
  /** From when until when the child was looked after. */
  readonly care: { readonly from: number; readonly to: number } | undefined;
  readonly episodes: readonly EpisodeFacts[];
}

/** What figures need to know of one child; imported and void episodes, and those nobody had to be told of, are left out. */
export function factsOf({ owner, events, episodes }: SimulatedChild): ChildFacts {
  const child = foldChild(events);
  const identity =
    childSaid(child, 'ChildIdentityChanged').at(-1) ?? childSaid(child, 'ChildRecorded').at(-1);
  const ended = childSaid(child, 'CareEnded').at(-1);
  const started = childSaid(child, 'CareStarted').at(-1);
  const counted: EpisodeFacts[] = [];
  for (const { events: told } of episodes) {
    if (told[0]?.imported) continue;
    const episode = foldEpisode(told);
    if (episode !== undefined && counts(episode)) counted.push(episodeFacts(child, episode));
  }
  const last = (events.at(-1)?.recorded ?? 0) as Instant;
  return {
    own: responsibleAuthorityAt(child, last) === owner,
    unaccompanied: hasFlag(child, 'uasc', last),
    ethnicity: identity?.body.ethnicity,
    care: started && {
      from: orderOf(started.happened),
      to: ended === undefined ? Number.POSITIVE_INFINITY : orderOf(ended.happened),
    },
    episodes: counted,
  };
}

const counts = ({ phase, missing, away }: Episode): boolean =>
  phase !== 'void' && (missing.length > 0 || away.length > 0);

function episodeFacts(child: Child, episode: Episode): EpisodeFacts {
  const { said, missingSince, over, phase } = episode;
  const since = orderOf(missingSince) as Instant;
  const found = episode.found[0]?.at;
  const held = episodeSaid(said, 'ReturnInterviewHeld')[0];
  const { reasonPrimary, reasonsSecondary = [] } = held?.body ?? {};
  return {
    since,
    over: over !== undefined,
    closed: phase === 'closed',
    lookedAfter: lookedAfterAt(child, since) || groupAt(child, since) === 'lac_ola',
    ageYears: ageAt(child, since),
    away: episode.missing.length === 0,
    hours: hoursBetween(missingSince, found),
    interview: outcomeOf(episode),
    interviewHours: held && hoursBetween(found, held.happened),
    reasons: reasonPrimary === undefined ? [] : [reasonPrimary, ...reasonsSecondary],
    checkShared: episodeSaid(said, 'SafeAndWellShared').length > 0,
  };
}

function outcomeOf({ said }: Episode): InterviewOutcome {
  if (episodeSaid(said, 'ReturnInterviewHeld').length > 0) return 'completed';
  if (episodeSaid(said, 'ReturnInterviewDeclined').length > 0) return 'declined';
  if (episodeSaid(said, 'ReturnInterviewNotOffered').length > 0) return 'not_offered';
  if (episodeSaid(said, 'ReturnInterviewExcused').length > 0) return 'excused';
  return episodeSaid(said, 'ReturnInterviewOffered').length > 0 ? 'offered' : 'none_yet';
}

/** Nothing is computed from a time that is known to the day only. */
function hoursBetween(from: When | undefined, to: When | undefined): number | undefined {
  if (from === undefined || to === undefined) return undefined;
  if (from.precision === 'day' || to.precision === 'day') return undefined;
  return (to.at - from.at) / HOUR;
}
