import { hash } from 'node:crypto';
import { formatInstant, type Instant } from '../../../../domain/time/instant.ts';
import { londonDate } from '../../../../domain/time/london.ts';
import type { PackLibrary } from '../../../../procedures/pack-library.ts';
import { fingerprint } from '../../../../returns/files/made-file.ts';
import type { MadeExport } from '../../../../returns/make-export.ts';
import { sayInstant } from '../../../words/say-when.ts';
import { counted, errorsIn, returnNames, sayFound, sayYear } from '../words.ts';

interface Shown {
  readonly key: string;
  readonly library: PackLibrary;
  readonly now: Instant;
  /** Why it was not signed off. */
  readonly refused?: string;
}

/** By which a form says which files its page showed. */
export const fingerprintOf = ({ files }: MadeExport): string => hash('sha256', files.map(fingerprint).join());

/** What somebody is about to sign for, or why nobody can. */
export function signOffView(made: MadeExport, { key, library, now, refused }: Shown) {
  const { kind, authority, year, asAt, files, findings, form } = made;
  const errors = errorsIn(findings);
  return {
    key,
    refused: refused ?? (errors > 0 ? refusalOf(errors) : undefined),
    canSign: errors === 0,
    name: returnNames[kind],
    authority: library.directory.authority(authority)?.name ?? authority,
    days: sayYear(year),
    isNotOver: londonDate(now) <= year.to,
    asAt: sayInstant(asAt, now),
    files: files.map((file) => ({
      name: file.name,
      rows: counted(file.rows, 'row'),
      sha256: fingerprint(file),
    })),
    found: sayFound(made),
    sent: { kind, year: year.year, asAt: formatInstant(asAt), shown: fingerprintOf(made), form },
  };
}

const refusalOf = (errors: number): string =>
  `The published rules find ${counted(errors, 'error')} in this return. Put ${errors === 1 ? 'it' : 'them'} right first: nothing has been signed off.`;
