import type { ClientBase } from 'pg';
import type { SignedIn } from '../../access/people/signed-in.ts';
import { viewerOf } from '../../access/policy/viewer-of.ts';
import { noteShown } from '../../access/read-log/note-shown.ts';
import type { Calendars } from '../../domain/calendars/calendars.ts';
import { type Child, foldChild } from '../../domain/child/child.ts';
import type { EducationAbsence } from '../../domain/education-absence/education-absence.ts';
import type { DomainEvent } from '../../domain/event/event.ts';
import { statusAt } from '../../domain/obligations/obligation.ts';
import { formatInstant, type Instant } from '../../domain/time/instant.ts';
import { absenceDutiesOf, absenceIn, calendarsOf } from '../../record/absence-duties.ts';
import { readSituation } from '../../record/situation.ts';
import { eventsOf } from '../../record/streams.ts';
import { asAgency } from '../../store/as-agency.ts';
import { asKnownAt } from '../../store/read/horizon.ts';
import type { Service } from '../service.ts';
import { type FoundChild, findAbsence } from './find-child.ts';
import type { ShownDuty } from './shown-duties.ts';
import { visible } from './visible.ts';

/** One absence from school as somebody may see it. All that is said of one stands in the part that everybody sees. */
export interface ShownAbsence {
  readonly found: FoundChild;
  readonly asAt: Instant;
  readonly child: Child;
  readonly absence: EducationAbsence;
  readonly events: readonly DomainEvent[];
  readonly duties: readonly ShownDuty[];
  /** By which its days are counted: those on which the school is open. */
  readonly calendars: Calendars;
}

/** An absence that was opened; `absence` undefined where nothing of it was on record at that moment. */
export interface OpenedAbsence {
  readonly child: string;
  readonly asAt: Instant;
  readonly shown: ShownAbsence | undefined;
}

/**
 * Opens an absence for somebody and notes that they looked; undefined where there is none or none of theirs to see.
 *
 * @param knownAt  a past moment: what had been recorded by then
 */
export async function openAbsence(
  { store, library, clock }: Service,
  signedIn: SignedIn,
  id: string,
  knownAt: Instant | undefined,
): Promise<OpenedAbsence | undefined> {
  const now = clock.now();
  const found = await asAgency(store, viewerOf(signedIn, now), (connection) =>
    findAbsence(connection, signedIn.as.role, id),
  );
  if (found === undefined) return undefined;
  await noteShown(store, signedIn, now, {
    act: 'absence',
    children: [`child:${found.id}`],
    detail: { absences: [id], ...(knownAt !== undefined && { knownAt: formatInstant(knownAt) }) },
  });
  const asAt = knownAt ?? now;
  const opened = { child: `/children/${encodeURIComponent(found.id)}`, asAt };
  const horizon = knownAt === undefined ? undefined : await asKnownAt(store.record, knownAt);
  const stream = `education-absence:${id}` as const;
  const names = [`child:${found.id}`, stream, `authority:${found.owner}`] as const;
  const situation = await readSituation(store, found.owner, names, { horizon });
  const history = absenceIn(situation, id);
  if (history === undefined) return { ...opened, shown: undefined };
  const duties = absenceDutiesOf(library, situation, history, asAt);
  const shown: ShownAbsence = {
    found,
    asAt,
    child: foldChild(visible(eventsOf(situation.streams, `child:${found.id}`), found.sections)),
    absence: history.absence,
    events: eventsOf(situation.streams, stream),
    duties: duties.map((obligation) => ({ obligation, status: statusAt(obligation, asAt) })),
    calendars: calendarsOf(library, situation),
  };
  return { ...opened, shown };
}

/** The absences of a child that the viewer may see. Asked inside `asAgency`. */
export async function absencesOf(
  connection: ClientBase,
  { owner, id }: Pick<FoundChild, 'owner' | 'id'>,
): Promise<readonly string[]> {
  const { rows } = await connection.query<{ stream: string }>({
    name: 'absences-of-child',
    text: `select stream from homeward.timeline
      where owner = $1 and child = $2 and summary ->> 'type' = 'PupilAbsenceOpened' order by happened_at desc`,
    values: [owner, `child:${id}`],
  });
  return rows.map(({ stream }) => stream.slice('education-absence:'.length));
}
