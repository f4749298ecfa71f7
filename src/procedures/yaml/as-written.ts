/** A value of a page as a sentence about it begins: `` `returnd` ``, `A list`. */
export function asWritten(value: unknown): string {
  if (Array.isArray(value)) return 'A list';
  if (value === null) return 'Nothing';
  return typeof value === 'object' ? 'A set of named values' : `\`${String(value)}\``;
}
