/** What PostgreSQL's jsonb cannot hold: the character NUL, and half of a character outside the basic plane. */
const unstorable = /[\0\ud800-\udfff]/u;

/**
 * JSON in one form only: keys in order, nothing undefined. The text comes out the same before a value is stored as
 * jsonb and after it is read back, so a hash over it holds.
 *
 * @refuses what JSON has no word for, and text that PostgreSQL cannot hold
 */
export function canonicalJson(value: unknown): string {
  switch (typeof value) {
    case 'string':
      if (unstorable.test(value)) throw new TypeError('Text holds a character that cannot be stored');
      return JSON.stringify(value);
    case 'number':
      if (!Number.isFinite(value)) throw new TypeError('A number that is not finite cannot be stored');
      return JSON.stringify(value);
    case 'boolean':
      return value ? 'true' : 'false';
    case 'undefined':
      return 'null';
    case 'object':
      if (value === null) return 'null';
      return Array.isArray(value) ? list(value) : record(value as Record<string, unknown>);
    default:
      throw new TypeError(`A ${typeof value} cannot be stored`);
  }
}

function list(values: readonly unknown[]): string {
  let text = '[';
  for (let index = 0; index < values.length; index++)
    text += `${index === 0 ? '' : ','}${canonicalJson(values[index])}`;
  return `${text}]`;
}

function record(fields: Record<string, unknown>): string {
  let text = '';
  for (const key of Object.keys(fields).sort()) {
    const value = fields[key];
    if (value !== undefined) text += `${text === '' ? '' : ','}${canonicalJson(key)}:${canonicalJson(value)}`;
  }
  return `{${text}}`;
}
