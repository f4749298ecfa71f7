import { hash } from 'node:crypto';
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
  const digest = hash('sha1', Buffer.concat([NAMESPACE, Buffer.from(parts.join('\0'))]));
  const variant = '89ab'[Number.parseInt(digest[16]!, 16) & 3];
  return `${digest.slice(0, 8)}-${digest.slice(8, 12)}-5${digest.slice(13, 16)}-${variant}${digest.slice(17, 20)}-${digest.slice(20, 32)}`;
}
