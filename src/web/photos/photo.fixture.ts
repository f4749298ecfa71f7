import sharp from 'sharp';

/** A made-up picture, as a telephone would send one. */
export const picture = (width = 60, height = 40): Promise<Buffer> =>
  sharp({ create: { width, height, channels: 3, background: '#446688' } })
    .withExif({ IFD0: { Make: 'Testmaker' } })
    .jpeg()
    .toBuffer();
