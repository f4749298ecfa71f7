import { plainDate } from '../../domain/time/instant.ts';
import { formatLondonDate } from '../../domain/time/london.ts';
import type { SentDocument } from '../../record/order.ts';
import { KEPT_AS } from './read-photo.ts';

/** A photo as a document of the record, named by the day on which it was taken. */
export const photoDocument = (document: string, content: Buffer, takenOn: string): SentDocument => ({
  document,
  kind: 'photo',
  name: `Photo taken on ${formatLondonDate(plainDate(takenOn))}`,
  mediaType: KEPT_AS,
  content,
});
