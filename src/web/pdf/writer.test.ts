import { inflateSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { caseAsPdf } from '../whole-case/as-pdf.ts';
import type { CaseDocument } from '../whole-case/case-document.ts';

const saying = (...paragraphs: readonly string[]): CaseDocument => ({
  title: 'Testchild Alder: whole case',
  marking: 'OFFICIAL-SENSITIVE. Made by Worker Example',
  parts: [{ heading: 'What happened', items: [{ heading: 'Today', paragraphs, lines: [] }] }],
  leftOut: [],
});

interface Read {
  readonly size: number;
  readonly plain: string;
  /** The letters that the embedded faces can be read as. */
  readonly letters: string;
  readonly faces: readonly string[];
}

async function read(document: CaseDocument): Promise<Read> {
  const file = await caseAsPdf(document);
  const plain = file.toString('latin1');
  const streams = [...plain.matchAll(/stream\n([\s\S]*?)\nendstream/g)].flatMap(([, content = '']) => {
    try {
      return [inflateSync(Buffer.from(content, 'latin1')).toString('latin1')];
    } catch {
      return [];
    }
  });
  const letters = streams
    .filter((stream) => stream.includes('begincmap'))
    .flatMap((stream) => [
      ...stream.slice(stream.indexOf('endcodespacerange')).matchAll(/<([0-9a-f]{4}) ?/gi),
    ])
    .map(([, code = '']) => String.fromCodePoint(Number.parseInt(code, 16)))
    .join('');
  return {
    size: file.length,
    plain,
    letters,
    faces: [
      ...new Set([...plain.matchAll(/\/FontName \/([^\s]+)/g)].map(([, name = '']) => name)),
    ].toSorted(),
  };
}

test('letters of western Europe need no face in the file', async () => {
  const { plain, faces } = await read(saying('José said “yes” – café'));
  expect(faces).toEqual([]);
  expect(plain).not.toContain('/FontFile2');
});

test.each([
  ['Łukasz Żółć', 'Polish'],
  ['Олена', 'Ukrainian'],
  ['Ντίνα', 'Greek'],
  ['Nguyễn Thị Hồng', 'Vietnamese'],
  ['עברית', 'Hebrew'],
  ['李明', 'Chinese'],
  ['አበበ', 'Amharic'],
  ['김민준', 'Korean'],
])('%s (%s) is written in its own letters, of which the file holds no more than it needs', async (name) => {
  const { letters, plain, size } = await read(saying(name));
  for (const letter of name.replaceAll(' ', '')) expect(letters).toContain(letter);
  expect(plain).toMatch(/\/FontName \/[A-Z]{6}\+/);
  expect(plain).toContain('/FontFile2');
  expect(size).toBeLessThan(40_000);
});

test('a name in Arabic letters is drawn as they join, and is read and copied as it was written', async () => {
  const { letters, plain } = await read(saying('عبد الله'));
  for (const letter of 'عبد') expect(letters).toContain(letter);
  const written = Buffer.from('عبد الله', 'utf16le').swap16().toString('latin1');
  expect(plain).toContain('/ActualText');
  expect(unescaped(plain)).toContain(written);
});

test('what cannot be drawn is said in words, and is there for whoever listens', async () => {
  const { plain } = await read(saying('আলো বাতাস'));
  expect(plain).toContain('/ActualText');
  expect(unescaped(plain)).toContain(Buffer.from('আলো', 'utf16le').swap16().toString('latin1'));
});

test('a file with other letters is tagged and marked as any other', async () => {
  const { plain } = await read({
    ...saying('Łukasz'),
    marking: 'OFFICIAL-SENSITIVE. Made by Łukasz Example',
  });
  expect(plain).toContain('/MarkInfo');
  expect(plain).toContain('/StructTreeRoot');
  expect(plain).toContain('/S /H3');
});

test('a long text in other letters goes on on the next page, with a paragraph still one paragraph', async () => {
  const { plain } = await read(saying('Łukasz went by the pier. '.repeat(400)));
  expect(plain.match(/\/Type \/Page\b/g)!.length).toBeGreaterThan(1);
});

const unescaped = (plain: string): string =>
  plain.replace(
    /\\([nrtbf()\\])/g,
    (_, mark: string) => ({ n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' })[mark] ?? mark,
  );
