import type { ClientBase } from 'pg';
import type { Phase } from '../../../../domain/episode/episode.ts';
import type { Instant } from '../../../../domain/time/instant.ts';
import type { OpenDuty } from '../../../duties/duty-view.ts';
import type { FoundIncident } from '../../../reading/find-incident.ts';

/** An episode of an incident, as far as the viewer may see it, with what is open in it. */
export interface Together {
  readonly episode: string;
  readonly child: string;
  readonly phase: Phase;
  readonly missing_since: Instant;
  readonly over_at: Instant | null;
  readonly duties: readonly OpenDuty[];
}

/** The episodes that stand on an incident, the longest ago first, each with its open duties, soonest first. */
export async function readTogether(
  connection: ClientBase,
  { owner, incident }: Pick<FoundIncident, 'owner' | 'incident'>,
): Promise<readonly Together[]> {
  const streams = incident.episodes.map(({ body }) => `episode:${body.episode}`);
  const [episodes, duties] = await Promise.all([
    connection.query<Omit<Together, 'duties'>>({
      name: 'incident-episodes',
      text: `select episode, child, phase, missing_since, over_at from homeward.episode
        where owner = $1 and episode = any ($2) order by missing_since, episode`,
      values: [owner, streams],
    }),
    connection.query<OpenDuty & { readonly subject: string }>({
      name: 'incident-duties',
      text: `select subject, rule, pack, duty_owner, arises_at, due_at, late_after from homeward.obligation
        where owner = $1 and subject = any ($2) and settled_at is null
          and coalesce(due_at, arises_at) is not null
        order by coalesce(due_at, arises_at), rule`,
      values: [owner, streams],
    }),
  ]);
  return episodes.rows.map((row) => ({
    ...row,
    duties: duties.rows.filter(({ subject }) => subject === row.episode),
  }));
}
