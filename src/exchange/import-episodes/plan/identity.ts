import { createHash } from 'node:crypto';
import type { EpisodeRow } from '../row/episode-row.ts';

/** Of this product's imports and nothing else, so that a name never gives the identifier of something else. */
const NAMESPACE = Buffer.from('5c0b3c5e7d1a4f0a9b1e2f6a84c7d390', 'hex');

type Named = Pick<EpisodeRow, 'responsible' | 'childId' | 'episodeId' | 'incidentId'>;

/** The child's identifier: always the same for one number in one authority's books, so that an import finds it again. */
export const childIdOf = ({ responsible, childId }: Pick<Named, 'responsible' | 'childId'>): string =>
  identifier('child', responsible, childId);

/** The episode's identifier, from responsible authority, child and episode number. */
export const episodeIdOf = ({ responsible, childId, episodeId }: Omit<Named, 'incidentId'>): string =>
  identifier('episode', responsible, childId, episodeId);

/** The identifier of the incident that episodes of several children share. */
export const incidentIdOf = (responsible: string, incidentId: string): string =>
  identifier('incident', responsible, incidentId);

/** A UUID made from a name (version 5, RFC 9562). Parts are told apart by the zero that no text holds. */
function identifier(...parts: readonly string[]): string {
  const hash = createHash('sha1').update(NAMESPACE).update(parts.join('\0')).digest();
  hash[6] = (hash[6]! & 0x0f) | 0x50;
  hash[8] = (hash[8]! & 0x3f) | 0x80;
  const text = hash.toString('hex', 0, 16);
  return `${text.slice(0, 8)}-${text.slice(8, 12)}-${text.slice(12, 16)}-${text.slice(16, 20)}-${text.slice(20)}`;
}
