import { Writer } from '../pdf/writer.ts';
import type { CaseDocument, Item, ShownPhoto } from './case-document.ts';

const MARGIN = 56;
const SMALL = 9;
const PHOTO_WIDTH = 240;
const PHOTO_HEIGHT = 240;

/** A case as a tagged file, each page marked: headings and paragraphs can be listened to in their order. */
export async function caseAsPdf({ title, marking, parts, leftOut }: CaseDocument): Promise<Buffer> {
  // Loaded with the first file that somebody asks for: it takes as long as a tenth of a start.
  const { default: PDFDocument } = await import('pdfkit');
  const file = new PDFDocument({
    size: 'A4',
    margin: MARGIN,
    tagged: true,
    lang: 'en-GB',
    displayTitle: true,
    pdfVersion: '1.7',
    bufferPages: true,
    info: { Title: title, Author: 'Homeward', Subject: marking },
  });
  const made = gathered(file);
  const root = file.struct('Document');
  file.addStructure(root);
  const writer = new Writer(file);
  const write = (tag: 'H1' | 'H2' | 'H3' | 'P', words: string, size: number, bold = false) => {
    const setting = { size, bold };
    const actual = writer.heard(words, setting);
    root.add(
      file.struct(tag, actual === undefined ? {} : { actual }, () => writer.paragraph(words, setting)),
    );
  };
  const writePhoto = ({ content, alt, caption }: ShownPhoto) => {
    if (file.y + PHOTO_HEIGHT > file.page.height - MARGIN) file.addPage();
    root.add(
      file.struct('Figure', { alt }, () => {
        file.image(content, { fit: [PHOTO_WIDTH, PHOTO_HEIGHT] });
        file.moveDown(0.5);
      }),
    );
    write('P', caption, 10);
  };
  const writeItem = ({ heading, moment, paragraphs, lines, photo }: Item) => {
    write('H3', moment === undefined ? heading : `${heading}, ${moment.text}`, 11, true);
    for (const { label, value } of lines) write('P', `${label}: ${value}`, 10);
    for (const paragraph of paragraphs) write('P', paragraph, 10);
    if (photo !== undefined) writePhoto(photo);
  };
  write('H1', title, 20, true);
  write('P', marking, 10);
  for (const { heading, items } of parts) {
    write('H2', heading, 15, true);
    for (const item of items) writeItem(item);
  }
  write('H2', 'What is left out for this reader', 15, true);
  for (const words of leftOut.length === 0 ? ['Nothing.'] : leftOut) write('P', words, 10);
  root.end();
  markPages(file, writer, marking);
  file.end();
  return made;
}

const gathered = (file: PDFKit.PDFDocument): Promise<Buffer> =>
  new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    file.on('data', (chunk: Buffer) => chunks.push(chunk));
    file.on('end', () => resolve(Buffer.concat(chunks)));
    file.on('error', reject);
  });

/** At the foot of each page, and no part of what is read aloud. */
function markPages(file: PDFKit.PDFDocument, writer: Writer, marking: string): void {
  const { start, count } = file.bufferedPageRange();
  for (let page = start; page < start + count; page++) {
    file.switchToPage(page);
    // Below the margin, where a line would otherwise begin another page.
    file.page.margins.bottom = 0;
    file.markContent('Artifact', { type: 'Pagination' });
    writer.line(`${marking}. Page ${page + 1} of ${count}`, MARGIN, file.page.height - MARGIN / 2, {
      size: SMALL,
    });
    file.endMarkedContent();
  }
}
