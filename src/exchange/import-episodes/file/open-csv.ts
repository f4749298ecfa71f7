import { type FileHandle, open } from 'node:fs/promises';
import { FileRefused } from './file-refused.ts';

/** A file that stays open while it is read twice, and whether it is still as it was when it was opened. */
export interface CsvFile {
  readonly handle: FileHandle;
  readonly bytes: number;
  /** @refuses a file that was written to since it was opened: its rows are no longer where they were */
  refuseIfChanged(): Promise<void>;
  close(): Promise<void>;
}

/** @refuses what is not there, may not be read, or is no file of a fixed length */
export async function openCsv(path: string): Promise<CsvFile> {
  const handle = await opened(path);
  const entry = await handle.stat();
  const { size, mtimeMs } = entry;
  if (!entry.isFile()) {
    await handle.close();
    throw new FileRefused('no-such-file', 'This is not a file that can be read twice.');
  }
  return {
    handle,
    bytes: size,
    async refuseIfChanged() {
      const now = await handle.stat();
      if (now.size !== size || now.mtimeMs !== mtimeMs)
        throw new FileRefused('file-changed', 'The file was changed while it was read. Import it again.');
    },
    close: () => handle.close(),
  };
}

async function opened(path: string): Promise<FileHandle> {
  try {
    return await open(path, 'r');
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (code === 'ENOENT') throw new FileRefused('no-such-file', 'There is no such file.');
    if (code === 'EACCES') throw new FileRefused('no-such-file', 'The file may not be read.');
    throw error;
  }
}
