import { readInstant } from '../time/instant.ts';
import { exactly, orderOf } from '../time/when.ts';
import type { Mark } from '../vocabulary/word.ts';
import type { Absence } from './episode.ts';
import { type EpisodeEventType, episodeSaid } from './events.ts';

/**
 * The moment from which police, authority, parents and reviewing officer have to be told: preliminary checks
 * have failed (their deadline passed and the child is not back), contact was made but the child is still at
 * risk, there is particular reason to worry, the child was reported, or is known to be away with concern.
 *
 * Undefined for a child who was found during the checks, and for an absence that somebody authorised. A
 * deadline that still lies ahead is answered too: that is when the duties will arise.
 *
 * @source v59-2024 L238-247; docs/episodes.md, "check deadline passes"
 */
export function toBeTold(absence: Absence): Mark | undefined {
  const { said, opening, whereabouts } = absence;
  let earliest: Mark | undefined;
  for (const type of tellingTypes)
    for (const { happened, version } of episodeSaid(said, type))
      earliest = earlier(earliest, { at: happened, event: version });
  for (const span of whereabouts)
    if (span.kind === 'known_with_concern')
      earliest = earlier(earliest, { at: span.from, event: span.event });
  return opening.body.hidden ? earliest : earlier(earliest, checksFailed(absence));
}

const tellingTypes = [
  'ChildReported',
  'ContactMadeStillAtRisk',
  'ImmediateConcernRaised',
  'ChildClassified',
] as const satisfies readonly EpisodeEventType[];

/** The deadline of the checks, unless the child was back by then; at once where there were no checks. */
function checksFailed({ said, opening, missingSince, over }: Absence): Mark | undefined {
  const last = episodeSaid(said, 'ChecksDeadlineSet').at(-1);
  if (last === undefined) {
    if (opening.body.whereabouts !== 'unknown') return undefined;
    const began = orderOf(opening.happened) >= orderOf(missingSince) ? opening.happened : missingSince;
    return { at: began, event: opening.version };
  }
  const deadline = readInstant(last.body.deadline);
  if (deadline === undefined || (over !== undefined && orderOf(over) <= deadline)) return undefined;
  return { at: exactly(deadline), event: last.version };
}

const earlier = (one: Mark | undefined, other: Mark | undefined): Mark | undefined => {
  if (one === undefined || other === undefined) return one ?? other;
  return orderOf(other.at) < orderOf(one.at) ? other : one;
};
