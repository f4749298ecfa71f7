import { randomUUID } from 'node:crypto';
import { formatPlainDate, type Instant, type PlainDate, plainDate } from '../../domain/time/instant.ts';
import type { Store } from '../../store/store.ts';
import { type Keeping, stoodAt } from './ending.ts';

/** How many children there are of whom a rate is told: somebody else counted them, and it is said who and when. */
export interface Population {
  /** By what they are grouped, as in the measures; empty for all who live in the area. */
  readonly breakdown: string;
  /** Which group; empty for all who live in the area. */
  readonly part: string;
  readonly countedOn: PlainDate;
  readonly number: number;
  /** Such as the mid-year estimates of the Office for National Statistics, or the school census. */
  readonly source: string;
}

export interface KeptPopulation extends Population {
  readonly population: string;
}

type Access = Pick<Store, 'access'>;

export async function addPopulation(
  { access }: Access,
  authority: string,
  { breakdown, part, countedOn, number, source }: Population,
  { person, now }: Keeping,
): Promise<void> {
  await access.query(
    `insert into homeward.population
       (population, authority, breakdown, part, counted_on, number, source, kept_by, kept_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [
      ...[randomUUID(), authority, breakdown, part, formatPlainDate(countedOn), number, source],
      ...[person, new Date(now)],
    ],
  );
}

/** The populations that an authority had put on record at a moment. */
export async function populationsOf(
  { access }: Access,
  authority: string,
  asAt: Instant,
): Promise<readonly KeptPopulation[]> {
  const { rows } = await access.query<Omit<KeptPopulation, 'countedOn'> & { readonly countedOn: string }>(
    `select population, breakdown, part, to_char(counted_on, 'YYYY-MM-DD') as "countedOn", number, source
     from homeward.population where authority = $1 and ${stoodAt('$2')}
     order by breakdown, part, counted_on desc, kept_at desc, population`,
    [authority, new Date(asAt)],
  );
  return rows.map((row) => ({ ...row, countedOn: plainDate(row.countedOn) }));
}
