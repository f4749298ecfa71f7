import type { ClientBase } from 'pg';
import type { Section } from '../../../../domain/sections/sections.ts';
import type { Instant } from '../../../../domain/time/instant.ts';

/** A statement in which the words stand, in a section that the viewer sees. */
export interface StatementFound {
  readonly owner: string;
  readonly child: string;
  readonly stream: string;
  readonly version: number;
  readonly section: Section;
  readonly type: string;
  /** What kind of statement it is, or puts right. */
  readonly about: string;
  readonly happened_at: Instant;
  readonly body: unknown;
  /** Whether another statement has put it right since. */
  readonly corrected: boolean;
}

export const MOST_STATEMENTS = 50;

/** So many statements with a word are looked through, those recorded last. */
const MOST_LOOKED_THROUGH = 10_000;

export interface WordsFound {
  readonly statements: readonly StatementFound[];
  /** The words stand in so many statements that older ones were not looked through. */
  readonly isCut: boolean;
}

/** The database decides what may be found: this asks its one function for it. */
export async function findWords(
  connection: ClientBase,
  words: string,
  mostLookedThrough = MOST_LOOKED_THROUGH,
): Promise<WordsFound> {
  const { rows } = await connection.query<StatementFound | { readonly child: null }>({
    name: 'search-words',
    text: 'select * from homeward.words_said($1, $2, $3)',
    values: [words, MOST_STATEMENTS, mostLookedThrough],
  });
  const statements = rows.filter((row): row is StatementFound => row.child !== null);
  return { statements, isCut: statements.length < rows.length };
}

/** Two characters that stand for nothing, and so in no text: between them is what was matched. */
const [BEGINS, ENDS] = ['\uE000', '\uE001'];

/** A piece of text, matched or between matches. */
export interface Piece {
  readonly text: string;
  readonly isMatch: boolean;
}

/** Texts with what the words matched told apart, by the same rules that found it; nothing for a text without. */
export async function markWords(
  connection: ClientBase,
  words: string,
  texts: readonly string[],
): Promise<readonly (readonly Piece[] | undefined)[]> {
  if (texts.length === 0) return [];
  const { rows } = await connection.query<{ marked: string }>({
    name: 'search-mark',
    text: `select ts_headline('english', said, websearch_to_tsquery('english', $2),
        'HighlightAll=true, StartSel=${BEGINS}, StopSel=${ENDS}') as marked
      from unnest($1::text[]) with ordinality as texts (said, place) order by place`,
    values: [texts.map((text) => text.replace(/[\uE000\uE001]/g, '')), words],
  });
  return rows.map(({ marked }) => (marked.includes(BEGINS) ? piecesOf(marked) : undefined));
}

const piecesOf = (marked: string): readonly Piece[] =>
  marked.split(/(\uE000[^\uE001]*\uE001)/).flatMap((part) => {
    const isMatch = part.startsWith(BEGINS);
    return part === '' ? [] : [{ text: isMatch ? part.slice(1, -1) : part, isMatch }];
  });
