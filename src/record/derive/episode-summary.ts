import type { Role } from '../../domain/agencies/roles.ts';
import { type WorkLies, whereWorkLies } from '../../domain/allocation/hand-over.ts';
import { placementAt } from '../../domain/child/status.ts';
import { sharedWith } from '../../domain/closing/share-with-host.ts';
import { episodeSaid } from '../../domain/episode/events.ts';
import type { EpisodeHistory } from '../../domain/episode/history.ts';
import type { AgencyReference } from '../../domain/event/event.ts';
import { unansweredNotices } from '../../domain/notice/unanswered-notices.ts';
import type { Obligation } from '../../domain/obligations/obligation.ts';
import { type PoliceTold, policeTold } from '../../domain/report/police-told.ts';
import { openOffer } from '../../domain/report/search-lead.ts';
import { type Instant, readInstant } from '../../domain/time/instant.ts';
import { orderOf } from '../../domain/time/when.ts';

/** What a list of open episodes shows of one beside its columns, so that it reads one row for each. */
export interface EpisodeSummary {
  readonly police: PoliceTold['kind'];
  /** Until when preliminary checks are made; people are told after that. */
  readonly checksUntil?: Instant;
  readonly unanswered: readonly { readonly to: Role; readonly sent: Instant; readonly failed: boolean }[];
  /** To whom the lead of the search was offered who has not accepted it. */
  readonly leadOfferedTo?: string;
  /** Where the work lies, of each agency that ever handed it over. */
  readonly work?: readonly WorkLies[];
  /** The home or household that the child is missing from. */
  readonly home?: string;
  /** Of the duties that nothing has settled, the one that is due first. */
  readonly next?: DutyInBrief;
  /** The one that is late first, where that is another. */
  readonly lateFirst?: DutyInBrief;
}

export interface DutyInBrief {
  readonly rule: string;
  readonly pack: string;
  readonly owner: string;
  readonly arises?: Instant;
  readonly due: Instant;
  readonly lateAfter?: Instant;
}

/** Of an episode that is over: the host authorities that may read it all the same. */
interface SharedEpisode {
  readonly sharedWith: readonly AgencyReference[];
}

/** Of an episode that is over only with whom it was shared, if with anybody: no list of open ones shows it. */
export function episodeSummary(
  history: EpisodeHistory,
  duties: readonly Obligation[],
): EpisodeSummary | SharedEpisode | undefined {
  const { child, episode } = history;
  if (episode.phase !== 'open') {
    const hosts = sharedWith(history).map((host): AgencyReference => `childrens-social-care:${host}`);
    return hosts.length === 0 ? undefined : { sharedWith: hosts };
  }
  const checks = episodeSaid(episode.said, 'ChecksDeadlineSet').at(-1)?.body.deadline;
  const checksUntil = checks === undefined ? undefined : readInstant(checks);
  const leadOfferedTo = openOffer(history)?.body.to;
  const work = whereWorkLies(episode.said);
  const home = placementAt(child, orderOf(episode.missingSince) as Instant)?.home;
  const open = duties.filter(({ settlement, due }) => settlement === undefined && due !== undefined);
  const next = firstBy(open, ({ due }) => due);
  const lateFirst = firstBy(open, ({ lateAfter }) => lateAfter);
  return {
    police: policeTold(history).kind,
    unanswered: unansweredNotices(history).map(({ to, sent, failed }) => ({
      to,
      sent: orderOf(sent) as Instant,
      failed,
    })),
    ...(checksUntil !== undefined && { checksUntil }),
    ...(leadOfferedTo !== undefined && { leadOfferedTo }),
    ...(work.length > 0 && { work }),
    ...(home !== undefined && { home }),
    ...(next !== undefined && { next: inBrief(next) }),
    ...(lateFirst !== undefined && lateFirst !== next && { lateFirst: inBrief(lateFirst) }),
  };
}

function firstBy(
  duties: readonly Obligation[],
  at: (duty: Obligation) => Instant | undefined,
): Obligation | undefined {
  let first: Obligation | undefined;
  for (const duty of duties) {
    const moment = at(duty);
    if (moment !== undefined && moment < ((first && at(first)) ?? Infinity)) first = duty;
  }
  return first;
}

const inBrief = ({ rule, pack, owner, arises, due, lateAfter }: Obligation): DutyInBrief => ({
  ...{ rule: rule.id, pack, owner, due: due! },
  ...(arises !== undefined && { arises }),
  ...(lateAfter !== undefined && { lateAfter }),
});
