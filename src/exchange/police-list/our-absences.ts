import type { NameParts } from '../../domain/child/name-keys.ts';
import type { OurAbsence } from '../../domain/reconciliation/difference.ts';
import { plainReference } from '../../domain/reconciliation/told-absence.ts';
import { formatInstant, type Instant, readPlainDate } from '../../domain/time/instant.ts';
import { londonDate } from '../../domain/time/london.ts';
import { exactly, type When } from '../../domain/time/when.ts';
import type { EpisodeClassKnown } from '../../figures/facts/episode-fact.ts';
import { momentsOf } from '../../figures/measures/period.ts';
import type { Store } from '../../store/store.ts';
import type { Covers } from './covers.ts';

/** An episode of an authority's books, as it is held against a list. Its key is what the record calls it. */
export interface OurEpisode extends OurAbsence {
  readonly class: EpisodeClassKnown;
  readonly owner: string;
  /** Whom it counts for, and in whose record it stands: two where records of one child were merged. */
  readonly child: string;
  readonly record: string;
  /** Nobody has found out yet who the child is. */
  readonly toBeMatched: boolean;
}

interface Asked {
  readonly authority: string;
  readonly force: string;
  readonly covers: Covers;
  /** As known then; as known now if it is left out. */
  readonly knownAt?: Instant;
}

interface FoundRow {
  readonly episode: string;
  readonly child: string;
  readonly record: string;
  readonly to_be_matched: boolean;
  readonly owner: string;
  readonly class: EpisodeClassKnown;
  readonly started: Instant;
  readonly precision: When['precision'];
  readonly ended: Instant | null;
  readonly end_is_a_day: boolean;
  readonly names: readonly NameParts[];
  readonly born: string | null;
  readonly here: boolean;
  readonly references: readonly string[];
}

/**
 * The episodes that a list of the police may be about: of the authority's own children, and of those who live in its
 * area, whoever looks after them. A list should hold those that began in the area, as the police of that force count
 * them: missing, or absent in their sense. Others are there to be matched with what it does hold.
 *
 * An absence is over for the police when the child is found.
 *
 * @source ofsted-2013 ¶92
 */
export async function ourAbsences(
  { record }: Pick<Store, 'record'>,
  { authority, force, covers, knownAt }: Asked,
): Promise<readonly OurEpisode[]> {
  const { from, until, openAt } = timesOf(covers);
  const { rows } = await record.query<FoundRow>(
    `select f.episode, f.child, f.record, f.owner, c.summary ->> 'toBeMatched' is not null as to_be_matched, f.class, f.started, f.precision, coalesce(f.found, f.back) as ended,
        f.hours is null and f.precision <> 'day' as end_is_a_day, c.names, c.date_of_birth::text as born,
        f.area = $1 and coalesce(f.force, $2) = $2 and f.class in ('missing', 'absent')
          and f.started >= $3 and f.started < $4
          and ($5::timestamptz is null or coalesce(f.found, f.back, 'infinity') > $5) as here,
        array(${references}) as references
      from homeward.fact_episode f join homeward.child c on c.owner = f.owner and c.child = f.child
      where (f.own = $1 or f.area = $1)
        and f.started >= $3::timestamptz - interval '1 day' and f.started < $4::timestamptz + interval '1 day'
        and ($5::timestamptz is null or coalesce(f.found, f.back, 'infinity') > $5::timestamptz - interval '1 day')
        and ${knownAt === undefined ? "f.known_to = 'infinity' and $6::timestamptz is null" : 'f.known_from <= $6 and f.known_to > $6'}`,
    [authority, force, from, until, openAt, knownAt === undefined ? null : formatInstant(knownAt)],
  );
  return rows.map(absenceOf);
}

/** The references that were written down with an episode, but for those that somebody put right or took back. */
const references = `select coalesce(e.body -> 'body' ->> 'reference', e.body ->> 'reference') from homeward.event e
  where e.owner = f.owner and e.stream = f.episode
    and (e.type = 'PoliceAcknowledged' and e.body ? 'reference'
      or e.type = 'FactCorrected' and e.body -> 'body' ? 'reference')
    and not exists (select from homeward.event later where later.owner = e.owner and later.stream = e.stream
      and later.version > e.version and later.corrects in (e.version, e.corrects))`;

const LONG_AGO = '1900-01-01T00:00:00Z';

/** From when and until when what a list should hold began; and when it was open still. */
function timesOf(covers: Covers): {
  readonly from: string;
  readonly until: string;
  readonly openAt: string | null;
} {
  if (covers.kind === 'open') {
    const at = formatInstant(covers.at);
    return { from: LONG_AGO, until: formatInstant((covers.at + 1) as Instant), openAt: at };
  }
  const { from, until } = momentsOf({ ...covers.period, said: '' });
  return { from: formatInstant(from), until: formatInstant(until), openAt: null };
}

const absenceOf = (row: FoundRow): OurEpisode => ({
  key: row.episode,
  references: row.references.map(plainReference),
  names: row.names,
  born: row.born === null ? undefined : readPlainDate(row.born),
  since: row.precision === 'day' ? dayOf(row.started) : exactly(row.started),
  over: row.ended === null ? undefined : row.end_is_a_day ? dayOf(row.ended) : exactly(row.ended),
  missing: row.class === 'missing',
  expected: row.here,
  class: row.class,
  owner: row.owner,
  child: row.child,
  record: row.record,
  toBeMatched: row.to_be_matched,
});

const dayOf = (at: Instant): When => ({ precision: 'day', date: londonDate(at) });
