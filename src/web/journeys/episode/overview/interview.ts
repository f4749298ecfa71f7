import type { Directory } from '../../../../domain/authorities/directory.ts';
import { responsibleAuthorityAt } from '../../../../domain/child/status.ts';
import type { EpisodeHistory } from '../../../../domain/episode/history.ts';
import { interviewOutcome, isSettled } from '../../../../domain/return-interview/outcome.ts';
import type { Instant } from '../../../../domain/time/instant.ts';
import { orderOf } from '../../../../domain/time/when.ts';
import type { Offered } from '../../../acts/offered.ts';
import { asksForReferral } from '../../../allocation/asks-for-interview.ts';
import type { ShownEpisode } from '../../../reading/read-record.ts';
import type { Line } from '../../../words/body-in-lines.ts';
import { sayAuthority } from '../../../words/say-authority.ts';

/** Whose the return interview is, where it is another authority's; nothing is said of one's own. */
export function interviewElsewhere(history: EpisodeHistory, directory: Directory): readonly Line[] {
  if (interviewOutcome(history) !== 'other_la') return [];
  const began = orderOf(history.episode.missingSince) as Instant;
  const authority = responsibleAuthorityAt(history.child, began);
  const whose = authority === undefined ? 'another authority' : sayAuthority(authority, directory);
  return [{ label: 'Return interview', value: `Responsibility of ${whose}` }];
}

/** That the police did not refer the child for the interview in the time they have, and where it is begun without. */
export interface NotReferred {
  readonly beginHref: string | undefined;
}

/** Said until the interview has its outcome: the authority begins by itself. */
export function notReferred({ seen, duties }: ShownEpisode, offered: Offered): NotReferred | undefined {
  const outcome = interviewOutcome(seen);
  if (outcome === undefined || isSettled(seen, outcome)) return undefined;
  const isLate = duties.some(
    ({ obligation: { rule }, status }) => status === 'breached' && asksForReferral(rule),
  );
  if (!isLate) return undefined;
  return {
    beginHref:
      outcome === 'not_offered' ? (offered('AllocateInterview') ?? offered('OfferInterview')) : undefined,
  };
}
