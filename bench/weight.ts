import { get } from 'node:http';

/** Bytes as they come over the wire to a browser that takes zipped pages. */
export interface Weight {
  readonly page: number;
  /** What the page loads besides, which a browser then keeps for good. */
  readonly files: number;
}

export async function weightOf(page: URL, html: string, cookie: string): Promise<Weight> {
  const files = new Set(html.match(/(?<=(?:href|src)=")\/assets\/[^"]+/g));
  const sizes = await Promise.all([...files].map((file) => bytesAt(new URL(file, page), cookie)));
  return { page: await bytesAt(page, cookie), files: sizes.reduce((sum, size) => sum + size, 0) };
}

const bytesAt = (url: URL, cookie: string): Promise<number> =>
  new Promise((resolve, reject) => {
    get(url, { headers: { cookie, 'accept-encoding': 'gzip, br' } }, (answer) => {
      let bytes = 0;
      answer.on('data', (part: Buffer) => {
        bytes += part.length;
      });
      answer.on('end', () =>
        answer.statusCode === 200
          ? resolve(bytes)
          : reject(new Error(`${url.pathname}: ${answer.statusCode}`)),
      );
    }).on('error', reject);
  });
