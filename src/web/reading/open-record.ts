import type { SignedIn } from '../../access/people/signed-in.ts';
import { viewerOf } from '../../access/policy/viewer-of.ts';
import type { LookedAt } from '../../access/read-log/looks.ts';
import { noteShown } from '../../access/read-log/note-shown.ts';
import type { Instant } from '../../domain/time/instant.ts';
import { formatInstant } from '../../domain/time/instant.ts';
import { asAgency } from '../../store/as-agency.ts';
import type { Service } from '../service.ts';
import { type FoundChild, findChild, findEpisode } from './find-child.ts';
import { readRecord, type ShownEpisode, type ShownRecord } from './read-record.ts';

/** What somebody opens, and how the read log names it. */
export interface Opening {
  readonly as: LookedAt;
  readonly knownAt?: Instant | undefined;
  /** Reads the child's other episodes too. */
  readonly amongOthers?: true;
  /** Takes sections away: a print leaves out what the reader may see and not take out. */
  readonly only?: (found: FoundChild) => FoundChild | undefined;
}

/** An episode with its child; no episode where it was not on record yet at the moment asked about. */
export interface OpenedEpisode {
  readonly record: ShownRecord;
  readonly episode: ShownEpisode | undefined;
}

/** Opens an episode for somebody and notes that they looked; undefined where there is none or none of theirs to see. */
export async function openEpisode(
  service: Service,
  signedIn: SignedIn,
  id: string,
  opening: Opening,
): Promise<OpenedEpisode | undefined> {
  const record = await open(service, signedIn, opening, [id], (connection) =>
    findEpisode(connection, signedIn.as.role, id),
  );
  return record && { record, episode: record.episodes.find((episode) => episode.id === id) };
}

/** Opens a child with every episode that somebody may see, under the same conditions. */
export const openChild = (
  service: Service,
  signedIn: SignedIn,
  id: string,
  opening: Opening,
): Promise<ShownRecord | undefined> =>
  open(service, signedIn, opening, undefined, (connection) => findChild(connection, signedIn.as.role, id));

async function open(
  { store, library, clock }: Service,
  signedIn: SignedIn,
  { as, knownAt, amongOthers, only = (found) => found }: Opening,
  wanted: readonly string[] | undefined,
  find: (connection: Parameters<typeof findChild>[0]) => Promise<FoundChild | undefined>,
): Promise<ShownRecord | undefined> {
  const now = clock.now();
  const seen = await asAgency(store, viewerOf(signedIn, now), find);
  const found = seen && only(seen);
  if (found === undefined) return undefined;
  await noteShown(store, signedIn, now, {
    act: as,
    children: [`child:${found.id}`],
    detail: {
      ...(wanted !== undefined && { episodes: wanted }),
      ...(knownAt !== undefined && { knownAt: formatInstant(knownAt) }),
    },
  });
  const episodes = amongOthers ? undefined : wanted;
  return readRecord({ store, library, now, knownAt }, found, episodes ?? found.episodes.map(({ id }) => id));
}
