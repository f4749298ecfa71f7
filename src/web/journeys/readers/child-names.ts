import type { ClientBase } from 'pg';
import { type Named, sayName } from '../../words/say-child.ts';

/** What children of one authority are called, those whom the viewer is shown; asked inside `asAgency`. */
export async function childNames(
  connection: ClientBase,
  owner: string,
  children: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const { rows } = await connection.query<{
    child: string;
    names: readonly Named[];
  }>({
    name: 'readers-child-names',
    text: 'select child, names from homeward.child where owner = $1 and child = any ($2::text[])',
    values: [owner, children],
  });
  return new Map(rows.map(({ child, names }) => [child, sayName(names)]));
}
