/** A word under which a child is found by equality. */
export interface SearchKey {
  readonly kind: 'name' | 'sound';
  readonly key: string;
}

export interface NameParts {
  readonly given?: string | undefined;
  readonly family?: string | undefined;
}

/**
 * The keys of everything a child is called: each word of each name as it is written, and as it sounds.
 *
 * Each key comes once. A name in a script other than Latin has only the written key.
 */
export function nameKeys(names: readonly NameParts[]): readonly SearchKey[] {
  const words = new Set(names.flatMap(({ given = '', family = '' }) => nameWords(`${given} ${family}`)));
  const sounds = new Set([...words].map(soundOf).filter((sound) => sound !== undefined));
  return [
    ...[...words].map((key) => ({ kind: 'name', key }) as const),
    ...[...sounds].map((key) => ({ kind: 'sound', key }) as const),
  ];
}

/**
 * The words of a name without case, accents and apostrophes: `O’Néill-Ward` → `oneill`, `ward`. Each picture is a word.
 * What only steers how a script is set, such as which way it runs or where letters join, is no part of a name.
 */
export function nameWords(name: string): readonly string[] {
  const plain = name
    .normalize('NFKD')
    .replace(/[\p{M}\p{Cf}ـ]/gu, '')
    .replace(/['’ʼ`]/g, '')
    .toLowerCase();
  return plain.match(/[\p{L}\p{N}]+|\p{Emoji_Presentation}|\p{Extended_Pictographic}/gu) ?? [];
}

const classes = ['aeiouyhw', 'bfpv', 'cgjkqsxz', 'dt', 'l', 'mn', 'r'];
const classOf = (letter: string): number => classes.findIndex((letters) => letters.includes(letter));

/**
 * American Soundex: `robert` and `rupert` → `R163`. Undefined for a word that is not in plain Latin letters.
 *
 * @source US National Archives, The Soundex Indexing System
 */
export function soundex(word: string): string | undefined {
  if (!/^[a-z]+$/.test(word)) return undefined;
  let code = '';
  let before = classOf(word[0]!);
  for (const letter of word.slice(1)) {
    const letterClass = classOf(letter);
    if (letterClass > 0 && letterClass !== before) code += letterClass;
    // H and W do not part letters of one class; vowels do.
    if (letter !== 'h' && letter !== 'w') before = letterClass;
  }
  return `${word[0]!.toUpperCase()}${code.padEnd(3, '0').slice(0, 3)}`;
}

/**
 * Soundex with its first letter coded as well, so that `kathryn` is found as `catherine`. Undefined for a word that is
 * not in plain Latin letters.
 */
export function soundOf(word: string): string | undefined {
  const code = soundex(word);
  return code && `${classOf(word[0]!)}${code.slice(1)}`;
}
