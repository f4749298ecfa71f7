import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';

const root = new URL('../../', import.meta.url);
const read = (path: string) => readFileSync(new URL(path, root), 'utf8');

const filesIn = (folder: string, ending: string): readonly string[] =>
  readdirSync(new URL(folder, root), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith(ending))
    .map((name) => `${folder}/${name}`);

const code = ['src', 'bench'].flatMap((folder) => filesIn(folder, '.ts'));

/** What the comments of a file say under `@source`, a line each. */
const sourcesIn = (text: string): readonly string[] =>
  [...text.matchAll(/@source (.+?)(?: \*\/)?$/gm)].map(([, said = '']) => said);

const documents = Object.keys(parse(read('procedures/sources.yaml')) as object);

describe('what a comment cites can be followed', () => {
  it('a page is one of this repository', () => {
    const pages = code.flatMap((path) =>
      sourcesIn(read(path)).flatMap((said) =>
        [...said.matchAll(/[\w/.-]+\.md\b/g)].map(([page]) => ({ path, page })),
      ),
    );
    expect(pages.length).toBeGreaterThan(0);
    expect(pages.filter(({ page }) => !existsSync(new URL(page, root)))).toEqual([]);
  });

  it('a document with lines or paragraphs has its key in procedures/sources.yaml', () => {
    const cited = code.flatMap((path) =>
      sourcesIn(read(path)).flatMap((said) =>
        [...said.matchAll(/(?:^|; )([A-Za-z][\w-]*),? (?:L|¶)\d/g)].map(([, document = '']) => ({
          path,
          document,
        })),
      ),
    );
    expect(cited.length).toBeGreaterThan(0);
    expect(cited.filter(({ document }) => !documents.includes(document))).toEqual([]);
  });

  it('numbers of requirements stand only where their titles are, in docs/coverage.md and test/guidance/', () => {
    const pages = filesIn('docs', '.md').filter((path) => path !== 'docs/coverage.md');
    const numbered = [...code, ...pages].filter((path) => /\bM-\d{3}\b/.test(read(path)));
    expect(numbered).toEqual([]);
  });
});
