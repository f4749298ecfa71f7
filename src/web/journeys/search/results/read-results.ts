import type { ClientBase } from 'pg';
import type { Saying } from '../../../words/body-in-lines.ts';
import { type Asked, isEmpty } from '../asked.ts';
import { excerpt } from './excerpt.ts';
import { type ChildFound, findChildren } from './find-children.ts';
import { type EpisodeFound, findEpisodes } from './find-episodes.ts';
import { findWords, markWords, type Piece, type StatementFound } from './find-words.ts';
import { statementLines } from './statement-lines.ts';

/** A statement with those of its lines in which the words stand. */
export interface MarkedStatement extends StatementFound {
  readonly lines: readonly { readonly label: string; readonly pieces: readonly Piece[] }[];
}

export interface Results {
  readonly children: readonly ChildFound[];
  readonly episodes: readonly EpisodeFound[];
  readonly statements: readonly MarkedStatement[];
  /** The words stand in so many statements that only those recorded last were looked through. */
  readonly isCut: boolean;
  /** The names of all children that are shown, by their streams. */
  readonly names: ReadonlyMap<string, ChildFound['names']>;
}

/** Everything that a search finds among what the viewer may see. Asked inside `asAgency`. */
export async function readResults(connection: ClientBase, asked: Asked, saying: Saying): Promise<Results> {
  if (isEmpty(asked)) return { children: [], episodes: [], statements: [], isCut: false, names: new Map() };
  const children = await findChildren(connection, asked);
  const { statements: found, isCut } = await findWords(connection, asked.text);
  const episodes = await findEpisodes(connection, asked.text, episodesOfReference(found, asked.text));
  const statements = await marked(connection, asked.text, found, saying);
  const shown = [...children, ...episodes, ...statements].map(({ child }) => child);
  return { children, episodes, statements, isCut, names: await namesOf(connection, [...new Set(shown)]) };
}

/** Episodes in which the police gave exactly this reference. */
const episodesOfReference = (found: readonly StatementFound[], text: string): readonly string[] =>
  found.flatMap(({ type, stream, body }) => {
    const { reference } = body as { readonly reference?: unknown };
    const isThis = typeof reference === 'string' && reference.toLowerCase() === text.toLowerCase();
    return type === 'PoliceAcknowledged' && isThis ? [stream] : [];
  });

/** What was matched only in a key that pages do not show is no answer. */
async function marked(
  connection: ClientBase,
  words: string,
  found: readonly StatementFound[],
  saying: Saying,
): Promise<readonly MarkedStatement[]> {
  const lines = found.flatMap((statement) =>
    statementLines(statement, saying).map((line) => ({ statement, line })),
  );
  const marks = await markWords(
    connection,
    words,
    lines.map(({ line }) => line.value),
  );
  return found.flatMap((statement) => {
    const matched = lines.flatMap(({ statement: of, line: { label } }, place) => {
      const pieces = marks[place];
      return of === statement && pieces !== undefined ? [{ label, pieces: excerpt(pieces) }] : [];
    });
    return matched.length === 0 ? [] : [{ ...statement, lines: matched }];
  });
}

async function namesOf(connection: ClientBase, children: readonly string[]): Promise<Results['names']> {
  const { rows } = await connection.query<Pick<ChildFound, 'child' | 'names'>>({
    name: 'search-names',
    text: 'select child, names from homeward.child where child = any ($1::text[])',
    values: [children],
  });
  return new Map(rows.map(({ child, names }) => [child, names]));
}
