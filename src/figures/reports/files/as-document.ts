import type { Paragraph as DocxParagraph, FileChild, IParagraphOptions } from 'docx';
import { chartInWords } from '../../charts/chart.ts';
import { drawChart } from '../../charts/draw-chart.ts';
import { sayPeriodOf } from '../making/periods.ts';
import type { Report, Section, Table } from '../report.ts';
import { pictureOf } from './picture-of.ts';
import { markingOf, sayCell } from './say-cell.ts';
import { sayDefinition } from './say-definition.ts';

type Docx = typeof import('docx');

/** The charts of a page, in points. */
const PICTURE_WIDTH = 470;

/** A Word document with headings, tables whose first row is repeated, and charts that have words for who sees none. */
export async function asDocument(report: Report): Promise<Uint8Array> {
  const docx = await import('docx');
  const words = wordsWith(docx);
  const { Document, Footer, Header, PageNumber, Packer, Paragraph, TextRun } = docx;
  const sections = await Promise.all(report.sections.map((section) => sectionParts(docx, section)));
  const document = new Document({
    title: report.title,
    creator: report.authority.name,
    styles: { default: { document: { run: { font: 'Arial', size: 24, language: { value: 'en-GB' } } } } },
    sections: [
      {
        headers: { default: new Header({ children: [words(markingOf(report), { alignment: 'center' })] }) },
        footers: {
          default: new Footer({
            children: [
              new Paragraph({
                alignment: 'center',
                children: [
                  new TextRun({ children: ['Page ', PageNumber.CURRENT, ' of ', PageNumber.TOTAL_PAGES] }),
                ],
              }),
            ],
          }),
        },
        children: [
          words(report.title, { heading: 'Title' }),
          words(`${report.authority.name}, ${sayPeriodOf(report)}`),
          ...sections.flat(),
          ...annex(docx, report),
        ],
      },
    ],
  });
  return new Uint8Array(await Packer.toBuffer(document));
}

const wordsWith =
  ({ Paragraph }: Docx) =>
  (text: string, options: IParagraphOptions = {}): DocxParagraph =>
    new Paragraph({ spacing: { after: 160 }, ...options, text });

async function sectionParts(docx: Docx, { title, narrative, says, tables }: Section): Promise<FileChild[]> {
  const words = wordsWith(docx);
  const shown = await Promise.all(tables.map((table) => tableParts(docx, table)));
  const written = narrative.split(/\n\s*\n/).filter((paragraph) => paragraph.trim() !== '');
  return [
    words(title, { heading: 'Heading1', keepNext: true }),
    ...written.map((paragraph) => words(paragraph.trim())),
    ...shown.flat(),
    ...says.map((sentence) => words(sentence)),
  ];
}

async function tableParts(docx: Docx, table: Table): Promise<FileChild[]> {
  const { Paragraph, ImageRun, TableRow, TableCell, Table: DocxTable } = docx;
  const words = wordsWith(docx);
  const parts: FileChild[] = [words(table.title, { heading: 'Heading2', keepNext: true })];
  if (table.chart !== undefined && table.rows.length > 0) {
    const { png, width, height } = await pictureOf(await drawChart(table.chart));
    const alternative = { title: table.title, description: chartInWords(table.chart), name: table.key };
    const size = { width: PICTURE_WIDTH, height: Math.round((height * PICTURE_WIDTH) / width) };
    const picture = new ImageRun({ type: 'png', data: png, transformation: size, altText: alternative });
    parts.push(new Paragraph({ keepNext: true, children: [picture] }));
  }
  const line = (cells: readonly string[], isHead: boolean) =>
    new TableRow({
      tableHeader: isHead,
      cantSplit: true,
      children: cells.map(
        (text, index) =>
          new TableCell({
            children: [
              new Paragraph({
                alignment: index === 0 ? 'left' : 'right',
                children: [new docx.TextRun({ text, size: 20, bold: isHead || index === 0 })],
              }),
            ],
          }),
      ),
    });
  const rows = table.rows.map(({ label, cells }) => line([label, ...cells.map(sayCell)], false));
  parts.push(
    new DocxTable({
      width: { size: 100, type: 'pct' },
      rows: [line([table.rowsAre, ...table.columns], true), ...rows],
    }),
    words(''),
  );
  return parts;
}

function annex(docx: Docx, { definitions, footer, checks }: Report): FileChild[] {
  const words = wordsWith(docx);
  return [
    words('Definitions', { heading: 'Heading1' }),
    ...definitions.flatMap((one) => [
      words(`${one.title} (${one.id})`, { heading: 'Heading2', keepNext: true }),
      words(sayDefinition(one).join(' ')),
    ]),
    words('About these figures', { heading: 'Heading1' }),
    ...[...footer, ...checks.map(({ says, note }) => `${says} ${note}`.trim())].map((text) => words(text)),
  ];
}
