import type { Instant } from '../../domain/time/instant.ts';
import type { AccessStore } from '../people/people.ts';

/** One look at children: a record that was opened, or a list with those of its children that are asked about. */
export interface Look {
  readonly at: Instant;
  readonly person: string;
  /** The name of the person now. */
  readonly name: string;
  readonly agency: string;
  readonly act: string;
  readonly children: readonly string[];
}

/** Which looks: those of one authority's children, and of these by child, by person and by time. */
export interface LooksAsked {
  readonly owner: string;
  readonly child?: string | undefined;
  readonly person?: string | undefined;
  readonly since?: Instant | undefined;
  readonly until?: Instant | undefined;
}

/** Who has looked, the latest first. */
export async function looksAt(
  { access }: AccessStore,
  { owner, child, person, since, until }: LooksAsked,
  most: number,
): Promise<readonly Look[]> {
  const { rows } = await access.query<Look>({
    name: 'looks-at',
    text: `select at, person, name, agency, act, children from homeward.looks_at($1, $2, $3, $4, $5, $6)`,
    values: [owner, child ?? null, person ?? null, dateOf(since), dateOf(until), most],
  });
  return rows;
}

const dateOf = (at: Instant | undefined): Date | null => (at === undefined ? null : new Date(at));

/** People of this name or part of a name, for whom looks can be asked. */
export async function peopleNamed(
  { access }: AccessStore,
  name: string,
): Promise<readonly { readonly person: string; readonly name: string }[]> {
  const { rows } = await access.query<{ person: string; name: string }>(
    `select person, name from homeward.person where position(lower($1) in lower(name)) > 0 order by name limit 20`,
    [name],
  );
  return rows;
}
