/** One value as JSON, or its words for people. */
export function print<Value>(
  value: Value,
  json: boolean | undefined,
  inWords: (value: Value) => string,
): void {
  process.stdout.write(json ? `${JSON.stringify(value, null, 2)}\n` : `${inWords(value)}\n`);
}

/** Columns that line up; the last one takes what is left of the line. */
export function columns(rows: readonly (readonly string[])[]): string {
  const widths: number[] = [];
  for (const row of rows)
    for (const [index, cell] of row.entries()) widths[index] = Math.max(widths[index] ?? 0, cell.length);
  return rows
    .map((row) =>
      row
        .map((cell, index) => (index === row.length - 1 ? cell : cell.padEnd(widths[index] ?? 0)))
        .join('  '),
    )
    .join('\n');
}
