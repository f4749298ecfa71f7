import type { FastifyRequest } from 'fastify';
import { mayAsAny } from '../../../../access/policy/policy.ts';
import { viewerOf } from '../../../../access/policy/viewer-of.ts';
import { isToBeMatched } from '../../../../domain/child/matching-acts.ts';
import type { EpisodeHistory } from '../../../../domain/episode/history.ts';
import { asAgency } from '../../../../store/as-agency.ts';
import { findChild } from '../../../reading/find-child.ts';
import type { Service } from '../../../service.ts';
import { type EpisodeName, readEpisode } from '../read-episode.ts';
import { findsMatches } from '../who-may.ts';

/** A report that waits, with the episode that it began. */
export interface Described extends EpisodeName {
  readonly history: EpisodeHistory;
}

/** The child of an address, if the viewer may find out who it is and nobody has yet. */
export async function readDescribed(
  { store, clock }: Service,
  request: FastifyRequest,
): Promise<Described | undefined> {
  const signedIn = request.signedIn!;
  const { role } = signedIn.as;
  const { child } = request.params as { readonly child: string };
  if (!findsMatches(role)) return undefined;
  const found = await asAgency(store, viewerOf(signedIn, clock.now()), (connection) =>
    findChild(connection, role, child),
  );
  if (found === undefined || !mayAsAny(role, found.held, 'core', 'act')) return undefined;
  const episode = found.episodes[0]?.id;
  if (episode === undefined) return undefined;
  const name = { books: found.owner, child, episode };
  const history = await readEpisode(store, name);
  return history !== undefined && isToBeMatched(history.child) ? { ...name, history } : undefined;
}
