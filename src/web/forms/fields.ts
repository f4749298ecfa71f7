/** What a browser sent: each field as it was typed. A field sent twice keeps its first value; `all` has every one. */
export interface Fields {
  get(name: string): string;
  all(name: string): readonly string[];
  has(name: string): boolean;
  readonly names: readonly string[];
}

/** So many characters of a field are taken. */
export const MOST_OF_A_FIELD = 20_000;

/** Reads what a form was sent as. Text is trimmed, line ends become one, and control characters are left out. */
export function readFields(body: string): Fields {
  const sent = new URLSearchParams(body);
  return {
    get: (name) => clean(sent.get(name) ?? ''),
    all: (name) =>
      sent
        .getAll(name)
        .map(clean)
        .filter((value) => value !== ''),
    has: (name) => sent.has(name),
    names: [...new Set(sent.keys())],
  };
}

const clean = (value: string): string =>
  value
    .slice(0, MOST_OF_A_FIELD + 1)
    .replace(/\r\n?/g, '\n')
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not reach the record
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g, '')
    .trim();

export const isTooLong = (value: string): boolean => value.length > MOST_OF_A_FIELD;

export const noFields: Fields = readFields('');
