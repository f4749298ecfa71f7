import { userInfo } from 'node:os';
import { Argument, Command, Option } from 'commander';
import type { Instant } from '../domain/time/instant.ts';
import { londonDate } from '../domain/time/london.ts';
import { readDirectory } from '../procedures/directory.ts';
import type { QuoteStyle } from '../returns/annex-a/columns.ts';
import { type Drafts, draftFiles, FolderRefused } from '../returns/files/write-together.ts';
import {
  type ExportKind,
  exportKinds,
  type MadeExport,
  makeExport,
  type ReturnForm,
  returnForms,
} from '../returns/make-export.ts';
import { withPoliceDifferences } from '../returns/police-differences.ts';
import { signOff } from '../returns/sign-off.ts';
import { collectionYear } from '../returns/ssda903/collection-year.ts';
import { readMoment } from './episode/moment.ts';
import { CouldNot, exitCodes } from './exit.ts';
import { withRecord } from './installation.ts';
import { knownAuthority } from './known-authority.ts';
import { print } from './print.ts';
import { exportInWords, exportSummary } from './returns/export-summary.ts';
import { readCollectionYear } from './returns/read-collection-year.ts';

interface Flags {
  readonly authority: string;
  readonly year: string;
  readonly out: string;
  readonly knownAt?: string;
  readonly quotes: QuoteStyle;
  readonly format: ReturnForm;
  readonly signOff?: true;
  readonly json?: true;
}

export const exportCommand = () =>
  new Command('export')
    .description(
      'Make the files of a return: all of them or, where that cannot be, none. What its rules find is told with the record to put right.',
    )
    .addArgument(
      new Argument(
        '<RETURN>',
        'the Missing module of the SSDA903, List 8 of Annex A, or ssd_missing',
      ).choices(exportKinds),
    )
    .requiredOption('--authority <CODE>', 'whose return')
    .requiredOption('--year <YEAR>', 'the year in which it ends: 2026 is 1 April 2025 to 31 March 2026')
    .requiredOption('--out <FOLDER>', 'where the files go, in the place of earlier ones')
    .option('--known-at <TIME>', 'as the record stood at this moment')
    .option('--sign-off', 'keep on record what was sent; refused while the rules find an error')
    .addOption(
      new Option('--quotes <STYLE>', 'how Annex A prints “Missing” and “Absent”')
        .choices(['curly', 'straight'])
        .default('curly'),
    )
    .addOption(
      new Option('--format <FORM>', 'the SSDA903 as CSV files, or as one XML file')
        .choices(returnForms)
        .default('csv'),
    )
    .option('--json', 'print data')
    .action(run);

async function run(kind: ExportKind, flags: Flags): Promise<void> {
  const now = Date.now() as Instant;
  const year = collectionYear(readCollectionYear(flags.year, londonDate(now)));
  const authority = knownAuthority(readDirectory({ demonstration: true }), flags.authority, '--authority');
  const asAt = flags.knownAt === undefined ? now : readMoment(flags.knownAt, '--known-at');
  if (flags.format === 'xml' && kind !== 'ssda903')
    throw new CouldNot('--format xml: only the SSDA903 has an XML form.');
  const summary = await withRecord(`export ${kind}`, async (store, library) => {
    const files = await makeExport(store, {
      kind,
      authority,
      year,
      asAt,
      ...{ quotes: flags.quotes, form: flags.format },
    });
    const made = await withPoliceDifferences(store, library, files, now);
    const mayBeSent = flags.signOff === undefined || errorsIn(made) === 0;
    if (mayBeSent)
      await writing(flags.out, made, async () => {
        if (flags.signOff === undefined) return;
        const outcome = await signOff(store, library, made, {
          by: {
            person: userInfo().username,
            role: 'data-steward',
            agency: `childrens-social-care:${authority}`,
          },
          now,
        });
        if (outcome.kind === 'refused') throw new CouldNot(outcome.refusal.says);
      });
    return exportSummary(made, mayBeSent, mayBeSent && flags.signOff === true);
  });
  process.exitCode = summary.errors > 0 ? exitCodes.findings : exitCodes.done;
  print(summary, flags.json, exportInWords);
}

const errorsIn = ({ findings }: MadeExport): number =>
  findings.filter(({ severity }) => severity === 'error').length;

/** Nobody finds a file of a return that was not signed off, nor a signature without its files. */
async function writing(folder: string, { files }: MadeExport, sign: () => Promise<void>): Promise<void> {
  let drafts: Drafts | undefined;
  try {
    drafts = await draftFiles(folder, files);
    await sign();
    await drafts.keep();
  } catch (error) {
    await drafts?.abandon();
    throw error instanceof FolderRefused ? new CouldNot(error.message) : error;
  }
}
