import type { Static } from 'typebox';
import type { Child } from '../../../domain/child/child.ts';
import { childSaid } from '../../../domain/child/child.ts';
import type { childEvents } from '../../../domain/child/events.ts';
import { formatPlainDate } from '../../../domain/time/instant.ts';
import type { EpisodeRow } from '../row/episode-row.ts';
import type { Books } from './books.ts';

type Identity = Static<typeof childEvents.ChildRecorded>;

/** What the rows of a child say about who the child is. */
export type Details = Pick<Identity, 'dateOfBirth' | 'sex' | 'ethnicity'>;

/** Of each detail the first that is said; rows that contradict each other are refused before. */
export function detailsIn(rows: readonly EpisodeRow[]): Details {
  const born = rows.find(({ dateOfBirth }) => dateOfBirth !== undefined)?.dateOfBirth;
  const sex = rows.find((row) => row.sex !== undefined)?.sex;
  const ethnicity = rows.find((row) => row.ethnicity !== undefined)?.ethnicity;
  return {
    ...(born !== undefined && { dateOfBirth: formatPlainDate(born) }),
    ...(sex && { sex }),
    ...(ethnicity && { ethnicity }),
  };
}

/**
 * A child as an import first records it: no name, since a file has none, and the number under which the responsible
 * authority knows the child. In a host's books that number stands with the authority that gave it, so that it is
 * never taken for one of the host's own.
 */
export const recordedBody = (
  { responsible, childId }: EpisodeRow,
  { kind }: Books,
  details: Details,
): Identity => ({
  names: [],
  ...details,
  identifiers: [{ kind: 'la_child_id', value: kind === 'own' ? childId : `${responsible}/${childId}` }],
});

/** What the rows mean for a child who is in the record: nothing new, other details, or a difference to be looked at. */
export type DetailsChange =
  | { readonly kind: 'none' }
  | { readonly kind: 'changed'; readonly body: Static<typeof childEvents.ChildIdentityChanged> }
  | { readonly kind: 'differs' };

/** What people recorded stands against a file; what an earlier import recorded is corrected by a later one. */
export function detailsChange(child: Child, details: Details): DetailsChange {
  const said = childSaid(child, 'ChildIdentityChanged').at(-1) ?? childSaid(child, 'ChildRecorded').at(-1);
  if (said === undefined) return { kind: 'none' };
  const { reason: _, ...stands } = said.body as Identity & { reason?: string };
  const merged = { ...stands, ...details };
  if (isSame(stands, merged)) return { kind: 'none' };
  if (said.imported) return { kind: 'changed', body: { ...merged, reason: 'An imported row was changed.' } };
  return fillsGapsOnly(stands, details) ? { kind: 'none' } : { kind: 'differs' };
}

const isSame = (a: Details, b: Details): boolean =>
  a.dateOfBirth === b.dateOfBirth && a.ethnicity === b.ethnicity && sexOf(a) === sexOf(b);

const fillsGapsOnly = (stands: Details, details: Details): boolean =>
  (stands.dateOfBirth ?? details.dateOfBirth) === (details.dateOfBirth ?? stands.dateOfBirth) &&
  (stands.ethnicity ?? details.ethnicity) === (details.ethnicity ?? stands.ethnicity) &&
  (sexOf(stands) ?? sexOf(details)) === (sexOf(details) ?? sexOf(stands));

const sexNames = { M: 'M', F: 'F', U: undefined, '1': 'M', '2': 'F' } as const;
const sexOf = ({ sex }: Details) => (sex === undefined ? undefined : sexNames[sex]);
