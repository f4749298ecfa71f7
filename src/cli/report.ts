import { Argument, Command, Option } from 'commander';
import type { Instant } from '../domain/time/instant.ts';
import { factsUpToNow } from '../figures/facts/facts-up-to-now.ts';
import { FigureRefused } from '../figures/measures/figure-of.ts';
import { type Period, readPeriod } from '../figures/measures/period.ts';
import { type FileFormatName, fileFormats, formatsOf } from '../figures/reports/files/file-formats.ts';
import { isOfHomes, type ReportKind, readHomes, reportKinds } from '../figures/reports/kinds/report-kind.ts';
import { makeReport, type ReportOrder } from '../figures/reports/making/make-report.ts';
import { publish } from '../figures/reports/publishing/publish.ts';
import type { Report } from '../figures/reports/report.ts';
import { readDirectory } from '../procedures/directory.ts';
import { readMoment } from './episode/moment.ts';
import { CouldNot } from './exit.ts';
import { withRecord } from './installation.ts';
import { knownAuthority } from './known-authority.ts';
import { replaceFile } from './replace-file.ts';

interface Flags {
  readonly authority: string;
  readonly period: string;
  readonly home?: string;
  readonly knownAt?: string;
  readonly public?: true;
  readonly format: FileFormatName;
  readonly out: string;
}

export const reportCommand = () =>
  new Command('report')
    .description(
      'Make a report of a period as a file: tables, charts, definitions. Narrative is written, and reports are issued, in the browser.',
    )
    .addArgument(new Argument('<REPORT>', 'which report').choices(reportKinds))
    .requiredOption('--authority <CODE>', 'whose report; * for all authorities together')
    .requiredOption('--period <PERIOD>', '2024-25 (April to March), 2024-Q1, 2024-11 or FROM..TO')
    .option(
      '--home <ID>',
      "which children's home, for the report of one; with commas, for that of a provider",
    )
    .option('--known-at <TIME>', 'as it would have been made at this moment')
    .option('--public', 'suppress counts of 1 to 4, and what they could be worked out from')
    .addOption(
      new Option('--format <FORMAT>', 'docx: annual, parenting and quarterly')
        .choices(Object.keys(fileFormats))
        .makeOptionMandatory(),
    )
    .requiredOption('--out <FILE>', 'where it goes, in the place of an earlier one')
    .action(run);

async function run(kind: ReportKind, flags: Flags): Promise<void> {
  const now = Date.now() as Instant;
  const order = readOrder(kind, flags, now);
  const report = await withRecord(`report ${kind}`, async (store, library) => {
    await factsUpToNow(store, library, now);
    return makeReport(store, library, order);
  }).catch((error) => {
    throw error instanceof FigureRefused ? new CouldNot(error.message) : error;
  });
  const shown = flags.public ? publish(report) : report;
  await replaceFile(flags.out, await fileFormats[flags.format].make(shown));
  process.stdout.write(`${written(shown, flags.out)}\n`);
}

function readOrder(kind: ReportKind, flags: Flags, now: Instant): ReportOrder {
  const { authority, home, knownAt, format } = flags;
  if (!formatsOf(kind).includes(format))
    throw new CouldNot(`--format ${format}: the report “${kind}” is made as ${formatsOf(kind).join(', ')}.`);
  if (isOfHomes(kind) && readHomes(home ?? '').length === 0)
    throw new CouldNot(
      '--home is missing: the report is about one home, or some of one provider. Give the Ofsted number, such as SC123456.',
    );
  if (!isOfHomes(kind) && home !== undefined)
    throw new CouldNot(`--home ${home}: only the reports “home” and “provider” are about homes.`);
  return {
    kind,
    authority:
      authority === '*'
        ? authority
        : knownAuthority(readDirectory({ demonstration: true }), authority, '--authority'),
    period: readAskedPeriod(flags.period),
    ...(home !== undefined && { home }),
    asAt: knownAt === undefined ? now : readPast(knownAt, now),
  };
}

function readPast(knownAt: string, now: Instant): Instant {
  const asAt = readMoment(knownAt, '--known-at');
  if (asAt > now)
    throw new CouldNot(`--known-at ${knownAt}: what will be known later cannot be reported now.`);
  return asAt;
}

function readAskedPeriod(said: string): Period {
  const period = readPeriod(said);
  if ('refused' in period) throw new CouldNot(period.refused);
  return period;
}

function written({ title, authority, checks }: Report, file: string): string {
  const open = checks.filter(({ needsNote }) => needsNote);
  return [
    `Written: ${file}: ${title}, ${authority.name}`,
    ...open.map(({ says }) => `To be explained before it is issued: ${says}`),
  ].join('\n');
}
