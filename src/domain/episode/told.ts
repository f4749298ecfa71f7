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
 * @source v59 L238-247; procedures.md section 2, "check deadline passes"
 */
export function toBeTold(absence: Absence): Mark | undefined {
  let earliest: Mark | undefined;
  for (const mark of candidates(absence))
    if (earliest === undefined || orderOf(mark.at) < orderOf(earliest.at)) earliest = mark;
  return earliest;
}

const tellingTypes = [
  'ChildReported',
  'ContactMadeStillAtRisk',
  'ImmediateConcernRaised',
  'ChildClassified',
] as const satisfies readonly EpisodeEventType[];

function* candidates({ said, opening, missingSince, over, whereabouts }: Absence): Generator<Mark> {
  for (const type of tellingTypes)
    for (const { happened, version } of episodeSaid(said, type)) yield { at: happened, event: version };
  for (const span of whereabouts)
    if (span.kind === 'known_with_concern' && span.event !== 0) yield { at: span.from, event: span.event };
  if (opening.body.hidden) return;
  const deadlines = episodeSaid(said, 'ChecksDeadlineSet');
  const last = deadlines.at(-1);
  if (last === undefined) {
    if (opening.body.whereabouts === 'unknown')
      yield { at: later(opening.happened, missingSince), event: opening.version };
    return;
  }
  const deadline = readInstant(last.body.deadline);
  if (deadline === undefined || (over !== undefined && orderOf(over) <= deadline)) return;
  yield { at: exactly(deadline), event: last.version };
}

const later = (a: Mark['at'], b: Mark['at']) => (orderOf(a) >= orderOf(b) ? a : b);
