/** One measured line of the bench: a rate or a time, and what it is compared with in the same run. */
export interface Line {
  readonly what: string;
  readonly measured: string;
  /** The bare limit or the peer measured beside it, where there is one. */
  readonly beside?: string;
  /** Ours divided by theirs. */
  readonly ratio?: number;
  readonly goal?: string;
  /** Whether the goal was reached in this run; undefined where the line only informs. */
  readonly reached?: boolean;
}

export interface Bench {
  readonly title: string;
  readonly run: () => Promise<readonly Line[]>;
}

export const perSecond = (count: number, milliseconds: number): number => (count / milliseconds) * 1_000;

/**
 * Milliseconds of processor time that some work takes, garbage collection included: what others do on the same
 * cores meanwhile does not count.
 */
export async function cpuTime(work: () => unknown): Promise<number> {
  const began = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(began);
  return (user + system) / 1_000;
}

export const median = (values: readonly number[]): number =>
  values.toSorted((one, next) => one - next)[Math.floor(values.length / 2)] ?? 0;

/** `12,345/s` */
export const rate = (value: number): string => `${Math.round(value).toLocaleString('en-GB')}/s`;

/** A table that reads the same in a terminal and in a document. */
export function table(lines: readonly Line[]): string {
  const header = ['what', 'measured', 'beside', 'ratio', 'goal', ''];
  const rows = lines.map((line) => [
    line.what,
    line.measured,
    line.beside ?? '',
    line.ratio === undefined ? '' : line.ratio.toFixed(3),
    line.goal ?? '',
    line.reached === undefined ? '' : line.reached ? 'reached' : 'NOT REACHED',
  ]);
  const widths = header.map((title, column) =>
    Math.max(title.length, ...rows.map((row) => (row[column] ?? '').length)),
  );
  const format = (row: readonly string[]) =>
    `| ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`;
  const rule = `|${widths.map((width) => '-'.repeat(width + 2)).join('|')}|`;
  return [format(header), rule, ...rows.map(format)].join('\n');
}
