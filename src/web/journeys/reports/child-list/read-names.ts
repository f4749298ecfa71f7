import type { SignedIn } from '../../../../access/people/signed-in.ts';
import { viewerOf } from '../../../../access/policy/viewer-of.ts';
import type { Instant } from '../../../../domain/time/instant.ts';
import type { NameListed } from '../../../../figures/lists/list-as-report.ts';
import type { ListedChild } from '../../../../figures/lists/list-children.ts';
import { asAgency } from '../../../../store/as-agency.ts';
import type { Store } from '../../../../store/store.ts';
import { type Named, sayName } from '../../../words/say-child.ts';

interface NamedChild {
  readonly child: string;
  readonly names: readonly Named[] | null;
}

/** The names of the children of a list, by child, as far as whoever asks may open their records. */
export async function readNames(
  store: Pick<Store, 'view'>,
  signedIn: SignedIn,
  children: readonly ListedChild[],
  now: Instant,
): Promise<ReadonlyMap<string, string>> {
  const found = await asAgency(store, viewerOf(signedIn, now), (connection) =>
    connection.query<NamedChild>({
      name: 'names-of-a-list',
      text: `select c.child, c.names from unnest($1::text[], $2::text[]) r (owner, child)
        join homeward.child c on c.owner = r.owner and c.child = r.child`,
      values: [children.map(({ owner }) => owner), children.map(({ child }) => child)],
    }),
  );
  return new Map(found.rows.map(({ child, names }) => [child, sayName(names)]));
}

/** A child whose record somebody may not open is counted, and not named. */
export const namedBy =
  (names: ReadonlyMap<string, string>): NameListed =>
  ({ child }) =>
    names.get(child) ?? 'A child whose record you may not open';
