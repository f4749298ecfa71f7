import { createReadStream } from 'node:fs';
import { Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { SaxesParser } from 'saxes';
import { NotUtf8, Utf8Only } from '../../../exchange/text-files/utf8-only.ts';
import { notUtf8, Unreadable } from '../files/file-refused.ts';
import { root } from './xml-form.ts';

/** An element as the file has it: its line, and what stands in it. */
export interface XmlElement {
  readonly name: string;
  readonly line: number;
  text: string;
  readonly elements: XmlElement[];
}

const CHUNK = 1 << 16;

/** Far more than a cell can be, so that a mark left open does not swallow the file. */
const LONGEST = CHUNK / 2;

/** ASCII is part of UTF-8. */
const readable = /^(utf-?8|(us-)?ascii)$/i;

/**
 * Reads one file to its end and holds one element of its root at a time.
 *
 * @param take  called with each element of the root when it ends
 * @refuses what is not UTF-8 or says so, what is not well-formed or ends too early, a document type (with it every
 *   entity of the file's own), and another root
 */
export async function readXmlFile(path: string, take: (element: XmlElement) => void): Promise<void> {
  const parser = new SaxesParser();
  const open: XmlElement[] = [];
  let marks = 0;
  parser.on('error', () => {
    throw new Unreadable(`is no well-formed XML near line ${parser.line}.`);
  });
  parser.on('xmldecl', ({ encoding }) => {
    if (encoding !== undefined && !readable.test(encoding))
      throw new Unreadable(`says that it is ${encoding.slice(0, 20)}. Save it as UTF-8.`);
  });
  parser.on('doctype', () => {
    throw new Unreadable('has a document type (<!DOCTYPE>), which no return has. Take it out.');
  });
  parser.on('opentagstart', ({ name }) => {
    marks++;
    if (open.length === 0) refuseOtherRoot(name);
    const element = { name, line: parser.line, text: '', elements: [] };
    if (open.length > 1) open.at(-1)!.elements.push(element);
    open.push(element);
  });
  parser.on('closetag', () => {
    marks++;
    const element = open.pop()!;
    if (open.length === 1) take(element);
  });
  const add = (text: string) => {
    marks++;
    const element = open.at(-1);
    if (element !== undefined) element.text += text;
  };
  parser.on('text', add);
  parser.on('cdata', add);
  parser.on('comment', () => {
    marks++;
  });
  const decoder = new TextDecoder();
  const parse = (chunk: Buffer) => {
    const before = marks;
    parser.write(decoder.decode(chunk, { stream: true }));
    if (marks === before && chunk.length > LONGEST)
      throw new Unreadable(`is no well-formed XML: what begins on line ${parser.line} does not end.`);
  };
  try {
    await pipeline(createReadStream(path, { highWaterMark: CHUNK }), new Utf8Only(), taking(parse));
  } catch (error) {
    throw error instanceof NotUtf8 ? notUtf8(error, 'UTF-8') : error;
  }
  end(parser);
}

function taking(parse: (chunk: Buffer) => void): Writable {
  return new Writable({
    write(chunk: Buffer, _, done) {
      try {
        parse(chunk);
        done();
      } catch (error) {
        done(error as Error);
      }
    },
  });
}

/** The parser finds what is still open when the file is over. */
function end(parser: SaxesParser): void {
  const { line, position } = parser;
  try {
    parser.close();
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    throw new Unreadable(
      position === 0
        ? `is empty. Its first element has to be ${root}.`
        : `ends too early, on line ${line}. Part of it is lost: have it sent again.`,
    );
  }
}

function refuseOtherRoot(name: string): void {
  if (name === root) return;
  throw new Unreadable(
    name.toUpperCase() === root
      ? 'looks like the SSDA903, but its element names have to be in capitals.'
      : `is no SSDA903: its first element has to be ${root}.`,
  );
}
