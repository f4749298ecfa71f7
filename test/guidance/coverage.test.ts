import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const root = new URL('../../', import.meta.url);
const read = (path: string) => readFileSync(new URL(path, root), 'utf8');

const [, shown = '', left = ''] = read('docs/coverage.md').split(/^## (?:Shown|Left)$/m);

/** The cells of each row of a table, by the number of its requirement. */
const rowsOf = (section: string): readonly (readonly string[])[] =>
  section
    .split('\n')
    .filter((line) => /^\| M-\d{3} \|/.test(line))
    .map((line) => line.slice(2, -2).split(' | '));

interface Cited {
  readonly row: string;
  readonly path: string;
  readonly title: string;
}

const cited: readonly Cited[] = rowsOf(shown).flatMap(([row = '', cell = '']) =>
  cell.split('<br>').map((one) => {
    const [path = '', title = ''] = one.split(' › ');
    return { row, path: path.replaceAll('`', ''), title };
  }),
);

const files = new Map<string, readonly string[]>();

/** The titles in a file: of its tests, or of the examples of the rule that it is. */
function titlesIn(path: string): readonly string[] {
  const known = files.get(path);
  if (known !== undefined) return known;
  const found = existsSync(new URL(path, root))
    ? (path.endsWith('.yaml') ? examples : tests)(read(path))
    : [];
  files.set(path, found);
  return found;
}

const quoted = String.raw`(?:'((?:[^'\\\n]|\\.)+)'|"([^"\n]+)")`;
const testTitle = new RegExp(String.raw`\b(?:test|it)(?:\.each[\s\S]*?\))?\(\s*${quoted}`, 'g');

const tests = (text: string): readonly string[] =>
  [...text.matchAll(testTitle)].map(([, single = '', double]) => double ?? single.replaceAll("\\'", "'"));

const examples = (text: string): readonly string[] =>
  [...text.matchAll(/^ {2}- name: (.+)$/gm)].map(([, name = '']) =>
    name.startsWith("'") ? name.slice(1, -1).replaceAll("''", "'") : name,
  );

const numbered = (from: number, to: number): readonly string[] =>
  Array.from({ length: to - from + 1 }, (_, index) => `M-${String(from + index).padStart(3, '0')}`);

const requirements = [...numbered(1, 128), ...numbered(188, 204), ...numbered(230, 286), 'M-312'];

describe('docs/coverage.md', () => {
  it('names only tests and examples that there are', () => {
    expect(cited.filter(({ path, title }) => !titlesIn(path).includes(title))).toEqual([]);
  });

  it('has every requirement in a table, as shown, as left, or as done in part', () => {
    const rows = new Set([...rowsOf(shown), ...rowsOf(left)].map(([row]) => row));
    expect(requirements.filter((row) => !rows.has(row))).toEqual([]);
  });

  it('has no requirement twice in a table', () => {
    for (const section of [shown, left]) {
      const rows = rowsOf(section).map(([row]) => row);
      expect(rows).toEqual([...new Set(rows)]);
    }
  });

  it('says of each row that is left why, what is left, and what is done', () => {
    const kinds = ['page', 'channel', 'report', 'later'];
    const unclear = rowsOf(left).filter(
      ([, why = '', ...said]) => !kinds.includes(why) || said.length !== 2 || said.includes(''),
    );
    expect(unclear).toEqual([]);
  });

  it('names every story that is told of a requirement', () => {
    const named = new Set(cited.map(({ row, path, title }) => `${row} ${path} ${title}`));
    const told = readdirSync(new URL('test/guidance/', root))
      .filter((file) => file.endsWith('.test.ts') && file !== 'coverage.test.ts')
      .map((file) => `test/guidance/${file}`)
      .flatMap((path) => titlesIn(path).map((title) => ({ path, title })))
      .flatMap(({ path, title }) => (title.match(/M-\d{3}/g) ?? []).map((row) => `${row} ${path} ${title}`));
    expect(told.filter((one) => !named.has(one))).toEqual([]);
  });
});
