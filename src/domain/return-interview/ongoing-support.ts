import type { ChildEvent } from '../child/child.ts';
import type { Command, Recorded } from '../deciding/command.ts';
import type { EpisodeEvent } from '../episode/events.ts';
import { sameFacts } from '../event/same-facts.ts';

type Held = Pick<EpisodeEvent<'ReturnInterviewHeld'>, 'body'>;

/**
 * What the interviews of an episode, before and after something was said of them, mean for who stays in touch with
 * the child: support begins with the interviewer of the last one from which it follows, and ends where it follows from
 * none. Nothing where that stays as it was.
 *
 * @source ofsted-2013, Worcestershire box
 */
export function ongoingSupport(
  episode: string,
  before: readonly Held[],
  after: readonly Held[],
  { happened, madeBy, recordedBy }: Pick<Command, 'happened' | 'madeBy' | 'recordedBy'>,
): readonly Recorded[] {
  const worker = supporter(after);
  if (sameFacts(worker, supporter(before))) return [];
  const by = { happened, madeBy, recordedBy };
  if (worker === undefined) return [{ stream: 'child', event: { ...by, type: ended, body: { episode } } }];
  return [{ stream: 'child', event: { ...by, type: began, body: { episode, worker } } }];
}

const began = 'OngoingSupportBegan' satisfies ChildEvent['type'];
const ended = 'OngoingSupportEnded' satisfies ChildEvent['type'];

const supporter = (interviews: readonly Held[]) =>
  interviews.findLast(({ body }) => body.ongoingSupport === true && body.interviewer !== undefined)?.body
    .interviewer;
