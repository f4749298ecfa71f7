import { childGroup } from '../../../domain/code-sets/child-group.ts';
import type { CodeSet } from '../../../domain/code-sets/code-set.ts';
import { episodeClass, missingFrom } from '../../../domain/code-sets/episode.ts';
import { ethnicity } from '../../../domain/code-sets/ethnicity.ts';
import { foundPlaceType } from '../../../domain/code-sets/found.ts';
import { interviewerType } from '../../../domain/code-sets/interviewer.ts';
import { placementType } from '../../../domain/code-sets/placement-type.ts';
import { policeGrade } from '../../../domain/code-sets/police.ts';
import { reason } from '../../../domain/code-sets/reasons/reasons.ts';
import { returnInterviewOutcome } from '../../../domain/code-sets/return-interview.ts';
import { safeAndWellOutcome } from '../../../domain/code-sets/safe-and-well.ts';
import { sex } from '../../../domain/code-sets/sex-and-gender.ts';
import { didYouMean } from '../../../procedures/yaml/did-you-mean.ts';
import type { Column } from '../file/columns.ts';

/** The code set that each coded column takes its values from. */
export const codeSetOf = {
  sex,
  ethnicity,
  child_group: childGroup,
  placement_type: placementType,
  class: episodeClass,
  police_grade: policeGrade,
  missing_from: missingFrom,
  found_place: foundPlaceType,
  safe_and_well: safeAndWellOutcome,
  rhi_outcome: returnInterviewOutcome,
  rhi_interviewer: interviewerType,
  reason_primary: reason,
  reasons_secondary: reason,
} as const satisfies Partial<Record<Column, CodeSet>>;

export type CodedColumn = keyof typeof codeSetOf;
export type CodeIn<Name extends CodedColumn> = (typeof codeSetOf)[Name]['entries'][number]['code'];

const codes = new Map<CodedColumn, ReadonlySet<string>>(
  Object.entries(codeSetOf).map(([column, set]) => [
    column as CodedColumn,
    new Set<string>(set.entries.map(({ code }) => code)),
  ]),
);

/** Whether a column's code set has this code, in use today or ended. */
export const isCode = <Name extends CodedColumn>(column: Name, value: string): value is CodeIn<Name> =>
  codes.get(column)?.has(value) === true;

/** So many codes are named where a value is too short to tell which one was meant. */
const FEW = 10;

/** Which set the value is not in, with the code whose label was written, or the nearest one. */
export function unknownCode(column: CodedColumn, value: string): string {
  const { title, entries } = codeSetOf[column];
  const codes = entries.map(({ code }) => code);
  const meant = entries.find(({ code, label }) =>
    [code, label].some((word) => word.toLowerCase() === value.toLowerCase()),
  );
  return `This is no code of “${title}”.${meant === undefined ? hint(value, codes) : ` Did you mean \`${meant.code}\`?`}`;
}

/** One letter is one slip away from every other, so a guess would be as good as any. */
function hint(value: string, codes: readonly string[]): string {
  if (value.length > 1) return didYouMean(value, codes);
  return codes.length > FEW ? '' : ` Its codes are ${codes.map((code) => `\`${code}\``).join(', ')}.`;
}
