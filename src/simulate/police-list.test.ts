import { expect, test } from 'vitest';
import { HOUR, type Instant, instant, readPlainDate } from '../domain/time/instant.ts';
import { policeListOf } from './police-list.ts';

const start = instant('2026-09-01T18:00:00Z');
const absences = Array.from({ length: 10 }, (_, place) => ({
  given: 'Invented',
  family: 'Alder',
  born: readPlainDate('2010-05-01'),
  since: (start + place * 24 * HOUR) as Instant,
  over: (start + (place * 24 + 5) * HOUR) as Instant,
}));

test('the police list nearly all, one twice, one not at all, one child whom nobody knows', () => {
  const lines = policeListOf(absences).trimEnd().split('\n');
  expect(lines).toHaveLength(12);
  expect(lines[1]).toBe(
    'EXS-0001,Invented,Alder,2010-05-01,missing,medium,2026-09-01T18:00:00Z,2026-09-01T23:00:00Z,Exampleshire',
  );
  expect(lines[3]).toContain(',not_missing,');
  expect(lines[5]).toContain('Invynted');
  expect(lines.at(-1)).toContain('Stranger,Notonrecord');
});

test('the same absences make the same list, in whatever order they come', () => {
  expect(policeListOf([...absences].reverse())).toBe(policeListOf(absences));
});

test('where nobody was missing the list is empty', () => {
  expect(policeListOf([]).trimEnd().split('\n')).toHaveLength(1);
});
