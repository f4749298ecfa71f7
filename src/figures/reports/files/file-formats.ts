import type { Report } from '../report.ts';

/** A report as a file: how it is named, and how it is made. Each is loaded when it is asked for. */
export interface FileFormat {
  readonly mediaType: string;
  readonly make: (report: Report) => Promise<string | Uint8Array>;
}

export const fileFormats = {
  html: {
    mediaType: 'text/html; charset=utf-8',
    make: async (report) => (await import('./as-html.ts')).asHtml(report),
  },
  csv: {
    mediaType: 'text/csv; charset=utf-8',
    make: async (report) => (await import('./as-csv.ts')).asCsv(report),
  },
  json: {
    mediaType: 'application/json; charset=utf-8',
    make: async (report) => (await import('./as-json.ts')).asJson(report),
  },
  xlsx: {
    mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    make: async (report) => (await import('./as-workbook.ts')).asWorkbook(report),
  },
  docx: {
    mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    make: async (report) => (await import('./as-document.ts')).asDocument(report),
  },
} as const satisfies Record<string, FileFormat>;

export type FileFormatName = keyof typeof fileFormats;

export const isFileFormat = (name: string): name is FileFormatName => Object.hasOwn(fileFormats, name);

/** Word is for reports that are read aloud in a meeting with their charts. */
export const formatsOf = (kind: Report['kind']): readonly FileFormatName[] =>
  kind === 'annual' || kind === 'parenting' || kind === 'quarterly'
    ? ['docx', 'xlsx', 'csv', 'json', 'html']
    : ['xlsx', 'csv', 'json', 'html'];
