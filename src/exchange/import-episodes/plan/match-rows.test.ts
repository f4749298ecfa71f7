import { describe, expect, it } from 'vitest';
import type { DomainEvent } from '../../../domain/event/event.ts';
import { people } from '../../../domain/testing/people.ts';
import type { EpisodeRow } from '../row/episode-row.ts';
import { type Cells, importedAt, rowOf, testDirectory } from '../rows.fixture.ts';
import { importedBody } from './imported-body.ts';
import { matchRows } from './match-rows.ts';

const books = { kind: 'own', owner: '887' } as const;
const bodyOf = (row: EpisodeRow) =>
  importedBody(row, books, { child: 'c', packs: [], flags: [] }, testDirectory);

const event = (version: number, type: string, body: unknown, corrects?: number): DomainEvent => ({
  type,
  version,
  happened: { precision: 'instant', at: importedAt },
  recorded: importedAt,
  madeBy: people.dataSteward,
  recordedBy: people.dataSteward,
  body,
  imported: true,
  ...(corrects !== undefined && { corrects }),
});

const stored = (...rows: readonly EpisodeRow[]) =>
  rows.map((row, index) => event(index + 1, 'EpisodeImported', bodyOf(row)));

const span = (missing_since: string, located_at: string, more: Cells = {}) =>
  rowOf({
    missing_since,
    located_at,
    reported_at: '',
    returned_at: '',
    rhi_outcome: '',
    rhi_offered_at: '',
    rhi_completed_at: '',
    ...more,
  });

const first = span('2025-10-20T20:00', '2025-10-20T22:00');
const second = span('2025-10-21T20:00', '2025-10-21T22:00');
const third = span('2025-10-22T20:00', '2025-10-22T22:00');

const changesOf = (rows: readonly EpisodeRow[], events: readonly DomainEvent[]) => {
  const { unchanged, corrections, additions } = matchRows(rows, events);
  return {
    unchanged,
    corrections: corrections.map(({ corrects, row }) => [corrects.version, row]),
    additions,
  };
};

describe('which rows of an episode are stored already', () => {
  it('all of a new episode are new', () => {
    expect(changesOf([first, second], [])).toEqual({
      unchanged: [],
      corrections: [],
      additions: [first, second],
    });
  });

  it('a row with the same words is unchanged', () => {
    expect(changesOf([first], stored(first))).toEqual({ unchanged: [first], corrections: [], additions: [] });
  });

  it('a row that says something else from the same moment corrects it', () => {
    const graded = span('2025-10-20T20:00', '2025-10-20T22:00', { police_grade: 'high' });
    expect(changesOf([graded, second], stored(first, second))).toEqual({
      unchanged: [second],
      corrections: [[1, graded]],
      additions: [],
    });
  });

  it('a single row whose start was put right corrects it', () => {
    const earlier = span('2025-10-20T19:00', '2025-10-20T22:00');
    expect(changesOf([earlier], stored(first))).toEqual({
      unchanged: [],
      corrections: [[1, earlier]],
      additions: [],
    });
  });

  it('a span after those that are stored is new', () => {
    expect(changesOf([first, second], stored(first))).toEqual({
      unchanged: [first],
      corrections: [],
      additions: [second],
    });
  });

  it('spans that a file leaves out stay as they are', () => {
    expect(changesOf([second], stored(first, second))).toEqual({
      unchanged: [second],
      corrections: [],
      additions: [],
    });
  });

  it('a span before the stored ones opens the episode, and what opened it becomes a further span', () => {
    expect(changesOf([first, second, third], stored(second, third))).toEqual({
      unchanged: [third],
      corrections: [[1, first]],
      additions: [second],
    });
  });

  it('a correction by an earlier import is what is compared', () => {
    const graded = span('2025-10-20T20:00', '2025-10-20T22:00', { police_grade: 'high' });
    const events = [
      ...stored(first),
      event(2, 'FactCorrected', { reason: 'changed', body: bodyOf(graded) }, 1),
    ];
    expect(changesOf([graded], events)).toEqual({ unchanged: [graded], corrections: [], additions: [] });
    expect(changesOf([first], events)).toEqual({ unchanged: [], corrections: [[1, first]], additions: [] });
  });

  it('what people put right by hand stays while the row says the same', () => {
    const byHand = { ...bodyOf(first), grade: 'low' };
    const events = [...stored(first), event(2, 'FactCorrected', { reason: 'mistyped', body: byHand }, 1)];
    expect(changesOf([first], events)).toEqual({ unchanged: [first], corrections: [], additions: [] });
  });

  it('a row that people withdrew is not brought back by the same words', () => {
    const events = [...stored(first, second), event(3, 'FactWithdrawn', { reason: 'never so' }, 1)];
    expect(changesOf([first, second], events)).toEqual({
      unchanged: [first, second],
      corrections: [],
      additions: [],
    });
  });
});
