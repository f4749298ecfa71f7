import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { type BankHolidays, bankHolidays } from '../../domain/calendars/bank-holidays.ts';
import { plainDate } from '../../domain/time/instant.ts';
import type { Fault } from '../fault.ts';
import { placeIn } from '../yaml/place.ts';
import { readYamlFile } from '../yaml/read-yaml-file.ts';
import { hasShape } from '../yaml/shape.ts';
import { date, fields, oneOf, optional, text } from '../yaml/words.ts';

const aboutShape = fields({
  division: oneOf('england-and-wales'),
  rows: text,
  from: date,
  last_covered: date,
  source: text,
  licence: optional(text),
});

/** The bank holidays that are known, from the list and the page that says what the list covers. */
export function readBankHolidays(folder: string, faults: Fault[]): BankHolidays | undefined {
  const file = join(folder, 'bank-holidays-england-and-wales.yaml');
  const [document] = readYamlFile(file, faults);
  if (document === undefined || !hasShape(aboutShape, document.value, placeIn(document, faults)))
    return undefined;
  const { division, rows, from, last_covered: last, source } = document.value;
  const csv = join(dirname(file), rows);
  if (!existsSync(csv)) {
    faults.push({ file: csv, line: 1, says: 'There is no such file.' });
    return undefined;
  }
  try {
    const read: { date: string; title: string }[] = parse(readFileSync(csv), { bom: true, columns: true });
    return bankHolidays(
      { division, source, from: plainDate(from), lastCovered: plainDate(last) },
      read.map((row) => ({ date: plainDate(row.date), title: row.title })),
    );
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    faults.push({ file: csv, line: 1, says: `This list cannot be used: ${error.message}.` });
    return undefined;
  }
}
