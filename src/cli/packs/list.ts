import { Command } from 'commander';
import type { Pack } from '../../domain/obligations/pack.ts';
import { formatPlainDate } from '../../domain/time/instant.ts';
import type { PackLibrary } from '../../procedures/pack-library.ts';
import { openLibrary } from '../library.ts';
import { columns, print } from '../print.ts';

export const listCommand = () =>
  new Command('list')
    .description('Every pack, with who follows it.')
    .option('--json', 'print data')
    .action(({ json }: { readonly json?: boolean }) => {
      const library = openLibrary();
      print([...library.packs.values()].map(packLine(library)), json, inWords);
    });

const packLine =
  ({ assignments }: PackLibrary) =>
  ({ id, title, over, inForceFrom, reviewedOn, rules, hash }: Pack) => ({
    pack: id,
    title,
    over: over ?? null,
    inForceFrom: formatPlainDate(inForceFrom),
    reviewedOn: reviewedOn === undefined ? null : formatPlainDate(reviewedOn),
    rules: rules.length,
    default: assignments.floor === id,
    authorities: [...assignments.authorities]
      .filter(([, packs]) => packs.some(({ pack }) => pack === id))
      .map(([authority]) => authority),
    forces: [...assignments.forces]
      .filter(([, packs]) => packs.some(({ pack }) => pack === id))
      .map(([force]) => force),
    hash,
  });

type PackLine = ReturnType<ReturnType<typeof packLine>>;

function inWords(packs: readonly PackLine[]): string {
  const rows = packs.map((pack) => [
    pack.pack,
    `${pack.rules} rules`,
    `from ${pack.inForceFrom}`,
    followers(pack),
    pack.over === null ? pack.title : `${pack.title} (over ${pack.over})`,
  ]);
  return columns(rows);
}

const followers = ({ default: everyone, authorities, forces }: PackLine): string =>
  [...(everyone ? ['every other authority'] : []), ...authorities, ...forces].join(', ') || 'nobody';
