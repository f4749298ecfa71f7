/** Writings in which letters join or stand on each other in ways that no face here has; by the names people know. */
const writings = {
  Devanagari: 'Hindi, Nepali or Marathi',
  Bengali: 'Bengali',
  Gurmukhi: 'Punjabi',
  Gujarati: 'Gujarati',
  Tamil: 'Tamil',
  Telugu: 'Telugu',
  Kannada: 'Kannada',
  Malayalam: 'Malayalam',
  Sinhala: 'Sinhala',
  Thai: 'Thai',
  Lao: 'Lao',
  Khmer: 'Khmer',
  Myanmar: 'Burmese',
  Tibetan: 'Tibetan',
  Syriac: 'Syriac',
} as const;

const patterns = Object.entries(writings).map(([script, name]) => ({
  pattern: new RegExp(`\\p{Script=${script}}`, 'u'),
  name,
}));

const sign = /\p{M}/u;

/** What tells a screen where lines turn and break, and is no letter. */
const unseen = /[\u00ad\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]|\ufe0e|\ufe0f/g;

/**
 * A text without what cannot be drawn, which is said in words in its place: never a box, never a gap.
 *
 * @param canDraw whether a face has this letter
 */
export function sayUndrawable(words: string, canDraw: (letter: string) => boolean): string {
  let said = '';
  let spaces = '';
  let last: string | undefined;
  for (const one of words.normalize('NFC').replace(unseen, '')) {
    const name = undrawable(one, canDraw);
    if (name === undefined && last !== undefined && one === ' ') spaces += one;
    else if (name === undefined) {
      said += `${spaces}${one}`;
      [spaces, last] = ['', undefined];
    } else if (name === last || (last !== undefined && sign.test(one))) spaces = '';
    else {
      said += `${spaces}[${name}, not shown in this file]`;
      [spaces, last] = ['', name];
    }
  }
  return `${said}${spaces}`;
}

function undrawable(one: string, canDraw: (letter: string) => boolean): string | undefined {
  const writing = patterns.find(({ pattern }) => pattern.test(one));
  if (writing !== undefined) return `in ${writing.name} letters`;
  return one === '\n' || canDraw(one) ? undefined : 'a sign';
}
