import type { Sharp } from 'sharp';
import { kindOfPicture } from './kind-of-picture.ts';

/** The largest file that is taken in. A photo of a telephone has 3 to 12 megabytes. */
export const LARGEST_FILE = 15 * 2 ** 20;

/** What a small file may unfold into: beyond it are no photos of telephones, but files made to fill the memory. */
const MOST_PIXELS = 50_000_000;

/** As much as a face needs on a screen and on paper. */
const LONGEST_SIDE = 1_200;
const LARGEST_KEPT = 400 * 2 ** 10;
const QUALITIES = [82, 70, 55, 40, 20];

export const KEPT_AS = 'image/jpeg';

export type PhotoRead =
  /** The picture alone, upright: nothing of the file itself is left, nor where and with what it was taken. */
  { readonly kind: 'read'; readonly content: Buffer } | { readonly kind: 'refused'; readonly says: string };

/** Reads a file that somebody says is a photo, and writes the picture anew. */
export async function readPhoto(file: Buffer): Promise<PhotoRead> {
  if (file.length === 0) return refused('The file is empty. Choose the photo again');
  if (file.length > LARGEST_FILE) return tooLarge;
  switch (kindOfPicture(file)) {
    case 'heic':
      return refused(
        'This photo is in Apple’s own format (HEIC), which cannot be read here. Take a screenshot of it and choose that, or save it as JPEG',
      );
    case 'something-else':
      return refused('This file is not a photo that can be read. Choose a JPEG, PNG or WebP photo');
    default:
      return inTurn(() => writeAnew(file));
  }
}

const refused = (says: string): PhotoRead => ({ kind: 'refused', says });

export const tooLarge = refused(
  'The photo is larger than 15 megabytes. Take a screenshot of it and choose that',
);

async function writeAnew(file: Buffer): Promise<PhotoRead> {
  const open = await picturesOnly();
  try {
    // Its head alone is read for that.
    const { width, height } = await open(file, false).metadata();
    if (width * height > MOST_PIXELS)
      return refused(
        'The photo has more than 50 million points, too many to read. Take a screenshot of it and choose that',
      );
    const picture = await open(file)
      .autoOrient()
      .resize({ width: LONGEST_SIDE, height: LONGEST_SIDE, fit: 'inside', withoutEnlargement: true })
      .flatten({ background: '#ffffff' })
      .toColourspace('srgb')
      .timeout({ seconds: 20 })
      .png({ compressionLevel: 1 })
      .toBuffer();
    return { kind: 'read', content: await smallEnough((quality) => open(picture).jpeg({ quality })) };
  } catch {
    return refused('The photo is damaged or not complete. Choose it again, or choose another');
  }
}

async function smallEnough(as: (quality: number) => Sharp): Promise<Buffer> {
  let written = Buffer.alloc(0);
  for (const quality of QUALITIES) {
    written = Buffer.from(await as(quality).toBuffer());
    if (written.length <= LARGEST_KEPT) break;
  }
  return written;
}

type Open = (file: Buffer, mostPixels?: number | false) => Sharp;

let opening: Promise<Open> | undefined;

/**
 * Loaded with the first photo that somebody sends, and for the three kinds of picture that are taken alone. What is
 * shut here is shut for the whole process, which makes pictures of its own drawings too: that a file is none of those
 * is known before it gets here.
 */
function picturesOnly(): Promise<Open> {
  opening ??= import('sharp').then(({ default: sharp }) => {
    sharp.block({ operation: ['VipsForeignLoad'] });
    sharp.unblock({
      operation: ['VipsForeignLoadJpeg', 'VipsForeignLoadPng', 'VipsForeignLoadWebp', 'VipsForeignLoadSvg'],
    });
    sharp.cache(false);
    sharp.concurrency(1);
    return (file, mostPixels = MOST_PIXELS) =>
      sharp(file, { failOn: 'error', limitInputPixels: mostPixels, sequentialRead: true });
  });
  return opening;
}

let last: Promise<unknown> = Promise.resolve();

/** One picture at a time is unfolded in memory, however many people send one. */
function inTurn<Answer>(work: () => Promise<Answer>): Promise<Answer> {
  const mine = last.then(work, work);
  last = mine.catch(() => undefined);
  return mine;
}
