import { readFileSync } from 'node:fs';
import type { Fault } from '../fault.ts';
import { readYaml, type YamlDocument } from './yaml-document.ts';

/**
 * The documents of a file; a file that is not there or is not YAML is noted, and has none.
 *
 * @param part what is to be read of its text, every line in its place
 */
export function readYamlFile(
  file: string,
  faults: Fault[],
  part: (text: string) => string = (text) => text,
): readonly YamlDocument[] {
  const text = textOf(file);
  if (text === undefined) {
    faults.push({ file, line: 1, says: 'There is no such file.' });
    return [];
  }
  const read = readYaml(file, part(text));
  faults.push(...read.faults);
  return read.documents;
}

function textOf(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'EISDIR'))
      return undefined;
    throw error;
  }
}
