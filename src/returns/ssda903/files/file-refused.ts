import type { NotUtf8 } from '../../../exchange/text-files/utf8-only.ts';

/** A folder, or a file in it, that cannot be read as part of the return; the message names it and says why. */
export class FileRefused extends Error {
  override readonly name = 'FileRefused';

  constructor(path: string, why: string) {
    super(`${path}: ${why}`);
  }
}

/** Why a file cannot be read, said by whoever reads its content and does not know its name. */
export class Unreadable extends Error {
  override readonly name = 'Unreadable';
}

/** @param wanted  what the file is to be saved as */
export const notUtf8 = ({ line }: NotUtf8, wanted: string): Unreadable =>
  new Unreadable(
    line === undefined
      ? `is UTF-16. Save it as ${wanted}.`
      : `is not UTF-8 on line ${line}. Save it as ${wanted}.`,
  );
