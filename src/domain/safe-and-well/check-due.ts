import type { ChildEvent } from '../child/child.ts';
import { childSaid } from '../child/child.ts';
import type { EpisodeHistory } from '../episode/history.ts';
import { dateOf } from '../time/certainly-before.ts';
import { type PlainDate, plainDate } from '../time/instant.ts';
import { orderOf, type When } from '../time/when.ts';

/** How often police and parent or carer agreed that checks are made, and until when that holds. */
export interface CheckFrequency {
  readonly everyNthReturn: number;
  readonly reviewOn: PlainDate;
}

/**
 * Whether the police check is due at a return, given what was agreed. `every 3rd return` excuses two of three;
 * after its review date the agreement excuses none.
 *
 * @param returnsSince how many returns there were since it was agreed: the one on which it was agreed is the
 *   first, and this one counts
 * @source v59-2024 L283, L389
 */
export const checkDueAt = (agreed: CheckFrequency, returnsSince: number, returnedOn: PlainDate): boolean =>
  returnedOn > agreed.reviewOn || returnsSince % agreed.everyNthReturn === 0;

/**
 * Whether the police check is due at the return of this episode: always, unless an agreement leaves it out.
 * Undefined while the child is not back.
 *
 * @source v59-2024 L283, L389
 */
export function checkDue(history: EpisodeHistory): boolean | undefined {
  const back = history.episode.over;
  if (back === undefined) return undefined;
  const decided = decisionFor(history, back);
  if (decided === undefined) return true;
  const { everyNthReturn, reviewOn } = decided.body;
  const agreed = { everyNthReturn, reviewOn: plainDate(reviewOn) };
  return checkDueAt(agreed, returnsSince(history, decided, back), dateOf(back));
}

type Decided = ChildEvent<'CheckFrequencyDecided'>;

/** The last agreement that was there when the child came back, or that was made on this very return. */
function decisionFor({ id, child }: EpisodeHistory, back: When): Decided | undefined {
  const withdrawn = childSaid(child, 'CheckFrequencyWithdrawn');
  return childSaid(child, 'CheckFrequencyDecided').findLast(
    ({ body, happened, version }) =>
      (body.episode === id || orderOf(happened) <= orderOf(back)) &&
      !withdrawn.some((end) => end.body.episode === body.episode && end.version > version),
  );
}

function returnsSince({ id, others }: EpisodeHistory, { body, happened }: Decided, back: When): number {
  if (body.episode === id) return 1;
  const agreedOn = others.find((other) => other.id === body.episode)?.over ?? orderOf(happened);
  return (
    1 + others.filter(({ over }) => over !== undefined && agreedOn <= over && over < orderOf(back)).length
  );
}
