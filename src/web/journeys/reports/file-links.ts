import type { FileFormatName } from '../../../figures/reports/files/file-formats.ts';

const names: Readonly<Record<FileFormatName, string>> = {
  docx: 'Word',
  xlsx: 'Excel',
  csv: 'CSV',
  json: 'JSON',
  html: 'page to keep',
};

/** The files of a report, each as it is and as it may be published. */
export const fileLinks = (address: string, formats: readonly FileFormatName[]) => [
  { title: 'Exact, OFFICIAL-SENSITIVE', links: formats.map((format) => linkTo(address, 'report', format)) },
  {
    title: 'Public, with small counts suppressed',
    links: formats.map((format) => linkTo(address, 'public', format)),
  },
];

const linkTo = (address: string, version: string, format: FileFormatName) => ({
  text: names[format],
  href: `${address}/${version}.${format}`,
});
