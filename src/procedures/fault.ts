/** One mistake in the procedures: where it is, and a sentence that says what to change. */
export interface Fault {
  readonly file: string;
  readonly line: number;
  readonly rule?: string;
  /** The way to the value inside its file: `parts.held.met-by[0].notice-sent`. */
  readonly field?: string;
  readonly says: string;
}

/** `procedures/medway/med-jop.yaml:12 MED-JOP within.working_days: This period is negative.` */
export function wordFault({ file, line, rule, field, says }: Fault): string {
  const about = [rule, field].filter((one) => one !== undefined && one !== '').join(' ');
  return `${file}:${line} ${about === '' ? '' : `${about}: `}${says}`;
}

/** The order in which a person mends them: file by file, from the top. */
export const inReadingOrder = (faults: readonly Fault[]): Fault[] =>
  faults.toSorted(
    (one, other) =>
      compareText(one.file, other.file) ||
      one.line - other.line ||
      compareText(one.field ?? '', other.field ?? ''),
  );

const compareText = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);
