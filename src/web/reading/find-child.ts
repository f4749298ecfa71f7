import type { ClientBase } from 'pg';
import type { Relationship } from '../../access/policy/actions.ts';
import { sectionsFor } from '../../access/policy/policy.ts';
import { relationshipsWith } from '../../access/policy/relationships-with.ts';
import type { Role } from '../../domain/agencies/roles.ts';
import type { Phase } from '../../domain/episode/episode.ts';
import type { Section } from '../../domain/sections/sections.ts';
import type { Instant } from '../../domain/time/instant.ts';

/** An episode that the database showed the viewer. */
export interface FoundEpisode {
  readonly id: string;
  readonly phase: Phase;
  readonly missingSince: Instant;
  readonly over: Instant | undefined;
}

/** A child whom the viewer may see, and as what. */
export interface FoundChild {
  readonly owner: string;
  readonly id: string;
  readonly held: readonly Relationship[];
  /** The sections of the record that the viewer sees. */
  readonly sections: ReadonlySet<Section>;
  /** Those that the viewer may see, the newest first. */
  readonly episodes: readonly FoundEpisode[];
}

/** The child with this id; undefined where there is none, or none that the viewer may see. Asked inside `asAgency`. */
export async function findChild(
  connection: ClientBase,
  role: Role,
  id: string,
): Promise<FoundChild | undefined> {
  const { rows } = await connection.query<{ owner: string }>({
    name: 'find-child',
    text: 'select owner from homeward.child where child = $1 order by owner limit 1',
    values: [`child:${id}`],
  });
  return rows[0] && foundChild(connection, role, rows[0].owner, id);
}

/** The child whose episode has this id, under the same condition for the episode. */
export async function findEpisode(
  connection: ClientBase,
  role: Role,
  id: string,
): Promise<FoundChild | undefined> {
  const { rows } = await connection.query<{ owner: string; child: string }>({
    name: 'find-episode',
    text: 'select owner, child from homeward.episode where episode = $1 order by owner limit 1',
    values: [`episode:${id}`],
  });
  return rows[0] && foundChild(connection, role, rows[0].owner, rows[0].child.slice('child:'.length));
}

/** The child whose absence from school has this id, under the same condition for the absence. */
export async function findAbsence(
  connection: ClientBase,
  role: Role,
  id: string,
): Promise<FoundChild | undefined> {
  const { rows } = await connection.query<{ owner: string; child: string }>({
    name: 'find-absence',
    text: `select owner, child from homeward.timeline
      where stream = $1 and summary ->> 'type' = 'PupilAbsenceOpened' order by owner limit 1`,
    values: [`education-absence:${id}`],
  });
  return rows[0] && foundChild(connection, role, rows[0].owner, rows[0].child.slice('child:'.length));
}

async function foundChild(
  connection: ClientBase,
  role: Role,
  owner: string,
  id: string,
): Promise<FoundChild> {
  const held = await relationshipsWith(connection, owner, `child:${id}`);
  const { rows } = await connection.query<{
    episode: string;
    phase: Phase;
    missing_since: Instant;
    over_at: Instant | null;
  }>({
    name: 'find-episodes-of-child',
    text: `select episode, phase, missing_since, over_at from homeward.episode
      where owner = $1 and child = $2 order by missing_since desc, episode`,
    values: [owner, `child:${id}`],
  });
  return {
    owner,
    id,
    held,
    sections: new Set(held.flatMap((relationship) => sectionsFor(role, relationship))),
    episodes: rows.map(({ episode, phase, missing_since, over_at }) => ({
      id: episode.slice('episode:'.length),
      phase,
      missingSince: missing_since,
      over: over_at ?? undefined,
    })),
  };
}
