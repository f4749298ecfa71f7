import { asDrawn, inOrderOfSight, runsFromTheRight } from './directions.ts';
import { type Face, fileOf, isWestern, standsApart } from './faces.ts';
import { sayUndrawable } from './sayable.ts';

type File = PDFKit.PDFDocument;

/** How words are set. */
export interface Setting {
  readonly size: number;
  readonly bold?: boolean;
}

/** Words as they are about to be drawn, in pieces of one face from left to right. */
interface Piece {
  readonly face: Face;
  readonly text: string;
}

const ASCENT = 0.9;
const LINE = 1.2;
const PARAGRAPH_GAP = 4;

/** Writes words into a file in the letters that they have. */
export class Writer {
  readonly #file: File;
  readonly #opened = new Set<Face>();
  readonly #faces = new Map<string, Face | undefined>();

  constructor(file: File) {
    this.#file = file;
  }

  /** A paragraph below what was written last; a page that is full goes on on the next. */
  paragraph(words: string, setting: Setting): void {
    const told = this.#told(words, setting);
    const { size } = setting;
    const file = this.#file;
    if (isWestern(told)) {
      this.#use('western', setting);
      file.text(told, { paragraphGap: PARAGRAPH_GAP });
      return;
    }
    const { left, right, bottom } = file.page.margins;
    const width = file.page.width - left - right;
    for (const line of this.#lines(told, width, setting)) {
      if (file.y + size * LINE > file.page.height - bottom) file.continueOnNewPage();
      this.#draw(line, left, file.y + size * ASCENT, setting);
      file.y += size * LINE;
    }
    file.x = left;
    file.y += PARAGRAPH_GAP;
  }

  /** One line at a place, which takes up no room of the page. */
  line(words: string, x: number, y: number, setting: Setting): void {
    if (isWestern(words)) this.#drawPiece({ face: 'western', text: words }, x, y, setting);
    else this.#draw(this.#told(words, setting), x, y, setting);
  }

  /**
   * What is to be listened to and copied in place of what is drawn: letters that join are drawn as shapes, and what
   * cannot be drawn is there all the same. Undefined where the two are the same.
   */
  heard(words: string, setting: Setting): string | undefined {
    return runsFromTheRight(words) || this.#told(words, setting) !== words.normalize('NFC')
      ? words
      : undefined;
  }

  #told(words: string, setting: Setting): string {
    return isWestern(words)
      ? words
      : sayUndrawable(words, (letter) => this.#faceOf(letter, setting) !== undefined);
  }

  /** The face that has a letter; undefined where none has. */
  #faceOf(letter: string, setting: Setting): Face | undefined {
    const wide = setting.bold ? 'wide-bold' : 'wide';
    const key = `${wide} ${letter}`;
    if (!this.#faces.has(key)) this.#faces.set(key, this.#faceWith(letter, wide, setting));
    return this.#faces.get(key);
  }

  #faceWith(letter: string, wide: Face, setting: Setting): Face | undefined {
    if (this.#has(wide, letter, setting)) return wide;
    return standsApart(letter) && this.#has('world', letter, setting) ? 'world' : undefined;
  }

  #has(face: Face, letter: string, setting: Setting): boolean {
    this.#use(face, setting);
    return fontOf(this.#file).hasGlyphForCodePoint(letter.codePointAt(0)!);
  }

  #use(face: Face, { size, bold }: Setting): void {
    const file = this.#file;
    file.fontSize(size);
    if (face === 'western') {
      file.font(bold ? 'Helvetica-Bold' : 'Helvetica');
      return;
    }
    if (!this.#opened.has(face)) file.registerFont(face, fileOf(face));
    this.#opened.add(face);
    file.font(face);
  }

  #lines(words: string, width: number, setting: Setting): readonly string[] {
    return words.split('\n').flatMap((paragraph) => {
      const lines: string[] = [];
      let [line, taken] = ['', 0];
      for (const part of partsOf(paragraph)) {
        if (line !== '' && taken + this.#width(part.trimEnd(), setting) > width) {
          lines.push(line.trimEnd());
          [line, taken] = ['', 0];
        }
        line += part;
        taken += this.#width(part, setting);
      }
      return [...lines, line.trimEnd()];
    });
  }

  #width(words: string, setting: Setting): number {
    return this.#pieces(words, setting).reduce((sum, piece) => sum + this.#widthOf(piece, setting), 0);
  }

  #widthOf({ face, text }: Piece, setting: Setting): number {
    this.#use(face, setting);
    return this.#file.widthOfString(text, asOneRun(text));
  }

  #draw(line: string, x: number, baseline: number, setting: Setting): void {
    let place = x;
    for (const piece of this.#pieces(line, setting)) {
      this.#drawPiece(piece, place, baseline, setting);
      place += this.#widthOf(piece, setting);
    }
  }

  #drawPiece({ face, text }: Piece, x: number, baseline: number, setting: Setting): void {
    const file = this.#file;
    const { y } = file;
    this.#use(face, setting);
    file.text(text, x, baseline, { lineBreak: false, baseline: 'alphabetic', ...asOneRun(text) });
    file.y = y;
  }

  #pieces(line: string, setting: Setting): readonly Piece[] {
    return inOrderOfSight(line).flatMap(({ text, level }) => {
      const pieces: { face: Face; text: string }[] = [];
      for (const letter of text) {
        const face = this.#faceOf(letter, setting) ?? 'western';
        const last = pieces.at(-1);
        if (last?.face === face) last.text += letter;
        else pieces.push({ face, text: letter });
      }
      const ordered = level % 2 === 1 ? pieces.toReversed() : pieces;
      return ordered.map((piece) => ({ ...piece, text: asDrawn(piece.text, level) }));
    });
  }
}

const spaceless = '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}';
const breakable = new RegExp(`[${spaceless}]|[^\\s${spaceless}]{0,30}\\s+|[^\\s${spaceless}]{1,30}`, 'gu');

/**
 * What a line can be broken behind: a word with the spaces after it, or one letter of a writing without spaces. No
 * word is so long that it leaves the page.
 */
const partsOf = (words: string): readonly string[] => words.match(breakable) ?? [];

/** Words from the right are laid out together; others the library lays out one by one, and remembers each. */
const asOneRun = (text: string): { features?: [] } => (runsFromTheRight(text) ? { features: [] } : {});

/** Which letters the face in use has: the library knows, and has no way of its own to ask. */
const fontOf = (file: File) =>
  (file as unknown as { readonly _font: { readonly font: { hasGlyphForCodePoint(code: number): boolean } } })
    ._font.font;
