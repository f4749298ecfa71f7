import type { Instant } from '../../domain/time/instant.ts';
import type { PackLibrary } from '../../procedures/pack-library.ts';
import type { OutboxMessage } from '../../store/append/append-request.ts';
import { dutiesOf, historyOf } from '../duties.ts';
import { eventsOf, type StreamName, subjectOf, versionOf } from '../streams.ts';
import { type EpisodeRows, episodeRows } from './episode-rows.ts';
import { recordIn, type Standing } from './standing.ts';
import { added, dutiesToTell, eventsToTell } from './to-be-told.ts';

/** Whether timelines get the new events only, or all of them again. */
export type Shown = 'what is new' | 'everything';

/** What the rows of each episode at hand are derived from. */
interface Change {
  readonly library: PackLibrary;
  /** Undefined where no episode at hand was there before. */
  readonly was: Standing | undefined;
  readonly is: Standing;
  readonly now: Instant;
  readonly shown: Shown;
}

interface EpisodeAtHand {
  readonly rows: EpisodeRows;
  readonly outbox: readonly OutboxMessage[];
}

/** What is shown of one episode, and who is to be told of new duties; undefined where nothing has opened it. */
export function episodeAtHand(change: Change, name: StreamName): EpisodeAtHand | undefined {
  const { library, was, is, now, shown } = change;
  const id = subjectOf(name, 'episode');
  if (id === undefined) return undefined;
  const record = recordIn(is, name, id);
  const history = historyOf(record);
  if (history === undefined) return undefined;
  const duties = dutiesOf(library, record, now);
  const earlier = was === undefined ? 0 : eventsOf(was.streams, name).length;
  const before = was === undefined || earlier === 0 ? [] : dutiesOf(library, recordIn(was, name, id), now);
  return {
    rows: episodeRows(is.stream, history, {
      stream: name,
      version: versionOf(is.streams, name),
      isNew: earlier === 0,
      listed: shown === 'everything' ? record.events : record.events.slice(earlier),
      duties,
    }),
    outbox: [
      ...dutiesToTell(name, is.stream, added(before, duties), now),
      ...eventsToTell(name, is.stream, record.events.slice(earlier)),
    ],
  };
}
