import { escapeMarkup } from '../../../domain/language/escape-markup.ts';
import { sayPeriodOf } from '../making/periods.ts';
import type { Report } from '../report.ts';
import { htmlBody } from './html-body.ts';
import { markingOf } from './say-cell.ts';

const styles = `body{font-family:arial,sans-serif;color:#0b0c0c;max-width:60rem;margin:2rem auto;padding:0 1rem;line-height:1.4}
table{border-collapse:collapse;width:100%;margin:1rem 0 2rem}caption{text-align:left;font-weight:bold;margin-bottom:.5rem}
th,td{border-bottom:1px solid #b1b4b6;padding:.5rem;text-align:left;vertical-align:top}td,thead th+th{text-align:right}
dt{font-weight:bold}dd{margin:0 0 1rem}.homeward-wide{overflow-x:auto}.homeward-of{color:#505a5f}svg{width:100%;height:auto}
@media print{section{break-inside:avoid-page}}`;

/** A report as one page that needs nothing beside it. */
export async function asHtml(report: Report): Promise<string> {
  const title = `${report.title}, ${report.authority.name}, ${sayPeriodOf(report)}`;
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeMarkup(title)}</title>
<style>${styles}</style>
</head>
<body>
<p><strong>${markingOf(report)}</strong></p>
<main>
<h1>${escapeMarkup(report.title)}</h1>
<p>${escapeMarkup(report.authority.name)}, ${escapeMarkup(sayPeriodOf(report))}</p>
${await htmlBody(report)}
</main>
</body>
</html>
`;
}
