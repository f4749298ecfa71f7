import type { ClientBase } from 'pg';
import type { Relationship } from '../../access/policy/actions.ts';
import { relationshipsWith } from '../../access/policy/relationships-with.ts';
import type { DomainEvent } from '../../domain/event/event.ts';
import { foldIncident, type Incident } from '../../domain/incident/incident.ts';
import { readStreams } from '../../store/read/read-streams.ts';
import type { Store } from '../../store/store.ts';
import { type Named, sayName } from '../words/say-child.ts';

/** An incident as far as its reader may see it: the children whom they see, and those who are on no record. */
export interface FoundIncident {
  readonly owner: string;
  readonly held: readonly Relationship[];
  /** The children on it whom the reader may see, by id. */
  readonly children: readonly string[];
  readonly names: readonly string[];
  readonly nameOf: ReadonlyMap<string, string>;
  readonly incident: Incident;
  readonly events: readonly DomainEvent[];
  readonly version: number;
}

interface Looking {
  readonly connection: ClientBase;
  readonly store: Store;
}

/** The incident with this id; undefined where there is none on which a child stands whom the viewer may see. */
export async function readIncidentAs(
  { connection, store }: Looking,
  id: string,
): Promise<FoundIncident | undefined> {
  const stream = `incident:${id}` as const;
  const { rows } = await connection.query<{
    owner: string;
    child: string;
    names: readonly Named[] | null;
  }>({
    name: 'find-incident',
    text: `select distinct t.owner, t.child, c.names from homeward.timeline t
        left join homeward.child c on c.owner = t.owner and c.child = t.child
      where t.stream = $1 and t.summary ->> 'type' in ('EpisodeLinked', 'ChildWasPresent') order by 1, 2`,
    values: [stream],
  });
  const [first] = rows;
  if (first === undefined) return undefined;
  const { owner } = first;
  const read = (await readStreams(store, owner, [stream])).get(stream);
  const whole = foldIncident(read?.events ?? []);
  if (read === undefined || whole === undefined) return undefined;
  const shown = new Map(rows.map(({ child, names }) => [child.slice('child:'.length), sayName(names)]));
  const incident = onlyOf(whole, shown);
  const children = [...incident.episodes, ...incident.present].flatMap(({ body }) => body.child ?? []);
  const [one] = children;
  if (one === undefined) return undefined;
  const stands = new Set([...incident.episodes, ...incident.present].map(({ version }) => version));
  return {
    owner,
    held: await relationshipsWith(connection, owner, `child:${one}`),
    children,
    names: children.map((child) => shown.get(child)!),
    nameOf: shown,
    incident,
    events: read.events.filter(({ type, version }) => type === 'IncidentRecorded' || stands.has(version)),
    version: read.head.version,
  };
}

/** Without the children whom the reader may not see. */
const onlyOf = ({ said, episodes, present }: Incident, shown: ReadonlyMap<string, string>): Incident => ({
  said,
  episodes: episodes.filter(({ body }) => shown.has(body.child)),
  present: present.filter(({ body }) => body.child === undefined || shown.has(body.child)),
});

/** The incidents that the child stands on, as far as the viewer may see the child. Asked inside `asAgency`. */
export async function incidentsOf(
  connection: ClientBase,
  { owner, id }: { readonly owner: string; readonly id: string },
): Promise<readonly string[]> {
  const { rows } = await connection.query<{ stream: string }>({
    name: 'incidents-of-child',
    text: `select stream from homeward.timeline
      where owner = $1 and child = $2 and summary ->> 'type' in ('EpisodeLinked', 'ChildWasPresent')
      group by stream order by max(happened_at) desc`,
    values: [owner, `child:${id}`],
  });
  return rows.map(({ stream }) => stream.slice('incident:'.length));
}
