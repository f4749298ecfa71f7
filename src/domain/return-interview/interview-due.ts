import type { Obligation } from '../obligations/obligation.ts';
import type { Use } from '../obligations/rule.ts';
import type { Instant } from '../time/instant.ts';

/**
 * When the return interview of an episode falls due, by the duties that its procedures lay: the last one, where the
 * child was found more than once. An extended interview is another conversation with a deadline of its own.
 *
 * @source kent-2018 ¶6.1-6.2; medway-2024-25 ¶3.9
 */
export const interviewDue = (duties: readonly Obligation[]): Instant | undefined =>
  lastMetBy(duties, ({ word, with: options }) => word === 'interview-held' && options.kind !== 'extended');

/** When it has to have been offered, where procedures ask for no more. @source kent-2018 ¶6.1 */
export const interviewOfferDue = (duties: readonly Obligation[]): Instant | undefined =>
  lastMetBy(duties, ({ word }) => word === 'interview-offered');

const lastMetBy = (duties: readonly Obligation[], is: (act: Use) => boolean): Instant | undefined =>
  duties.findLast(({ rule }) => rule.parts.some(({ metBy }) => metBy.some(is)))?.due;
