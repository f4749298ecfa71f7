import type { Instant } from '../domain/time/instant.ts';
import type { PackLibrary } from '../procedures/pack-library.ts';
import { append } from '../store/append/append.ts';
import type { Store } from '../store/store.ts';
import { authorityRows } from './derive/authority-rows.ts';
import { derivedRows } from './derive/derived-rows.ts';
import { incidentRows } from './derive/incident-rows.ts';
import { readSituation } from './situation.ts';
import { eventsOf, type StreamName, subjectOf } from './streams.ts';

/**
 * Lays down the next occurrences of duties that repeat, for every episode and authority of which one has come due.
 * Several processes may do so at once: rows that another has laid meanwhile are laid the same again.
 *
 * @returns how many episodes and authorities were looked at
 */
export async function extendDuties(store: Store, library: PackLibrary, now: Instant): Promise<number> {
  const { rows } = await store.record.query<{ owner: string; episode: StreamName; child: StreamName }>(
    'select owner, episode, child from homeward.episode where extend_at <= $1 order by extend_at',
    [new Date(now)],
  );
  for (const { owner, episode, child } of rows) await layAnew(store, library, owner, child, [episode], now);
  const authorities = await authoritiesToExtend(store, library, now);
  for (const owner of authorities) await layAuthorityAnew(store, library, owner, now);
  return rows.length + authorities.length;
}

/** Authorities of which the last duty laid down by some rule has come due. They are few, so each is looked up. */
async function authoritiesToExtend(
  store: Store,
  { directory }: PackLibrary,
  now: Instant,
): Promise<readonly string[]> {
  const { rows } = await store.record.query<{ owner: string }>(
    `select distinct o.owner from unnest($1::text[]) code
     join homeward.obligation o on o.owner = code and o.subject = 'authority:' || code
     group by o.owner, o.duty_owner, o.rule having max(o.due_at) <= $2`,
    [directory.authorities.map(({ code }) => code), new Date(now)],
  );
  return rows.map(({ owner }) => owner);
}

/** Lays the duties of an authority itself anew; no event is added. */
export async function layAuthorityAnew(
  store: Store,
  library: PackLibrary,
  owner: string,
  now: Instant,
): Promise<void> {
  const situation = await readSituation(store, owner, [`authority:${owner}`]);
  const obligations = [authorityRows(library, situation, now)];
  await append(store, { owner, recorded: now, streams: [], events: [], obligations });
}

/** Writes the rows by which an incident is found anew; no event is added. */
export async function showIncidentAnew(
  store: Store,
  owner: string,
  incident: StreamName,
  now: Instant,
): Promise<void> {
  const { streams } = await readSituation(store, owner, [incident]);
  const timeline = incidentRows(eventsOf(streams, incident).map((event) => ({ stream: incident, event })));
  await append(store, { owner, recorded: now, streams: [], events: [], timeline });
}

/** Lays the duties of episodes and absences of a child anew, and rewrites the rows that show them; no event is added. */
export async function layAnew(
  store: Store,
  library: PackLibrary,
  owner: string,
  child: StreamName,
  about: readonly StreamName[],
  now: Instant,
  shown: 'what is new' | 'everything' = 'what is new',
): Promise<void> {
  // The authority says on which days its schools are open.
  const counted = about.some((name) => subjectOf(name, 'education-absence') !== undefined);
  const schools: readonly StreamName[] = counted ? [`authority:${owner}`] : [];
  const situation = await readSituation(store, owner, [child, ...about, ...schools]);
  const { outbox: _, ...rows } = derivedRows(
    library,
    situation,
    subjectOf(child, 'child') ?? '',
    [],
    now,
    shown,
  );
  await append(store, { owner, recorded: now, streams: [], events: [], ...rows });
}
