import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Command } from 'commander';
import { runExample } from '../../procedures/example/run-example.ts';
import { type Fault, wordFault } from '../../procedures/fault.ts';
import type { PackLibrary } from '../../procedures/pack-library.ts';
import { readPacks } from '../../procedures/read-packs.ts';
import { CouldNot, exitCodes } from '../exit.ts';
import { shippedProcedures } from '../library.ts';
import { print } from '../print.ts';

export const checkCommand = () =>
  new Command('check')
    .description('Every mistake in a folder of procedures at once, and every example that does not come out.')
    .argument('[PATH]', 'a folder with packs, sources.yaml and assignments.yaml', shippedProcedures)
    .option('--json', 'print data')
    .action((path: string, { json }: { readonly json?: boolean }) => {
      if (!existsSync(path)) throw new CouldNot(`There is no folder ${path}.`);
      if (!existsSync(join(path, 'sources.yaml')))
        throw new CouldNot(
          `${path} is no folder of procedures: it has no sources.yaml. Name the folder in which the packs lie.`,
        );
      const checked = check(path);
      print(checked, json, inWords);
      if (checked.findings.length > 0) process.exitCode = exitCodes.findings;
    });

interface Checked {
  readonly packs: number | null;
  readonly examples: number | null;
  readonly findings: readonly Fault[];
}

/** Examples run only where nothing else is wrong: a library with mistakes does not exist. */
function check(path: string): Checked {
  const read = readPacks(path);
  if (Array.isArray(read)) return { packs: null, examples: null, findings: read };
  return { packs: read.packs.size, examples: read.examples.length, findings: failingExamples(read) };
}

const failingExamples = (library: PackLibrary): readonly Fault[] =>
  library.examples.flatMap((one) =>
    runExample(one, library).map((difference) => ({
      file: one.file,
      line: one.line,
      rule: one.rule.id,
      field: `“${one.example.name}”`,
      says: difference,
    })),
  );

function inWords({ packs, examples, findings }: Checked): string {
  if (findings.length === 0) return `${packs} packs, ${examples} examples: nothing to mend.`;
  return findings.map(wordFault).join('\n');
}
