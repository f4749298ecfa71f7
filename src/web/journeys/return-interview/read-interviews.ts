import type { SignedIn } from '../../../access/people/signed-in.ts';
import { sectionsFor } from '../../../access/policy/policy.ts';
import { viewerOf } from '../../../access/policy/viewer-of.ts';
import { foldChild } from '../../../domain/child/child.ts';
import { foldEpisode } from '../../../domain/episode/fold.ts';
import type { EpisodeHistory } from '../../../domain/episode/history.ts';
import type { DomainEvent } from '../../../domain/event/event.ts';
import type { Rule } from '../../../domain/obligations/rule.ts';
import type { Instant } from '../../../domain/time/instant.ts';
import { grouped } from '../../../procedures/grouped.ts';
import { otherThan, outlinesOf } from '../../../record/outlines.ts';
import { type StreamName, subjectOf } from '../../../record/streams.ts';
import { asAgency } from '../../../store/as-agency.ts';
import { readStreams } from '../../../store/read/read-streams.ts';
import { asksForInterview, asksForReferral } from '../../allocation/asks-for-interview.ts';
import { dutyOwnerOf } from '../../allocation/duty-owners.ts';
import { visible } from '../../reading/visible.ts';
import type { Service } from '../../service.ts';
import { type EpisodeOfChild, type QueueRow, readEpisodesOf, readQueue } from './queue/read-queue.ts';

/** An interview that is owed, in the light of what the viewer sees of the child. */
export interface Owed {
  readonly row: QueueRow;
  readonly history: EpisodeHistory;
  /** The other episodes of the child whose interview is owed too, the earliest first. */
  readonly alsoOwed: readonly StreamName[];
  /** What was said in every episode of the child, for whom the child knows. */
  readonly episodes: readonly EpisodeHistory[];
}

/** The interviews that somebody's authority owes, to all children or to one, soonest first. */
export async function readOwed(
  { store, library }: Pick<Service, 'store' | 'library'>,
  signedIn: SignedIn,
  now: Instant,
  ofChild?: string,
): Promise<readonly Owed[]> {
  const dutyOwner = dutyOwnerOf(signedIn.as);
  if (dutyOwner === undefined) return [];
  const rulesThat = (ask: (rule: Rule) => boolean) =>
    [...library.packs.values()].flatMap((pack) => pack.rules.filter(ask).map(({ id }) => id));
  const asked = { rules: rulesThat(asksForInterview), referralRules: rulesThat(asksForReferral) };
  const { queue, episodes } = await asAgency(store, viewerOf(signedIn, now), async (connection) => {
    const rows = await readQueue(connection, { dutyOwner, ...asked, child: ofChild });
    return {
      queue: rows,
      episodes: await readEpisodesOf(
        connection,
        rows.map(({ child }) => child),
      ),
    };
  });
  const found: Owed[] = [];
  for (const [owner, rows] of grouped(queue, (row) => row.owner)) {
    const own = episodes.filter((episode) => episode.owner === owner);
    const children = new Set(rows.map(({ child }) => child));
    const streams = await readStreams(store, owner, [...children, ...own.map(({ episode }) => episode)]);
    for (const row of rows) {
      const sections = new Set(row.held.flatMap((kind) => sectionsFor(signedIn.as.role, kind)));
      const read = (name: StreamName) => visible(streams.get(name)?.events ?? [], sections);
      found.push(...owedIn(row, rows, own, read));
    }
  }
  return found;
}

function owedIn(
  row: QueueRow,
  queue: readonly QueueRow[],
  episodes: readonly EpisodeOfChild[],
  read: (name: StreamName) => readonly DomainEvent[],
): readonly Owed[] {
  const childId = subjectOf(row.child, 'child') ?? '';
  const child = foldChild(read(row.child));
  const own = episodes.filter((one) => one.child === row.child && one.phase !== 'void');
  const streams = new Map(own.map(({ episode }) => [episode, read(episode)]));
  const outlines = outlinesOf(streams, childId, []);
  const histories = [...streams].flatMap(([name, events]): readonly EpisodeHistory[] => {
    const id = subjectOf(name, 'episode') ?? '';
    const episode = foldEpisode(events);
    return episode === undefined ? [] : [{ id, child, episode, others: otherThan(outlines, id) }];
  });
  const history = histories.find(({ id }) => `episode:${id}` === row.episode);
  const alsoOwed = queue
    .filter((other) => other.child === row.child && other.episode !== row.episode)
    .map(({ episode }) => episode);
  return history === undefined ? [] : [{ row, history, alsoOwed, episodes: histories }];
}
