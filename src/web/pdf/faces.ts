import { readFileSync } from 'node:fs';
import { unpackWoff } from './unpack-woff.ts';

/**
 * What a letter is drawn with. Every reader of PDF has a face for the letters of western Europe; the others go into
 * the file, with no more than the letters that it needs. `wide` is DejaVu Sans: Latin, Greek, Cyrillic, Arabic, Hebrew,
 * Armenian, Georgian. `world` is UnifontEX, for writings that set one letter beside the other.
 */
export type Face = 'western' | 'wide' | 'wide-bold' | 'world';

const files: Readonly<Record<Exclude<Face, 'western'>, string>> = {
  wide: '@fontsource/dejavu-sans/files/dejavu-sans-latin-400-normal.woff',
  'wide-bold': '@fontsource/dejavu-sans/files/dejavu-sans-latin-700-normal.woff',
  world: '@fontsource/unifontex/files/unifontex-latin-400-normal.woff',
};

const known = new Map<Face, Buffer>();

/** The file of a face, read when the first letter needs it. */
export function fileOf(face: Exclude<Face, 'western'>): Buffer {
  const found = known.get(face);
  if (found !== undefined) return found;
  const file = unpackWoff(readFileSync(new URL(import.meta.resolve(files[face]))));
  known.set(face, file);
  return file;
}

/** What the fonts that every reader has can write: their letters, and a few marks. */
const western = /^[\n\u0020-\u007e\u00a0-\u00ff–—‘’“”•…€]*$/u;

export const isWestern = (words: string): boolean => western.test(words);

/** Writings of which `world` has every letter, and in which letters neither join nor stand on each other. */
const apart =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Bopomofo}\p{Script=Hangul}\p{Script=Ethiopic}\p{Script=Cherokee}\p{Script=Yi}\u3000-\u303f\uff00-\uffef]/u;

export const standsApart = (letter: string): boolean => apart.test(letter);
