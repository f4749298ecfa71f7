import { readFileSync } from 'node:fs';
import { parse as parseCsv } from 'csv-parse/sync';
import { parse as parseYaml } from 'yaml';
import { type Directory, type DirectoryLists, directory } from '../domain/authorities/directory.ts';
import { abolishedFrom, authorityFrom, forceFrom, forceOfAuthorityRow, type Row } from './directory-rows.ts';

const shipped = new URL('../../procedures/directory/', import.meta.url);

interface List {
  readonly rows: string;
  readonly count: number;
}

export interface DirectoryChoice {
  /** Whether the made-up authority and force are in it: for demonstration and tests, never beside real children. */
  readonly demonstration: boolean;
}

/**
 * The authorities and forces shipped in `procedures/directory`, checked.
 *
 * @refuses lists that do not hold what `directory.yaml` says, rows that cannot be read, a code or slug listed
 * twice, and an authority whose force is in no list; every fault is named at once
 */
export function readDirectory({ demonstration }: DirectoryChoice, folder: URL = shipped): Directory {
  const lists: Record<'authorities' | 'abolished' | 'forces' | 'demonstration', List> = parseYaml(
    readFileSync(new URL('directory.yaml', folder), 'utf8'),
  );
  const faults: string[] = [];
  const read = <T>(list: List, from: (row: Row) => T): T[] => {
    const rows: Row[] = parseCsv(readFileSync(new URL(list.rows, folder)), { bom: true, columns: true });
    if (rows.length !== list.count) faults.push(`${list.rows}: ${rows.length} rows, not ${list.count}`);
    return rows.flatMap((row, index) => {
      try {
        return [from(row)];
      } catch (fault) {
        // The heading is line 1 of the file.
        faults.push(`${list.rows} line ${index + 2}: ${fault instanceof Error ? fault.message : fault}`);
        return [];
      }
    });
  };
  const all: DirectoryLists = {
    authorities: [
      ...read(lists.authorities, authorityFrom),
      ...(demonstration ? read(lists.demonstration, authorityFrom) : []),
    ],
    abolished: read(lists.abolished, abolishedFrom),
    forces: [
      ...read(lists.forces, forceFrom),
      ...(demonstration ? read(lists.demonstration, forceOfAuthorityRow) : []),
    ],
  };
  faults.push(...disagreements(all));
  if (faults.length > 0) throw new Error(`The directory cannot be used:\n${faults.join('\n')}`);
  return directory(all);
}

function disagreements({ authorities, forces }: DirectoryLists): string[] {
  const slugs = new Set(forces.map((force) => force.slug));
  return [
    ...repeated(authorities.map((authority) => authority.code)).map(
      (code) => `authority ${code} is listed twice`,
    ),
    ...repeated(forces.map((force) => force.slug)).map((slug) => `force ${slug} is listed twice`),
    ...authorities
      .filter((authority) => !slugs.has(authority.forceSlug))
      .map((authority) => `authority ${authority.code}: no force ${authority.forceSlug}`),
  ];
}

const repeated = (values: readonly string[]): string[] =>
  values.filter((value, index) => values.indexOf(value) !== index);
