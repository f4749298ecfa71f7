import { userInfo } from 'node:os';
import { Command, Option } from 'commander';
import type { Instant } from '../../domain/time/instant.ts';
import { londonDate } from '../../domain/time/london.ts';
import { ImportInterrupted } from '../../exchange/import-episodes/write/write-import.ts';
import { readDirectory } from '../../procedures/directory.ts';
import { checkReturn } from '../../returns/ssda903/check-return.ts';
import { collectionYear } from '../../returns/ssda903/collection-year.ts';
import { FileRefused } from '../../returns/ssda903/files/file-refused.ts';
import { readFolder } from '../../returns/ssda903/files/read-folder.ts';
import { childrenAndSpans } from '../../returns/ssda903/files/rows.ts';
import { importReturn } from '../../returns/ssda903/import/import-return.ts';
import { linesApart } from '../../returns/ssda903/import/lines-apart.ts';
import { columnsForRules, tablesOf } from '../../returns/ssda903/rules/tables.ts';
import { findingsOf } from '../check/findings-as-json.ts';
import { CouldNot, exitCodes } from '../exit.ts';
import { withRecord } from '../installation.ts';
import { knownAuthority } from '../known-authority.ts';
import { print } from '../print.ts';
import { withProgress } from '../progress.ts';
import { type ImportedReturn, importInWords } from './import-summary.ts';
import { readCollectionYear } from './read-collection-year.ts';

interface Flags {
  readonly authority: string;
  readonly year: string;
  readonly rule?: 'gt24h' | 'any-length';
  readonly strict?: true;
  readonly json?: true;
}

/** From this return on an absence of any length is a row; the years before counted those of more than 24 hours. */
const ANY_LENGTH_FROM = 2015;

export const importSsda903Command = () =>
  new Command('ssda903')
    .description(
      'Carry over an old return: children, care, placements, and when they were missing or away. Importing it again changes nothing; the next year closes what was open.',
    )
    .argument(
      '<FOLDER>',
      'the files of the return: CSV, known by their columns (Header, Episodes, Missing, UASC), or XML',
    )
    .requiredOption('--authority <CODE>', 'whose return')
    .requiredOption('--year <YEAR>', 'the year in which it ends: 2018 is 1 April 2017 to 31 March 2018')
    .addOption(
      new Option(
        '--rule <RULE>',
        `which absences were counted then (default: gt24h, more than 24 hours, before ${ANY_LENGTH_FROM})`,
      ).choices(['gt24h', 'any-length']),
    )
    .option('--strict', 'end with exit code 1 where a row breaks a rule; it is carried over all the same')
    .option('--json', 'print data')
    .action(run);

async function run(folder: string, flags: Flags): Promise<void> {
  const now = Date.now() as Instant;
  const year = collectionYear(readCollectionYear(flags.year, londonDate(now)));
  const authority = knownAuthority(readDirectory({ demonstration: true }), flags.authority, '--authority');
  const rule = flags.rule ?? (year.year < ANY_LENGTH_FROM ? 'gt24h' : 'any-length');
  const { rows, files, passedOver } = await read(folder);
  const { tables, inFile } = linesApart(rows);
  const findings = [...findingsOf(checkReturn(tablesOf(tables), year))];
  const order = { authority, year, tables, overTwentyFourHours: rule === 'gt24h', now };
  const imported = await withRecord('import ssda903', (store, library) =>
    withProgress('children', (progress) =>
      importReturn(store, library, {
        ...order,
        broken: brokenRules(findings),
        person: userInfo().username,
        progress,
      }),
    ),
  ).catch((error: unknown) => {
    throw error instanceof ImportInterrupted ? new CouldNot(error.message) : error;
  });
  const summary: ImportedReturn = {
    ...{ authority, year: year.year, rule, files, passedOver },
    ...imported,
    findings: findings.map(inFile),
  };
  const isFlawed = findings.some(({ severity }) => severity === 'error');
  process.exitCode = flags.strict && isFlawed ? exitCodes.findings : exitCodes.done;
  print(summary, flags.json, importInWords);
}

async function read(folder: string) {
  try {
    return await readFolder(folder, { ...columnsForRules, ...childrenAndSpans });
  } catch (error) {
    throw error instanceof FileRefused ? new CouldNot(error.message) : error;
  }
}

/** The rules that each row of Missing breaks, which are kept with it. */
function brokenRules(findings: ImportedReturn['findings']): ReadonlyMap<number, readonly string[]> {
  const broken = new Map<number, string[]>();
  for (const { table, line, rule } of findings) {
    if (table !== 'Missing' || line === null) continue;
    const rules = broken.get(line);
    if (rules === undefined) broken.set(line, [rule]);
    else rules.push(rule);
  }
  return broken;
}
