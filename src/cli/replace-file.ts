import { rename, rm, writeFile } from 'node:fs/promises';
import { CouldNot } from './exit.ts';

/** Writes a file that nobody finds half written: it has another name until all of it is there. */
export async function replaceFile(path: string, content: string | Uint8Array): Promise<void> {
  const draft = `${path}.part`;
  try {
    await writeFile(draft, content, { mode: 0o600 });
    await rename(draft, path);
  } catch (error) {
    await rm(draft, { force: true }).catch(() => {});
    throw new CouldNot(`--out ${path}: it cannot be written there (${(error as Error).message}).`);
  }
}
