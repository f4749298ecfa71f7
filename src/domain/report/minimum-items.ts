import type { Static } from 'typebox';
import { lookedAfterAt } from '../child/status.ts';
import { type ReportItem, reportItemsFor } from '../code-sets/report-items.ts';
import type { EpisodeContext } from '../episode/acts.ts';
import { episodeSaid } from '../episode/events.ts';
import type { EpisodeHistory } from '../episode/history.ts';
import type { Instant } from '../time/instant.ts';
import type { When } from '../time/when.ts';
import { orderOf } from '../time/when.ts';
import type { minimumItem } from './events.ts';

export type MinimumItem = Static<typeof minimumItem>;

/** The items asked of a report of this child then: ten when looked after, nine at home. */
export const itemsAskedFor = (child: EpisodeContext['child'], at: When): readonly ReportItem[] =>
  reportItemsFor(lookedAfterAt(child, orderOf(at) as Instant) ? 'looked_after' : 'home');

/**
 * A report as it is sent: every item that is asked for, in the guidance's order, and what was said beyond. An
 * item without an answer is "not known yet": it opens a task and never blocks the report.
 *
 * @source v59-2024 L249-260, L354-364
 */
export function completedItems(asked: readonly ReportItem[], given: readonly MinimumItem[]): MinimumItem[] {
  const answers = new Map(given.map((one) => [one.item, one]));
  const items = asked.map((item) => answered(answers.get(item)) ?? { item, notKnownYet: true });
  return [...items, ...given.filter((one) => !asked.includes(one.item) && isAnswered(one))];
}

const isAnswered = ({ answer }: MinimumItem): boolean => answer !== undefined;

const answered = (item: MinimumItem | undefined): MinimumItem | undefined =>
  item?.answer === undefined ? undefined : { item: item.item, answer: item.answer };

/** What the reports of an episode say today, item by item; a later answer stands in place of an earlier one. */
export function itemsSaid({ episode }: EpisodeHistory): ReadonlyMap<ReportItem, MinimumItem> {
  const items = new Map<ReportItem, MinimumItem>();
  const statements = [
    ...episodeSaid(episode.said, 'ChildReported'),
    ...episodeSaid(episode.said, 'ReportItemsAdded'),
  ].sort((a, b) => orderOf(a.happened) - orderOf(b.happened) || a.version - b.version);
  for (const { body } of statements)
    for (const one of body.items) if (isAnswered(one) || !items.has(one.item)) items.set(one.item, one);
  return items;
}

export interface ReportCompleteness {
  readonly answered: number;
  readonly asked: number;
  readonly notKnownYet: readonly ReportItem[];
}

/** How much of the minimum is there: "8 of 10". Undefined until the child was reported. */
export function reportCompleteness(history: EpisodeHistory): ReportCompleteness | undefined {
  const first = episodeSaid(history.episode.said, 'ChildReported')[0];
  if (first === undefined) return undefined;
  const asked = itemsAskedFor(history.child, first.happened);
  const said = itemsSaid(history);
  const notKnownYet = asked.filter((item) => said.get(item)?.answer === undefined);
  return { answered: asked.length - notKnownYet.length, asked: asked.length, notKnownYet };
}

/** Of the answers given, those that say something new: only additions are sent on. */
export function newAnswers(history: EpisodeHistory, given: readonly MinimumItem[]): MinimumItem[] {
  const said = itemsSaid(history);
  return given
    .flatMap((one) => answered(one) ?? [])
    .filter(({ item, answer }) => said.get(item)?.answer !== answer);
}
