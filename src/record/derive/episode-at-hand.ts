import type { Obligation } from '../../domain/obligations/obligation.ts';
import { identity } from '../../domain/obligations/revisions.ts';
import type { Instant } from '../../domain/time/instant.ts';
import type { PackLibrary } from '../../procedures/pack-library.ts';
import type { OutboxMessage } from '../../store/append/append-request.ts';
import { dutiesOf, historyOf } from '../duties.ts';
import { eventsOf, type StreamName, subjectOf, versionOf } from '../streams.ts';
import { type EpisodeRows, episodeRows } from './episode-rows.ts';
import { recordIn, type Standing } from './standing.ts';

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
    outbox: toBeTold(name, added(before, duties), now),
  };
}

function added(before: readonly Obligation[], duties: readonly Obligation[]): readonly Obligation[] {
  if (before.length === 0) return duties;
  const known = new Set(before.map(identity));
  return duties.filter((duty) => !known.has(identity(duty)));
}

/** Who is to be told of new duties: the roles that they name. What arises later is for the sweep. */
function toBeTold(stream: StreamName, duties: readonly Obligation[], now: Instant): readonly OutboxMessage[] {
  return duties.flatMap(({ rule, owner, occurrence, arises, settlement }) => {
    if (settlement !== undefined || arises === undefined || arises > now || rule.notified.length === 0)
      return [];
    return [{ stream, kind: 'notice', body: { rule: rule.id, owner, occurrence, to: rule.notified } }];
  });
}
