import { isResolved } from '../../domain/education-absence/resolved.ts';
import type { Obligation } from '../../domain/obligations/obligation.ts';
import type { Instant } from '../../domain/time/instant.ts';
import type { PackLibrary } from '../../procedures/pack-library.ts';
import type { OutboxMessage } from '../../store/append/append-request.ts';
import type {
  ObligationSet,
  RelationshipRow,
  SettledObligations,
  TimelineRow,
} from '../../store/append/read-models.ts';
import { absenceDutiesOf, absenceIn } from '../absence-duties.ts';
import { eventsOf, type Situation, type StreamName, subjectOf } from '../streams.ts';
import type { Shown } from './episode-at-hand.ts';
import { timelineRow } from './episode-rows.ts';
import { obligationRow } from './obligation-rows.ts';
import { policedRelationships } from './policed-absence.ts';
import { added, dutiesToTell, eventsToTell } from './to-be-told.ts';

interface AbsenceRows {
  readonly timeline: readonly TimelineRow[];
  readonly relationships: readonly RelationshipRow[];
  readonly obligations: readonly ObligationSet[];
  readonly settled: readonly SettledObligations[];
  readonly outbox: readonly OutboxMessage[];
}

/** What the rows of each absence from school at hand are derived from. */
interface Change {
  readonly library: PackLibrary;
  readonly was: Situation;
  readonly is: Situation;
  readonly now: Instant;
  readonly shown: Shown;
}

/**
 * What is shown of one absence, also to which police, and who is to be told of new duties; undefined where nobody has
 * reported it.
 */
export function absenceRows(
  { library, was, is, now, shown }: Change,
  name: StreamName,
): AbsenceRows | undefined {
  const id = subjectOf(name, 'education-absence');
  const history = id === undefined ? undefined : absenceIn(is, id);
  if (id === undefined || history === undefined) return undefined;
  const child: StreamName = `child:${history.absence.opening.body.child}`;
  const subject = { subject: name, child, section: 'core' };
  const duties = absenceDutiesOf(library, is, history, now);
  const rows = duties.map(obligationRow);
  const live = !isResolved(history.absence) || duties.some(({ settlement }) => settlement === undefined);
  const earlier = eventsOf(was.streams, name).length;
  const events = eventsOf(is.streams, name);
  const listed = shown === 'everything' ? events : events.slice(earlier);
  return {
    timeline: listed.map((event) => timelineRow(name, child, event)),
    relationships: policedRelationships(child, {
      history,
      duties,
      books: is.books,
      directory: library.directory,
    }),
    obligations: [{ ...subject, rows: live ? rows : [] }],
    settled: live && earlier === 0 ? [] : [{ ...subject, obligations: live ? null : rows }],
    outbox: [
      ...dutiesToTell(name, child, added(dutiesBefore(library, was, id, now), duties), now),
      ...eventsToTell(name, child, events.slice(earlier)),
    ],
  };
}

function dutiesBefore(library: PackLibrary, was: Situation, id: string, now: Instant): readonly Obligation[] {
  const history = absenceIn(was, id);
  return history === undefined ? [] : absenceDutiesOf(library, was, history, now);
}
