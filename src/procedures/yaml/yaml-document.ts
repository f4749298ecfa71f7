import { type Document, isMap, isNode, isScalar, isSeq, LineCounter, parseAllDocuments } from 'yaml';
import type { Fault } from '../fault.ts';

export type Key = string | number;
export type Path = readonly Key[];

/** One YAML document as plain values, which still knows the line of each. */
export interface YamlDocument {
  readonly file: string;
  readonly value: unknown;
  /** The line of the key or list item at a path; of its nearest parent where there is nothing at it. */
  readonly lineOf: (path: Path) => number;
}

export interface YamlFile {
  readonly documents: readonly YamlDocument[];
  readonly faults: readonly Fault[];
}

/**
 * Reads every document of a YAML file. Dates stay text, and a key given twice is a fault: whoever wrote it meant
 * one of the two.
 *
 * A document with a mistake in its writing is left out, since every further complaint about it would mislead.
 */
export function readYaml(file: string, text: string): YamlFile {
  const lines = new LineCounter();
  const documents: YamlDocument[] = [];
  const faults: Fault[] = [];
  const parsed = parseAllDocuments(text, { lineCounter: lines });
  for (const document of Array.isArray(parsed) ? parsed : []) {
    for (const { message, pos } of document.errors) {
      const line = lines.linePos(firstInk(text, pos[0])).line;
      faults.push({ file, line, says: `This is not YAML as it should be: ${firstLine(message)}` });
    }
    if (document.errors.length > 0) continue;
    const lineOf = (path: Path) => lines.linePos(firstInk(text, offsetOf(document, path))).line;
    const value = plainValue(document);
    if (value === undefined) {
      const says = 'This refers to an anchor that the document does not have.';
      faults.push({ file, line: lineOf([]), says });
    } else documents.push({ file, value: value.value, lineOf });
  }
  if (documents.length === 0 && faults.length === 0)
    faults.push({ file, line: 1, says: 'This file is empty.' });
  return { documents, faults };
}

function plainValue(document: Document.Parsed): { readonly value: unknown } | undefined {
  try {
    return { value: document.toJS() };
  } catch (error) {
    if (error instanceof ReferenceError) return undefined;
    throw error;
  }
}

function offsetOf(document: Document.Parsed, path: Path): number {
  let node: unknown = document.contents;
  let offset = isNode(node) ? (node.range?.[0] ?? 0) : 0;
  for (const key of path) {
    if (isMap(node)) {
      const pair = node.items.find((item) => isScalar(item.key) && String(item.key.value) === String(key));
      if (pair === undefined || !isScalar(pair.key)) return offset;
      offset = pair.key.range?.[0] ?? offset;
      node = pair.value;
    } else if (isSeq(node) && typeof key === 'number') {
      node = node.items[key];
      if (!isNode(node)) return offset;
      offset = node.range?.[0] ?? offset;
    } else return offset;
  }
  return offset;
}

/** The parser places some errors, and whole documents, at the white space before them. */
function firstInk(text: string, offset: number): number {
  const ink = text.slice(offset).search(/\S/);
  return ink === -1 ? offset : offset + ink;
}

const firstLine = (message: string): string =>
  (message.split('\n')[0] ?? message).replace(/ at line \d+, column \d+:?$/, '');
