import type { ClientBase } from 'pg';
import { DAY, type Instant } from '../../domain/time/instant.ts';
import type { PackLibrary } from '../../procedures/pack-library.ts';
import { inTransaction } from '../../store/in-transaction.ts';
import type { Queryable, Store } from '../../store/store.ts';
import { inPortions } from '../in-portions.ts';
import { queueNotices } from '../queue/queue-notices.ts';
import { everyFirstContact, firstContactOf, isFirstContactOpen } from '../recipients/first-contact.ts';
import { readWorkforce, type Workforce } from '../recipients/workforce.ts';
import type { About, Telling } from '../telling.ts';

/** How long an office may be shut at most: Christmas and the days around it. */
const LONGEST_SHUT = 14 * DAY;

/** What came to the desk of the night, and that of the day has not read yet. */
interface OfTheNight {
  readonly owner: string;
  readonly stream: string;
  readonly child: string | null;
  readonly duty_owner: string;
  readonly rule: string;
  readonly occurrence: string;
  readonly event: number;
  readonly about: About;
  readonly agency: string;
}

/**
 * Copies to an authority's first point of contact, once its office is open, what came to the desk of the night. Nobody
 * has to answer a copy.
 *
 * @returns how many things were copied
 * @source ofsted-2013 ¶23
 */
export async function copyWhenOpen(
  store: Pick<Store, 'worker' | 'record'>,
  library: PackLibrary,
  now: Instant,
): Promise<number> {
  const agencies = await agenciesWithCopies(store.worker, library, now);
  if (agencies.length === 0) return 0;
  const workforce = await readWorkforce(store.worker, now);
  const open = agencies.filter((agency) => isThere(library, agency, workforce));
  if (open.length === 0) return 0;
  return inPortions((atMost) =>
    inTransaction(store.worker, async (connection) => {
      const waiting = await readOfTheNight(connection, library, open, now, atMost);
      const copies = waiting.map((one) => copyOf(library, one, now));
      await queueNotices(connection, store, library, copies, now);
      return copies.length;
    }),
  );
}

const uncopied = `n.cause in ('reported', 'arises', 'found') and n.message is not null
  and n.queued_at > $1 and n.queued_at <= $2
  and not exists (
    select from homeward.notice c
    where (c.owner, c.stream, c.cause, c.duty_owner, c.rule, c.occurrence, c.event)
      = (n.owner, n.stream, 'copy', n.duty_owner, n.rule, n.occurrence, n.event))`;

const nightDesks = (library: Pick<PackLibrary, 'packs'>): readonly string[] =>
  everyFirstContact(library).map(({ outOfHours }) => outOfHours);

const sinceAndUntil = (now: Instant) => [new Date(now - LONGEST_SHUT), new Date(now)];

/** Where somebody is by day: where nobody is, the desk of the night has everything at every hour. */
async function agenciesWithCopies(
  worker: Queryable,
  library: Pick<PackLibrary, 'packs'>,
  now: Instant,
): Promise<readonly string[]> {
  const { rows } = await worker.query<{ agency: string }>({
    name: 'agencies-with-copies',
    text: `select a.agency
      from (select distinct agency from homeward.membership where role = any ($3)) a
      where exists (select from homeward.notice n
        where n.agency = a.agency and n.role = any ($4) and ${uncopied})`,
    values: [
      ...sinceAndUntil(now),
      everyFirstContact(library).map(({ officeHours }) => officeHours),
      nightDesks(library),
    ],
  });
  return rows.map(({ agency }) => agency);
}

function isThere(library: PackLibrary, agency: string, workforce: Workforce): boolean {
  const authority = authorityOf(agency);
  const contact = firstContactOf(library, authority, workforce.at);
  return (
    contact.copiedWhenOpen &&
    workforce.workers.some((one) => one.role === contact.officeHours && one.agency === agency) &&
    isFirstContactOpen(library, contact, authority, workforce)
  );
}

const authorityOf = (agency: string): string => agency.split(':')[1] ?? '';

async function readOfTheNight(
  connection: ClientBase,
  library: Pick<PackLibrary, 'packs'>,
  agencies: readonly string[],
  now: Instant,
  atMost: number,
): Promise<readonly OfTheNight[]> {
  const { rows } = await connection.query<OfTheNight>({
    name: 'of-the-night',
    text: `select distinct on (n.owner, n.stream, n.duty_owner, n.rule, n.occurrence, n.event)
        n.owner, n.stream, n.child, n.duty_owner, n.rule, n.occurrence, n.event, n.about, n.agency
      from homeward.notice n
      where n.agency = any ($3) and n.role = any ($4) and ${uncopied}
      order by n.owner, n.stream, n.duty_owner, n.rule, n.occurrence, n.event
      limit $5`,
    values: [...sinceAndUntil(now), agencies, nightDesks(library), atMost],
  });
  return rows;
}

function copyOf(
  library: PackLibrary,
  { owner, stream, child, duty_owner, rule, occurrence, event, about, agency }: OfTheNight,
  now: Instant,
): Telling {
  return {
    ...{ owner, stream, child: child ?? undefined, cause: 'copy', event, step: 0, about, agency },
    ...(duty_owner !== '' && { duty: { owner: duty_owner, rule, occurrence } }),
    told: firstContactOf(library, authorityOf(agency), now).officeHours,
    ...{ arose: now, acknowledge: undefined },
  };
}
