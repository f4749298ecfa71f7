import { createHash } from 'node:crypto';

/** What a difference is called holds a reference of the police, which stands in no address. */
export const addressKey = (name: string): string =>
  createHash('sha256').update(name).digest('hex').slice(0, 16);

export const differenceAddress = (list: string, name: string): string =>
  `${list}/difference?of=${addressKey(name)}`;
