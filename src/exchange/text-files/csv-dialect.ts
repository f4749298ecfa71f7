import type { Options } from 'csv-parse';

/**
 * The one way in which rows of other systems are read. Cells are counted by whoever reads them, who can name the line; a
 * row is never longer than this, so that a quotation mark left open does not swallow the file.
 */
export const csvDialect = {
  columns: false,
  record_delimiter: ['\r\n', '\n'],
  relax_column_count: true,
  skip_empty_lines: true,
  max_record_size: 8_000,
} satisfies Options;
