import { deflateSync } from 'node:zlib';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { pictureOf } from '../../figures/reports/files/picture-of.ts';
import { kindOfPicture } from './kind-of-picture.ts';
import { LARGEST_FILE, readPhoto } from './read-photo.ts';

const grey = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: '#777777' } });

const contentOf = async (file: Buffer): Promise<Buffer> => {
  const read = await readPhoto(file);
  if (read.kind === 'refused') throw new Error(read.says);
  return read.content;
};
const saysOf = async (file: Buffer): Promise<string> => {
  const read = await readPhoto(file);
  return read.kind === 'refused' ? read.says : 'read';
};

test('a photo is kept as a picture alone: where it was taken and with what is left out', async () => {
  const withPlace = await grey(40, 30)
    .withExif({ IFD0: { Make: 'Testmaker' }, IFD3: { GPSLatitude: '51/1 30/1 0/1', GPSLatitudeRef: 'N' } })
    .jpeg()
    .toBuffer();
  expect(withPlace.includes('Testmaker')).toBe(true);
  const content = await contentOf(withPlace);
  const { format, exif, icc, xmp } = await sharp(content).metadata();
  expect({ format, exif, icc, xmp }).toEqual({
    format: 'jpeg',
    exif: undefined,
    icc: undefined,
    xmp: undefined,
  });
  expect(content.includes('Testmaker')).toBe(false);
});

test('a photo taken on its side is kept upright', async () => {
  const onItsSide = await grey(40, 30).withMetadata({ orientation: 6 }).jpeg().toBuffer();
  const { width, height, orientation } = await sharp(await contentOf(onItsSide)).metadata();
  expect({ width, height, orientation }).toEqual({ width: 30, height: 40, orientation: undefined });
});

test('a large photo is made smaller, in its points and in its bytes', async () => {
  const pixels = Buffer.alloc(2_000 * 1_500 * 3);
  for (let place = 0, seed = 1; place < pixels.length; place++) {
    seed = (seed * 16_807) % 2_147_483_647;
    pixels[place] = seed & 255;
  }
  const noise = await sharp(pixels, { raw: { width: 2_000, height: 1_500, channels: 3 } })
    .jpeg({ quality: 90 })
    .toBuffer();
  const content = await contentOf(noise);
  const { width, height } = await sharp(content).metadata();
  expect({ width, height }).toEqual({ width: 1_200, height: 900 });
  expect(content.length).toBeLessThanOrEqual(400 * 1_024);
});

test.each(['png', 'webp', 'jpeg'] as const)('a %s is read, whatever its name', async (format) => {
  const { format: kept } = await sharp(
    await contentOf(await grey(8, 8).toFormat(format).toBuffer()),
  ).metadata();
  expect(kept).toBe('jpeg');
});

test('once a photo was read, drawings for reports are still made into pictures', async () => {
  await contentOf(await grey(8, 8).jpeg().toBuffer());
  const drawing =
    '<svg xmlns="http://www.w3.org/2000/svg" width="80" height="40"><rect width="80" height="40"/></svg>';
  const { png } = await pictureOf(drawing);
  expect((await sharp(png).metadata()).format).toBe('png');
});

test('nothing in the file: it is said to be empty', async () => {
  expect(await saysOf(Buffer.alloc(0))).toBe('The file is empty. Choose the photo again');
});

test.each([
  ['a text', 'This is a text and no photo'],
  ['an SVG', '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'],
  ['a PDF', '%PDF-1.7 made up'],
  ['a page', '<!doctype html><script>alert(1)</script>'],
])('%s that is named as a photo is refused', async (_, text) => {
  expect(await saysOf(Buffer.from(text))).toBe(
    'This file is not a photo that can be read. Choose a JPEG, PNG or WebP photo',
  );
});

test('a photo in the format of Apple’s telephones is refused with what to do instead', async () => {
  const heic = Buffer.concat([Buffer.from([0, 0, 0, 24]), Buffer.from('ftypheic'), Buffer.alloc(64)]);
  expect(kindOfPicture(heic)).toBe('heic');
  expect(await saysOf(heic)).toContain('Take a screenshot of it and choose that');
});

test('half of a photo is refused as damaged', async () => {
  const whole = await grey(600, 600).jpeg().toBuffer();
  expect(await saysOf(whole.subarray(0, Math.floor(whole.length / 2)))).toBe(
    'The photo is damaged or not complete. Choose it again, or choose another',
  );
});

test('a text behind the first bytes of a photo is refused as damaged', async () => {
  const lie = Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe0]), Buffer.from('a text and no photo')]);
  expect(await saysOf(lie)).toContain('damaged or not complete');
});

test('a small file that unfolds into more points than a memory holds is refused before it does', async () => {
  expect(await saysOf(pngOf(60_000, 60_000))).toContain('more than 50 million points');
});

test('a file over the limit is refused', async () => {
  expect(await saysOf(Buffer.alloc(LARGEST_FILE + 1))).toContain('larger than 15 megabytes');
});

/** The head of a picture of that size, with next to nothing behind it. */
function pngOf(width: number, height: number): Buffer {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 2, 0, 0, 0], 8);
  const signature = Buffer.from('\u0089PNG\r\n\u001a\n', 'latin1');
  const pixels = deflateSync(Buffer.alloc(1_000));
  return Buffer.concat([
    signature,
    chunk('IHDR', head),
    chunk('IDAT', pixels),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(name: string, content: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(name), content]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(content.length);
  sum.writeUInt32BE(crc(named));
  return Buffer.concat([length, named, sum]);
}

function crc(content: Buffer): number {
  let sum = 0xff_ff_ff_ff;
  for (const byte of content) {
    sum ^= byte;
    for (let bit = 0; bit < 8; bit++) sum = sum & 1 ? (sum >>> 1) ^ 0xed_b8_83_20 : sum >>> 1;
  }
  return ~sum >>> 0;
}
