import { fileURLToPath } from 'node:url';
import { CHART_WIDTH } from '../../charts/chart-option.ts';

/** Twice as many points as on a page, so that print is sharp. */
const SHARPNESS = 2;
const POINTS_PER_INCH = 72;

export interface Picture {
  readonly png: Buffer;
  readonly width: number;
  readonly height: number;
}

/** A drawing as a picture, with letters of a font that comes with Homeward: a server may have none. */
export async function pictureOf(drawing: string): Promise<Picture> {
  const { default: sharp } = await import('sharp');
  await withFont();
  const { data, info } = await sharp(Buffer.from(drawing), { density: POINTS_PER_INCH * SHARPNESS })
    .flatten({ background: '#ffffff' })
    .png()
    .toBuffer({ resolveWithObject: true });
  const scale = CHART_WIDTH / info.width;
  return { png: data, width: CHART_WIDTH, height: Math.round(info.height * scale) };
}

let fontReady: Promise<unknown> | undefined;

/** Whoever draws a text of a font file makes the font known to all drawings of the process. */
function withFont(): Promise<unknown> {
  fontReady ??= import('sharp').then(({ default: sharp }) => {
    const fontfile = fileURLToPath(
      import.meta.resolve('@fontsource/dejavu-sans/files/dejavu-sans-latin-400-normal.woff'),
    );
    return sharp({ text: { text: '.', font: 'DejaVu Sans', fontfile } })
      .png()
      .toBuffer();
  });
  return fontReady;
}
