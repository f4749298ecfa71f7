import type { Static } from 'typebox';
import { Check } from 'typebox/value';
import type { Source } from '../../domain/obligations/rule.ts';
import { didYouMean } from '../yaml/did-you-mean.ts';
import type { Place } from '../yaml/place.ts';
import { source } from '../yaml/words.ts';

type WrittenSource = Static<typeof source>;

/**
 * Where a value comes from: a document of `sources.yaml`, the place in it and a short exact quotation. What a
 * source leaves open and a pack chose says so in `ours`, and then needs no quotation.
 */
export function readSource(
  value: unknown,
  documents: ReadonlyMap<string, unknown>,
  defaultDocument: string | undefined,
  place: Place,
): Source | undefined {
  // Its shape is checked with the rest of the file.
  if (!Check(source, value)) return undefined;
  const written: WrittenSource = value;
  const document = written.document ?? defaultDocument;
  if (document === undefined)
    place.mistake('The source names no `document`, and the pack has no default document.');
  else if (!documents.has(document))
    place
      .at(...(written.document === undefined ? [] : ['document']))
      .mistake(
        `\`sources.yaml\` has no document \`${document}\`.${didYouMean(document, [...documents.keys()])}`,
      );
  if (written.quote === undefined && written.ours === undefined)
    place.mistake('The source has neither a `quote` nor, in `ours`, what was chosen here.');
  const { at, quote, ours } = written;
  return { document: document ?? '', at, ...(quote !== undefined && { quote }), ...(ours && { ours }) };
}
