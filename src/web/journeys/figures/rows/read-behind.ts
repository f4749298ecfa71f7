import type { SignedIn } from '../../../../access/people/signed-in.ts';
import { viewerOf } from '../../../../access/policy/viewer-of.ts';
import type { Instant } from '../../../../domain/time/instant.ts';
import type { RowBehind } from '../../../../figures/measures/rows-behind.ts';
import { asAgency } from '../../../../store/as-agency.ts';
import type { Store } from '../../../../store/store.ts';
import type { Named } from '../../../words/say-child.ts';

/** A child or episode behind a figure, as the viewer may see it. */
export interface Behind {
  /** The how manieth of the rows it is, from nought. */
  readonly place: number;
  readonly subject: string;
  readonly child: string;
  readonly names: readonly Named[] | null;
  readonly since: Instant | null;
  readonly over: Instant | null;
  readonly phase: string | null;
}

/** More than these are shown on no page; the figure says how many there are. */
const MOST = 500;

/** What the viewer may see of the rows behind a figure, and how many rows there are in all. */
export async function readBehind(
  store: Pick<Store, 'view'>,
  signedIn: SignedIn,
  rows: readonly Pick<RowBehind, 'subject' | 'child' | 'owner'>[],
  now: Instant,
): Promise<{ readonly all: number; readonly shown: readonly Behind[] }> {
  const shown = await asAgency(store, viewerOf(signedIn, now), async (connection) => {
    const found = await connection.query<Behind>({
      name: 'rows-behind',
      text: `select (r.place - 1)::integer as place, split_part(r.subject, ' ', 1) as subject, c.child, c.names, e.missing_since as since, e.over_at as over, e.phase
        from unnest($1::text[], $2::text[], $3::text[]) with ordinality r (owner, subject, child, place)
          join homeward.child c on c.owner = r.owner and c.child = r.child
          left join homeward.episode e on e.owner = r.owner and e.episode = split_part(r.subject, ' ', 1)
        order by r.place limit ${MOST}`,
      values: [
        rows.map(({ owner }) => owner),
        rows.map(({ subject }) => subject),
        rows.map(({ child }) => child),
      ],
    });
    return found.rows;
  });
  return { all: rows.length, shown };
}
