import { createHash } from 'node:crypto';
import { viewerOf } from '../../../../access/policy/viewer-of.ts';
import { childSaid } from '../../../../domain/child/child.ts';
import { record } from '../../../../record/record.ts';
import { asAgency } from '../../../../store/as-agency.ts';
import { photoDocument } from '../../../photos/photo-document.ts';
import { readDocument } from '../../../reading/documents.ts';
import type { Service } from '../../../service.ts';
import { asSaidBefore, type Joining } from './join.ts';

/**
 * Keeps the photos that came with a report with the child that it turned out to be, as its reporter gave them. Nothing
 * about a photo holds up the joining.
 */
export async function carryPhotos({ store, library }: Service, joining: Joining): Promise<void> {
  const { described, to, signedIn, now, key } = joining;
  for (const event of childSaid(described.history.child, 'PhotoKept')) {
    const { document, takenOn } = event.body;
    const picture = await asAgency(store, viewerOf(signedIn, now), (connection) =>
      readDocument(connection, described.child, document),
    );
    if (picture === undefined) continue;
    const copy = numberOf(`${key} ${document}`);
    const order = asSaidBefore(joining, to, `photo ${document}`, 'KeepPhoto', event, {
      document: copy,
      takenOn,
    });
    await record(store, library, { ...order, documents: [photoDocument(copy, picture.content, takenOn)] });
  }
}

/** The same number for the same words: carried over twice, a photo is one. */
const numberOf = (words: string): string =>
  createHash('sha256')
    .update(words)
    .digest('hex')
    .slice(0, 32)
    .replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
