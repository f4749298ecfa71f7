import Type, { type Static } from 'typebox';
import type { Fault } from './fault.ts';
import { placeIn } from './yaml/place.ts';
import { readYamlFile } from './yaml/read-yaml-file.ts';
import { hasShape } from './yaml/shape.ts';
import { date, fields, optional, text } from './yaml/words.ts';

const documentShape = fields({
  title: text,
  publisher: text,
  date: optional(text),
  citation: optional(text),
  url: optional(text),
  /** When somebody last looked at the document itself. */
  checked: date,
});

const sourcesShape = Type.Record(Type.String(), documentShape);

/** A document that rules quote. */
export type SourceDocument = Static<typeof documentShape>;

/** `sources.yaml`: every document that a rule or setting may name. */
export function readSources(file: string, faults: Fault[]): ReadonlyMap<string, SourceDocument> {
  const [document] = readYamlFile(file, faults);
  if (document === undefined) return new Map();
  if (hasShape(sourcesShape, document.value, placeIn(document, faults)))
    return new Map(Object.entries(document.value));
  // Known by name even where something else is wrong with them, so that only that is complained of.
  return new Map(Object.entries((document.value ?? {}) as Record<string, SourceDocument>));
}
