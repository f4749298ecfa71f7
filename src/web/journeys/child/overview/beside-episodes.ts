import type { ClientBase } from 'pg';
import { foldEducationAbsence } from '../../../../domain/education-absence/fold.ts';
import type { Instant } from '../../../../domain/time/instant.ts';
import { readStreams } from '../../../../store/read/read-streams.ts';
import type { Store } from '../../../../store/store.ts';
import { firstDay, sayAbsence } from '../../../reading/absence-state.ts';
import { incidentsOf, readIncidentAs } from '../../../reading/find-incident.ts';
import { absencesOf } from '../../../reading/open-absence.ts';

interface Child {
  readonly owner: string;
  readonly id: string;
  readonly name: string;
}

/** A line that leads on to what the child has beside episodes. */
export interface Beside {
  readonly href: string;
  readonly since: string;
  readonly sentence: string;
}

/** The absences of a child from school that the viewer may see, the newest first. */
export async function absenceLines(
  store: Store,
  connection: ClientBase,
  { owner, id, name }: Child,
  now: Instant,
): Promise<readonly Beside[]> {
  const ids = await absencesOf(connection, { owner, id });
  const streams = ids.map((one) => `education-absence:${one}` as const);
  const read = await readStreams(store, owner, streams);
  return ids.flatMap((one): readonly Beside[] => {
    const absence = foldEducationAbsence(read.get(`education-absence:${one}`)?.events ?? []);
    if (absence === undefined) return [];
    const sentence = sayAbsence(absence, name, now);
    return [{ href: `/absences/${encodeURIComponent(one)}`, since: firstDay(absence, now), sentence }];
  });
}

/** Where several children were involved, with those whom the viewer may see. */
export async function incidentLines(
  store: Store,
  connection: ClientBase,
  { owner, id }: Child,
): Promise<readonly Pick<Beside, 'href' | 'sentence'>[]> {
  const lines: Pick<Beside, 'href' | 'sentence'>[] = [];
  for (const one of await incidentsOf(connection, { owner, id })) {
    const found = await readIncidentAs({ connection, store }, one);
    if (found?.children.includes(id))
      lines.push({
        href: `/incidents/${encodeURIComponent(one)}`,
        sentence: `Incident with ${found.names.join(' and ')}`,
      });
  }
  return lines;
}
