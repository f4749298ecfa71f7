import type { Fault } from '../fault.ts';
import type { Key, Path, YamlDocument } from './yaml-document.ts';

/** A value's place in a document, at which mistakes are noted while reading goes on. */
export interface Place {
  readonly at: (...keys: readonly Key[]) => Place;
  readonly mistake: (says: string) => void;
}

/** The top of a document. Mistakes go into `faults`, under the rule that the document is about. */
export function placeIn(document: YamlDocument, faults: Fault[], rule?: string): Place {
  const place = (path: Path): Place => ({
    at: (...keys) => place([...path, ...keys]),
    mistake: (says) => {
      faults.push({
        file: document.file,
        line: document.lineOf(path),
        ...(rule !== undefined && { rule }),
        ...(path.length > 0 && { field: fieldName(path) }),
        says,
      });
    },
  });
  return place([]);
}

const fieldName = (path: Path): string =>
  path.reduce<string>(
    (name, key) => (typeof key === 'number' ? `${name}[${key}]` : name === '' ? key : `${name}.${key}`),
    '',
  );
