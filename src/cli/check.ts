import { once } from 'node:events';
import { Command } from 'commander';
import { checkReturn, type RuleResult } from '../returns/ssda903/check-return.ts';
import { type CollectionYear, collectionYear } from '../returns/ssda903/collection-year.ts';
import { FileRefused } from '../returns/ssda903/files/file-refused.ts';
import { readFolder } from '../returns/ssda903/files/read-folder.ts';
import type { Kept } from '../returns/ssda903/files/rows.ts';
import { columnsForRules, tablesOf } from '../returns/ssda903/rules/tables.ts';
import { findingsAsJson } from './check/findings-as-json.ts';
import {
  filesInWords,
  passedOverInWords,
  ruleInWords,
  skippedInWords,
  type Told,
  totalsInWords,
} from './check/results-in-words.ts';
import { CouldNot, exitCodes } from './exit.ts';

export const checkCommand = () =>
  new Command('check')
    .description('Check the files of a statutory return.')
    .addCommand(checkSsda903Command());

interface Options {
  readonly year: string;
  readonly previous?: string;
  readonly json?: true;
}

const checkSsda903Command = () =>
  new Command('ssda903')
    .description(
      'Check what the SSDA903 says of children missing or away from placement, by the published rules and our own. It needs no record and writes nothing.',
    )
    .argument('<FOLDER>', 'CSV or XML files of the return, ours or not; docs/ssda903.md says what is read')
    .requiredOption(
      '--year <YEAR>',
      'the year in which the return ends: 2026 is 1 April 2025 to 31 March 2026',
    )
    .option('--previous <FOLDER>', "last year's return, for what was open at its end")
    .option('--json', 'print every finding as data')
    .action(checkSsda903);

async function checkSsda903(path: string, { year, previous, json }: Options): Promise<void> {
  const covers = yearNamed(year);
  const { files, tables } = await readReturn(path, previous);
  const told: Told[] = [];
  const results = telling(checkReturn(tables, covers), told);
  if (json) {
    for (const part of findingsAsJson(results))
      if (!process.stdout.write(part)) await once(process.stdout, 'drain');
    process.stderr.write(passedOverInWords(files.passedOver) + skippedInWords(told));
  } else {
    process.stdout.write(filesInWords(files, covers.year));
    for (const result of results) process.stdout.write(ruleInWords(result));
    process.stdout.write(`\n${skippedInWords(told)}${totalsInWords(told)}\n`);
  }
  if (told.some(({ rule, count }) => rule.severity === 'error' && count > 0))
    process.exitCode = exitCodes.findings;
}

/** Passes each result on, and remembers how many it found, since a million findings are not kept. */
function* telling(results: Iterable<RuleResult>, told: Told[]): Generator<RuleResult> {
  for (const result of results) {
    yield result;
    told.push({ rule: result.rule, lacks: result.lacks, count: result.found.length });
  }
}

function yearNamed(text: string): CollectionYear {
  if (!/^(19|20)\d\d$/.test(text))
    throw new CouldNot(`--year ${text}: name the year in which the return ends: 2026.`);
  return collectionYear(Number(text));
}

async function readReturn(path: string, previous: string | undefined) {
  const { rows, ...files } = await read(path, columnsForRules);
  const lastYear =
    previous === undefined ? undefined : await read(previous, { Missing: columnsForRules.Missing });
  return { files, tables: tablesOf(rows, lastYear?.rows) };
}

async function read<const Keep extends Kept>(path: string, keep: Keep) {
  try {
    return await readFolder(path, keep);
  } catch (error) {
    if (error instanceof FileRefused) throw new CouldNot(error.message);
    throw error;
  }
}
