import { randomBytes, timingSafeEqual } from 'node:crypto';

/**
 * The secret of a session as one form carries it: under a mask of its own, so that no two pages hold the same text.
 * Otherwise whoever measures how well a page is compressed could guess the secret letter by letter.
 */
export function formToken(secret: string): string {
  const mask = randomBytes(Buffer.byteLength(secret));
  return Buffer.concat([mask, under(mask, Buffer.from(secret))]).toString('base64url');
}

/** Whether a form carries the secret, under whatever mask. */
export function isFormToken(sent: string, secret: string): boolean {
  const bytes = Buffer.from(sent, 'base64url');
  const length = Buffer.byteLength(secret);
  if (length === 0 || bytes.length !== 2 * length) return false;
  return timingSafeEqual(under(bytes.subarray(0, length), bytes.subarray(length)), Buffer.from(secret));
}

const under = (mask: Buffer, text: Buffer): Buffer => Buffer.from(text.map((byte, at) => byte ^ mask[at]!));
