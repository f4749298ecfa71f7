import { randomUUID } from 'node:crypto';
import { addPerson, grant } from '../access/people/people.ts';
import type { Role } from '../domain/agencies/roles.ts';
import type { AgencyReference } from '../domain/event/event.ts';
import { type Instant, instant } from '../domain/time/instant.ts';
import { formatLondon } from '../domain/time/london.ts';
import type { Order } from '../record/order.ts';
import { shippedLibrary } from '../record/record.fixture.ts';
import { record } from '../record/record.ts';
import type { TestVersion } from '../store/testing/servers.ts';
import { openTestDatabase } from '../store/testing/test-database.ts';
import { tellWhatHasCome } from './keep-telling.ts';
import { prepareJobs } from './sending/jobs/prepare-jobs.ts';

const longAgo = instant('2024-01-01T09:00Z');

/** Notices with people to be told, and a clock that the test moves. */
export async function openNotices(begins: string, version?: TestVersion) {
  const database = await openTestDatabase(version);
  const { store } = database;
  await prepareJobs(store.worker, () => {});
  let now = instant(begins);

  const work = () => tellWhatHasCome(store, shippedLibrary, now);
  await work();
  return {
    store,
    place: database.place,
    now: () => now,
    close: () => database.close(),
    work,
    /** Somebody who works here from long ago on; answers their number. */
    employ: async (name: string, role: Role, agency: AgencyReference, { email, ...more }: Employed = {}) => {
      const person = await addPerson(store.access, { name, ...(email && { email }) }, longAgo);
      await grant(store.access, { person, role, agency, from: longAgo, by: 'test', ...more });
      return person;
    },
    give: async (...orders: readonly Order[]) => {
      for (const one of orders) {
        const outcome = await record(store, shippedLibrary, { ...one, key: randomUUID() });
        if (outcome.kind !== 'recorded') throw new Error(JSON.stringify(outcome));
      }
      await work();
    },
    /** Time passes; nothing looks until it has. */
    sleepUntil: (time: string) => {
      now = instant(time);
    },
    /** Time passes, and every quarter of an hour somebody looks. */
    passUntil: async (time: string) => {
      for (const end = instant(time); now < end; ) {
        now = Math.min(end, now + 15 * 60_000) as Instant;
        await work();
      }
    },
    /** What everybody was told, as lines: when there was something to tell, why, whom, and by which rule. */
    told: async (where = 'true'): Promise<readonly string[]> => {
      const { rows } = await store.worker.query<Told>(
        `select arose_at, cause, told, role, agency, rule, fault from homeward.notice where ${where}
          order by arose_at, told, rule, step`,
      );
      return rows.map(line);
    },
  };
}

interface Employed extends Readonly<Record<string, unknown>> {
  readonly email?: string;
}

interface Told {
  readonly arose_at: Instant;
  readonly cause: string;
  readonly told: Role;
  readonly role: Role;
  readonly agency: string;
  readonly rule: string;
  readonly fault: string | null;
}

const line = ({ arose_at, cause, told, role, agency, rule, fault }: Told): string =>
  [
    formatLondon(arose_at),
    cause,
    role === told ? told : `${told} by ${role}`,
    agency,
    rule,
    ...(fault === null ? [] : [fault]),
  ].join(' | ');
