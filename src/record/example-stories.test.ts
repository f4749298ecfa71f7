import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type Instant, instant, plainDate } from '../domain/time/instant.ts';
import { shippedLibrary } from './record.fixture.ts';
import { replayedAbsences, replayedAuthorityDuties, replayStory } from './replay.ts';

const folder = new URL('../../examples/stories/', import.meta.url);

/** Whose books each story is in. */
const authorities: Readonly<Record<string, string>> = {
  'absent-from-school.jsonl': '999',
  'friday-night.jsonl': '887',
  'recurring-duties.jsonl': '887',
};

const told = (file: string) => {
  const lines = readFileSync(new URL(file, folder), 'utf8')
    .split('\n')
    .flatMap((text, index) =>
      text === '' || text.startsWith('//') ? [] : [{ line: index + 1, written: JSON.parse(text) as unknown }],
    );
  return replayStory(shippedLibrary, lines, authorities[file] ?? '', undefined);
};

describe('the example stories', () => {
  it.each(readdirSync(folder))('%s is told to its end, and nothing in it is refused', (file) => {
    expect(told(file).refused).toEqual([]);
  });

  it('an absence from school has its duties, counted in the days that its authority published', () => {
    const { streams, until } = told('absent-from-school.jsonl');
    const [absence, ...more] = replayedAbsences(shippedLibrary, streams, '999', until as Instant);
    expect(more).toEqual([]);
    expect(absence?.history.absence.dayOne).toBe(plainDate('2025-09-08'));
    const ended = absence?.obligations.map(({ rule, settlement }) => [rule.id, settlement?.kind]);
    expect(Object.fromEntries(ended ?? [])).toEqual({
      'V59-CME-DAY1': 'met',
      'V59-CME-EWS-3': 'met',
      'V59-CME-10': 'met',
      'V59-CME-2-28': 'met',
      'V59-CME-2W': 'cancelled',
      'V59-CME-20': 'cancelled',
      'V59-CTF-15': 'met',
    });
    expect(absence?.obligations.find(({ rule }) => rule.id === 'V59-CME-20')?.due).toBe(
      instant('2025-10-03T22:59:59Z'),
    );
  });

  it('an authority owes its daily report on each day, and the third was missed', () => {
    const { streams } = told('recurring-duties.jsonl');
    const duties = replayedAuthorityDuties(shippedLibrary, streams, '887', instant('2025-04-04T12:00:00Z'));
    const daily = duties.filter(({ rule }) => rule.id === 'MED-DAILY');
    expect(daily.map(({ settlement }) => settlement?.kind)).toEqual(['met', 'met', undefined, 'met']);
  });
});
