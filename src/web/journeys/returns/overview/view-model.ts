import type { Instant } from '../../../../domain/time/instant.ts';
import { grouped } from '../../../../procedures/grouped.ts';
import type { LeftOut } from '../../../../returns/books/left-out.ts';
import type { MadeExport } from '../../../../returns/make-export.ts';
import type { SignedReturn } from '../../../../returns/signed-off.ts';
import type { FindingInRecord } from '../../../../returns/ssda903/make/check-made.ts';
import { slugOf } from '../../../acts/all-acts.ts';
import { sayInstant } from '../../../words/say-when.ts';
import { queryOf } from '../asked.ts';
import type { RecordView } from '../name-records.ts';
import { signedBeside } from '../signed-view.ts';
import type { ReturnsPart } from '../who-makes.ts';
import {
  counted,
  errorsIn,
  returnNames,
  ruleName,
  sayFound,
  sayPlace,
  sayYear,
  whyLeftOut,
} from '../words.ts';

/** So many findings of one rule stand on the page of the return; the others a page further. */
const FIRST = 20;

/** What one rule finds, the errors first. */
interface OfOneRule {
  readonly all: readonly FindingInRecord[];
  readonly first: readonly FindingInRecord[];
}

export function findingsShown(findings: readonly FindingInRecord[]): readonly OfOneRule[] {
  const byRule = grouped(findings, ({ rule }) => rule);
  return [...byRule.values()].map((all) => ({ all, first: all.slice(0, FIRST) }));
}

interface Shown {
  readonly shown: readonly OfOneRule[];
  readonly name: (record: FindingInRecord['record']) => RecordView;
  readonly part: ReturnsPart;
  readonly signed: readonly SignedReturn[];
  readonly now: Instant;
}

/** What a return would hold, what its rules find, what it leaves out, and what was signed off of it before. */
export function madeView(made: MadeExport, { shown, name, part, signed, now }: Shown) {
  const { kind, year, asAt, form, files, inOtherForm, findings, leftOut } = made;
  const href = (page: string, more: Readonly<Record<string, string>> = {}) =>
    `/returns/${page}?${queryOf(made, more)}`;
  return {
    name: returnNames[kind],
    year: sayYear(year),
    asAt: sayInstant(asAt, now),
    files: files.map((file) => ({
      name: file.name,
      rows: file.rows,
      href: part.takesFiles ? href(`files/${file.name}`) : undefined,
    })),
    otherForm:
      inOtherForm.length === 0
        ? undefined
        : {
            href: `/returns?${queryOf({ ...made, form: form === 'csv' ? 'xml' : 'csv' })}`,
            text: form === 'csv' ? 'Show it as one XML file' : 'Show it as CSV files',
          },
    summary: sayFound(made),
    rules: shown.map(({ all, first }) => ({
      ...ruleView(all[0]!, all.length),
      lines: first.map((finding) => ({
        ...name(finding.record),
        decideHref: part.signsOff ? decideHref(finding) : undefined,
        where: sayPlace(finding),
        number: finding.child,
      })),
      more:
        all.length > first.length
          ? { count: all.length, href: href('records', { rule: all[0]!.rule }) }
          : undefined,
    })),
    leftOut: leftOutView(leftOut, (why) => href('records', { 'left-out': why })),
    signed: signed
      .filter(({ body }) => body.return === kind && body.year === year.year)
      .map((one) => signedBeside(one, made, now)),
    signsOff: part.signsOff,
    signOffHref: errorsIn(findings) > 0 ? undefined : href('sign-off'),
  };
}

/** The form on which it is decided what the return says of an absence that began before care. */
const decideHref = ({ record: { episode, toDecide } }: FindingInRecord): string | undefined =>
  toDecide && episode !== undefined
    ? `/episodes/${encodeURIComponent(episode)}/acts/${slugOf('DecideReturnStart')}`
    : undefined;

const ruleView = (finding: FindingInRecord, count: number) => ({
  heading: ruleName(finding),
  message: finding.message,
  isError: finding.severity === 'error',
  count: counted(count, finding.severity),
});

function leftOutView(leftOut: readonly LeftOut[], href: (why: string) => string) {
  const byReason = grouped(leftOut, ({ why }) => why);
  return Object.entries(whyLeftOut).flatMap(([why, says]) => {
    const count = byReason.get(why as LeftOut['why'])?.length ?? 0;
    return count === 0 ? [] : [{ why: says, count, href: href(why) }];
  });
}
