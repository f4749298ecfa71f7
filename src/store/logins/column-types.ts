import pg from 'pg';

const BIGINT = 20;
const DATE = 1082;
const TIMESTAMPTZ = 1184;

/** `2025-10-24 20:30:00.5+00` → milliseconds since 1970. The fourth place and beyond are not ours. */
function readTimestamp(text: string): number {
  const at = Date.parse(`${text.replace(' ', 'T').replace(/[+-]\d\d$/, '$&:00')}`);
  if (Number.isNaN(at)) throw new RangeError('The database holds a time that no record of ours can have');
  return at;
}

/**
 * Columns as the house has them: moments in milliseconds, dates as text, and numbers as numbers; the largest, a
 * position, stays below 2^53 for 137 billion transactions.
 */
export const columnTypes: pg.CustomTypesConfig = {
  getTypeParser: ((type: number, format?: 'text' | 'binary') => {
    if (format !== 'binary') {
      if (type === TIMESTAMPTZ) return readTimestamp;
      if (type === BIGINT) return Number;
      if (type === DATE) return String;
    }
    return pg.types.getTypeParser(type, format as 'text');
  }) as typeof pg.types.getTypeParser,
};
