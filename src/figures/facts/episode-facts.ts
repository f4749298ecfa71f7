import type { DomainEvent } from '../../domain/event/event.ts';
import type { PackLibrary } from '../../procedures/pack-library.ts';
import { extendAt } from '../../record/derive/obligation-rows.ts';
import { dutiesOf, historyOf } from '../../record/duties.ts';
import { otherThan } from '../../record/outlines.ts';
import type { ChildKnownAt, EpisodeKnownAt } from './child-at-each-moment.ts';
import { dutyFacts } from './duty-facts.ts';
import { episodeFact } from './episode-fact.ts';
import type { GroupOfFacts } from './group-of-facts.ts';
import { spanFacts } from './span-facts.ts';

/** What is counted of an episode as it was known then; nothing of one that is void, or that nothing has opened yet. */
export function episodeFacts(
  library: PackLibrary,
  { at, books, child, countsAs, outlines }: ChildKnownAt,
  { id, stream, events, restsOn }: EpisodeKnownAt,
): GroupOfFacts {
  const record = { id, child, events, others: otherThan(outlines, id) };
  const history = historyOf(record);
  if (history === undefined || history.episode.phase === 'void')
    return { facts: [], restsOn, lookAgain: undefined };
  const { episode } = history;
  const duties = dutiesOf(library, record, at);
  const known = { books, history, duties, stream, childStream: countsAs, countedBy: countedBy(events) };
  return {
    facts: [
      episodeFact(known, library.calendars),
      ...spanFacts(known),
      ...dutyFacts({ books, child, childStream: countsAs, subject: stream, episode }, duties),
    ],
    restsOn,
    lookAgain: extendAt(history, duties),
  };
}

/** National returns of old held only episodes of more than 24 hours. @source ofsted-2013 ¶2 */
const countedBy = (events: readonly DomainEvent[]): 'over-24-hours' | undefined =>
  events.some(
    ({ type, body }) => type === 'EpisodeImported' && (body as { readonly rule?: string }).rule === 'gt24h',
  )
    ? 'over-24-hours'
    : undefined;
