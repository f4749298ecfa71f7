import type { Child } from '../../domain/child/child.ts';
import { isOldPhoto, latestPhoto } from '../../domain/child/photo.ts';
import type { Instant, PlainDate } from '../../domain/time/instant.ts';
import { londonDate } from '../../domain/time/london.ts';
import { sayDate } from '../words/say-time.ts';

/** A photo as a page shows it. */
export interface PhotoView {
  readonly href: string;
  /** What somebody hears who does not see it. */
  readonly alt: string;
  readonly caption: string;
}

export const photoView = (href: string, name: string, takenOn: PlainDate, now: Instant): PhotoView => ({
  href,
  alt: `Photo of ${name}`,
  caption: `${sayPhoto(takenOn, now)}.`,
});

/** The photo that shows a child as they are, on record; undefined where there is none. */
export function photoOfChild(child: Child, id: string, name: string, now: Instant): PhotoView | undefined {
  const photo = latestPhoto(child);
  return photo && photoView(documentAddress(id, photo.document), name, photo.takenOn, now);
}

/** Where a document of a child is, for those who may see it. */
export const documentAddress = (child: string, document: string): string =>
  `/children/${encodeURIComponent(child)}/documents/${document}`;

/** With its year: a photo is looked at long after. */
export const sayPhoto = (takenOn: PlainDate, now: Instant): string =>
  `Photo taken on ${sayDate(takenOn)}${
    isOldPhoto(takenOn, londonDate(now))
      ? '. It is more than a year old: the child may look different now'
      : ''
  }`;
