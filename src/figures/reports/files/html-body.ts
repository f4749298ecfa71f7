import { escapeMarkup } from '../../../domain/language/escape-markup.ts';
import { drawChart } from '../../charts/draw-chart.ts';
import type { Cell, Report, Section, Source, Table } from '../report.ts';
import { sayCell, sayCount } from './say-cell.ts';

/** Where a number leads, if anywhere: to the rows behind it. */
export type LeadTo = (from: Source, side: 'numerator' | 'denominator') => string | undefined;

const toNowhere: LeadTo = () => undefined;

/** A report as HTML: each table under its chart, then the annex and the foot. */
export async function htmlBody(report: Report, leadTo: LeadTo = toNowhere): Promise<string> {
  const sections = await Promise.all(report.sections.map((section) => sectionHtml(section, leadTo)));
  return [...sections, annexHtml(report)].join('\n');
}

/** What stands behind every report: its definitions, and what its figures are. */
export const annexHtml = (report: Report): string => [definitionsHtml(report), foot(report)].join('\n');

async function sectionHtml(section: Section, leadTo: LeadTo): Promise<string> {
  const { key, title, narrative } = section;
  return `<section aria-labelledby="section-${key}">
<h2 class="govuk-heading-l" id="section-${key}">${escapeMarkup(title)}</h2>
${paragraphs(narrative)}
${await figuresHtml(section, leadTo)}
</section>`;
}

/** The figures of a section, and what follows from them. */
export async function figuresHtml({ tables, says }: Section, leadTo: LeadTo): Promise<string> {
  const shown = await Promise.all(tables.map((table) => tableHtml(table, leadTo)));
  const sentences = says.map((sentence) => `<p class="govuk-body">${escapeMarkup(sentence)}</p>`);
  return [...shown, ...sentences].join('\n');
}

const paragraphs = (text: string): string =>
  text
    .split(/\n\s*\n/)
    .filter((paragraph) => paragraph.trim() !== '')
    .map(
      (paragraph) => `<p class="govuk-body">${escapeMarkup(paragraph.trim()).replaceAll('\n', '<br>')}</p>`,
    )
    .join('\n');

async function tableHtml(
  { key, title, rowsAre, columns, rows, chart }: Table,
  leadTo: LeadTo,
): Promise<string> {
  const drawn = chart === undefined || rows.length === 0 ? '' : await drawChart(chart);
  const head = [rowsAre, ...columns]
    .map(
      (column, index) =>
        `<th scope="col" class="govuk-table__header${index === 0 ? '' : numeric}">${escapeMarkup(column)}</th>`,
    )
    .join('');
  const body = rows
    .map(
      ({ label, cells }) =>
        `<tr class="govuk-table__row"><th scope="row" class="govuk-table__header">${escapeMarkup(label)}</th>${cells.map((cell) => cellHtml(cell, leadTo)).join('')}</tr>`,
    )
    .join('\n');
  return `${drawn === '' ? '' : `<div class="homeward-chart">${drawn}</div>`}
<div class="homeward-wide" role="region" aria-labelledby="table-${key}" tabindex="0"><table class="govuk-table">
<caption class="govuk-table__caption govuk-table__caption--m" id="table-${key}">${escapeMarkup(title)}</caption>
<thead class="govuk-table__head"><tr class="govuk-table__row">${head}</tr></thead>
<tbody class="govuk-table__body">${body}</tbody>
</table></div>`;
}

const numeric = ' govuk-table__header--numeric';

const cellHtml = (cell: Cell, leadTo: LeadTo): string =>
  `<td class="govuk-table__cell govuk-table__cell--numeric">${numbersHtml(cell, leadTo)}</td>`;

/** What a cell says, each of its numbers with where it leads. */
export function numbersHtml(cell: Cell, leadTo: LeadTo = toNowhere): string {
  switch (cell.kind) {
    case 'count':
      return linked(sayCount(cell.count), leadTo(cell.from, 'numerator'));
    case 'share': {
      const numerator = linked(sayCount(cell.numerator), leadTo(cell.from, 'numerator'));
      const denominator = linked(sayCount(cell.denominator), leadTo(cell.from, 'denominator'));
      const chance = cell.interval === undefined ? '' : `<br>by chance alone ${escapeMarkup(cell.interval)}`;
      return `${escapeMarkup(cell.says)}<br><span class="homeward-of">${numerator} of ${denominator}${chance}</span>`;
    }
    case 'text':
      return escapeMarkup(sayCell(cell));
    default:
      return cell satisfies never;
  }
}

const linked = (text: string, href: string | undefined): string =>
  href === undefined || text === '0' || text === 'c'
    ? text
    : `<a class="govuk-link" href="${escapeMarkup(href)}">${text}</a>`;

const definitionsHtml = ({ definitions }: Report): string => `<section aria-labelledby="definitions">
<h2 class="govuk-heading-l" id="definitions">Definitions</h2>
<dl class="govuk-summary-list">
${definitions
  .map(
    ({
      id,
      title,
      numerator,
      denominator,
      exclusions,
      warnings,
      source,
    }) => `<div class="govuk-summary-list__row">
<dt class="govuk-summary-list__key">${escapeMarkup(title)} (${escapeMarkup(id)})</dt>
<dd class="govuk-summary-list__value">${[
      `Counted: ${numerator}.`,
      ...(denominator === null ? [] : [`Of: ${denominator}.`]),
      ...(exclusions.length === 0 ? [] : [`Left out: ${exclusions.join('; ')}.`]),
      ...warnings,
      `Source: ${source}.`,
    ]
      .map(escapeMarkup)
      .join('<br>')}</dd>
</div>`,
  )
  .join('\n')}
</dl>
</section>`;

const foot = ({ footer, checks }: Report): string => `<section aria-labelledby="about-these-figures">
<h2 class="govuk-heading-l" id="about-these-figures">About these figures</h2>
${[...footer, ...checks.map(({ says, note }) => (note === '' ? says : `${says} ${note}`))]
  .map((line) => `<p class="govuk-body">${escapeMarkup(line)}</p>`)
  .join('\n')}
</section>`;
