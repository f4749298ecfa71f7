import { describe, expect, it } from 'vitest';
import type { ImportSummary } from './summary.ts';
import { wordSummary } from './word-summary.ts';

const summary = (more: Partial<ImportSummary>): ImportSummary => ({
  outcome: 'imported',
  rows: 3,
  children: 2,
  episodes: 3,
  new: 2,
  corrected: 1,
  unchanged: 0,
  inHostBooks: 0,
  rejectedRows: 0,
  faults: 0,
  flaggedRows: 0,
  flags: {},
  absentColumns: [],
  told: { faults: [], flagged: [] },
  ...more,
});

const fault = {
  line: 3,
  column: 'sex',
  value: 'X',
  reason: 'unknown-code',
  says: 'This is no code of “Sex”.',
} as const;

describe('what the operator reads', () => {
  it('what was imported', () => {
    expect(wordSummary(summary({}))).toBe(
      'Imported 3 rows (2 new, 1 corrected, 0 unchanged) about 3 episodes of 2 children.',
    );
  });

  it('what would be, where nothing is written', () => {
    expect(wordSummary(summary({ outcome: 'would_import', inHostBooks: 1 }))).toBe(
      'Would import 3 rows (2 new, 1 corrected, 0 unchanged) about 3 episodes of 2 children. Nothing was written.\n' +
        '1 row also in the books of the authority where the child lives.',
    );
  });

  it('why nothing was: line, column, value and reason of each fault', () => {
    const refused = summary({
      outcome: 'refused',
      rejectedRows: 1,
      faults: 1,
      told: { faults: [fault], flagged: [] },
    });
    expect(wordSummary(refused)).toBe(
      'Nothing was imported: 1 of 3 rows cannot be. Mend them, or import the others with --skip-invalid REJECTS.csv.\n' +
        'Line 3, sex “X”: This is no code of “Sex”.',
    );
  });

  it('how many faults there are beside those that are listed', () => {
    const many = Array.from({ length: 60 }, () => fault);
    const words = wordSummary(
      summary({ outcome: 'refused', faults: 4_000, told: { faults: many, flagged: [] } }),
    );
    expect(words.split('\n')).toHaveLength(52);
    expect(words).toMatch(/… and 3950 more\.$/);
  });

  it('what is unusual, by kind and line, and which columns the file lacks', () => {
    const flagged = summary({
      flaggedRows: 2,
      flags: { 'overlaps-another-episode': 2 },
      told: { faults: [], flagged: [4, 9].map((line) => ({ line, flags: ['overlaps-another-episode'] })) },
      absentColumns: ['incident_id'],
    });
    expect(wordSummary(flagged).split('\n').slice(1)).toEqual([
      'The file does not have these columns, which are therefore empty: incident_id.',
      '2 rows imported and flagged:',
      '  2 × overlaps-another-episode: This episode overlaps another episode of the same child (SSDA903 rule 574).',
      '  Lines 4, 9',
    ]);
  });
});
