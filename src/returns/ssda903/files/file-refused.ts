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
