import type { Instant } from '../../../../domain/time/instant.ts';
import { documentAddress, type PhotoView, photoView } from '../../../photos/say-photo.ts';
import type { AboutChild } from '../about-children.ts';
import type { DraftAtHand } from '../draft.ts';
import { photoOf } from './photo-of.ts';

/** Where a photo of one of the children is given. */
export const photoAddress = ({ key }: DraftAtHand['name'], index: number): string =>
  `/report/${key}/photos/${index}`;

/** The photo that goes with a report, where its reporter may look at it. */
export function photoAsShown(
  { name, draft }: DraftAtHand,
  about: AboutChild,
  index: number,
  now: Instant,
): PhotoView | undefined {
  const photo = photoOf(draft, about);
  if (photo === undefined) return undefined;
  const { child, name: called } = about.chosen;
  // Another number for another picture, so that no browser shows the one before.
  const href =
    photo.from === 'report'
      ? `${photoAddress(name, index)}.jpg?${photo.document}`
      : documentAddress(child, photo.document);
  return photoView(href, called, photo.takenOn, now);
}
