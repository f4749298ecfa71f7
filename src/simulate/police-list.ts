import { stringify } from 'csv-stringify/sync';
import {
  formatInstant,
  formatPlainDate,
  type Instant,
  MINUTE,
  type PlainDate,
} from '../domain/time/instant.ts';
import { londonDate } from '../domain/time/london.ts';

/** An absence of a made-up child as the authority knows it. */
export interface AbsenceToList {
  readonly given: string | undefined;
  readonly family: string | undefined;
  readonly born: PlainDate | undefined;
  readonly since: Instant;
  readonly over: Instant | undefined;
}

interface Line {
  readonly given: string;
  readonly family: string;
  readonly born: string;
  readonly class: 'missing' | 'not_missing';
  readonly since: Instant;
  readonly over: Instant | undefined;
}

const columns = [
  'police_reference',
  'given_name',
  'family_name',
  'date_of_birth',
  'class',
  'grade',
  'missing_since',
  'returned_at',
  'missing_from',
];

/**
 * The list that a police force might send of these absences: of nearly all of them the same, and with a
 * difference of every kind, so that there is something to settle. The same absences make the same list.
 */
export function policeListOf(absences: readonly AbsenceToList[]): string {
  const named = absences.filter(({ given, family }) => given !== undefined || family !== undefined);
  const sorted = named.sort((one, other) => one.since - other.since);
  const lines = sorted.flatMap((absence, place) => asThePoliceTell(lineOf(absence), place));
  const [first] = lines;
  const all = first === undefined ? [] : [...lines, nobodyKnown(first)];
  return stringify([columns, ...all.map((line, place) => cellsOf(line, place + 1))]);
}

const lineOf = ({ given = '', family = '', born, since, over }: AbsenceToList): Line => ({
  given,
  family,
  born: born === undefined ? '' : formatPlainDate(born),
  class: 'missing',
  since,
  over,
});

/** By the place in the list, so that each kind of difference is there once in a list of ten. */
function asThePoliceTell(line: Line, place: number): readonly Line[] {
  switch (place) {
    case 2:
      return [{ ...line, class: 'not_missing' }];
    case 3:
      return [];
    case 5:
      return [{ ...line, given: line.given.replace(/i|e|a/, 'y') }];
    case 6:
      return [line, { ...line, since: aMinuteLater(line) }];
    case 8:
      return [{ ...line, over: undefined }];
    default:
      return [line];
  }
}

/** Unless that is another day, or the child was back by then. */
function aMinuteLater({ since, over }: Line): Instant {
  const at = (since + MINUTE) as Instant;
  return londonDate(at) === londonDate(since) && (over === undefined || at <= over) ? at : since;
}

const nobodyKnown = ({ since, over }: Line): Line => ({
  given: 'Stranger',
  family: 'Notonrecord',
  born: '2011-02-03',
  class: 'missing',
  since,
  over,
});

const cellsOf = ({ given, family, born, class: counted, since, over }: Line, number: number) => [
  `EXS-${String(number).padStart(4, '0')}`,
  ...[given, family, born, counted, 'medium'],
  formatInstant(since),
  over === undefined ? '' : formatInstant(over),
  'Exampleshire',
];
