import type { Instant } from '../../../../domain/time/instant.ts';
import type { LeftOut } from '../../../../returns/books/left-out.ts';
import type { MadeExport } from '../../../../returns/make-export.ts';
import { sayWhen } from '../../../words/say-when.ts';
import type { RecordToName, RecordView } from '../name-records.ts';
import { returnNames, ruleName, sayPlace, sayYear, whyLeftOut } from '../words.ts';

interface Line {
  readonly record: RecordToName;
  /** Where in the file it is, or when an absence began that is in none. */
  readonly place: { readonly text: string; readonly iso?: string };
}

interface Chosen {
  readonly title: string;
  readonly says: string;
  /** What the page says of each record. */
  readonly head: string;
  readonly lines: readonly Line[];
}

/** What a rule finds, or what is left out for a reason; undefined where that is nothing. */
export function chosenOf(
  { findings, leftOut }: MadeExport,
  { rule, why }: { readonly rule: string | undefined; readonly why: string | undefined },
  now: Instant,
): Chosen | undefined {
  const found = findings.filter((finding) => finding.rule === rule);
  if (found[0] !== undefined)
    return {
      title: ruleName(found[0]),
      says: found[0].message,
      head: 'Where in the return',
      lines: found.map((finding) => ({ record: finding.record, place: { text: sayPlace(finding) } })),
    };
  const out = leftOut.filter((one: LeftOut) => one.why === why);
  return (
    out[0] && {
      title: 'left out',
      says: whyLeftOut[out[0].why],
      head: 'Began',
      lines: out.map((record) => ({ record, place: sayWhen(record.began, now) })),
    }
  );
}

export const recordsView = (
  { kind, year }: MadeExport,
  { title, says, head, lines }: Chosen,
  first: readonly Line[],
  name: (record: RecordToName) => RecordView,
) => ({
  caption: `${returnNames[kind]}, ${sayYear(year)}`,
  heading: `${title[0]!.toUpperCase()}${title.slice(1)}`,
  says,
  head,
  all: lines.length,
  others: lines.length - first.length,
  lines: first.map(({ record, place }) => ({ ...name(record), place })),
});
