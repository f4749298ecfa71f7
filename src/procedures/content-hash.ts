import { createHash } from 'node:crypto';
import type { Pack } from '../domain/obligations/pack.ts';

export type PackContent = Omit<Pack, 'hash'>;

/**
 * Everything that a pack says, as one line of text that is the same however its files are laid out: comments, the
 * order of fields and examples change nothing. An episode's pack can be read back from it (`packFromContent`).
 */
export const canonicalContent = (pack: PackContent): string => {
  const { hash: _, ...content } = pack as Pack;
  return JSON.stringify(sorted(content));
};

/** SHA-256 of the canonical content, in hexadecimal. */
export const contentHash = (pack: PackContent): string =>
  createHash('sha256').update(canonicalContent(pack), 'utf8').digest('hex');

export const withHash = (content: PackContent): Pack => ({ ...content, hash: contentHash(content) });

/** The pack that canonical content was written from. @refuses text that is no JSON */
export const packFromContent = (text: string): Pack => withHash(JSON.parse(text) as PackContent);

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).filter(([, one]) => one !== undefined);
  return Object.fromEntries(
    entries.sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, one]) => [key, sorted(one)]),
  );
}
