import { describe, expect, test } from 'vitest';
import { foldEpisode } from '../episode/fold.ts';
import { backOnTuesday } from '../testing/absences.ts';
import { type Fact, inEpisode, versioned } from '../testing/facts.ts';
import { instant } from '../time/instant.ts';
import { foldSaid } from './said.ts';

const offered = inEpisode('ReturnInterviewOffered', {}, { at: '2025-02-05T10:00:00Z' });
const corrected = (body: object) =>
  inEpisode('FactCorrected', { reason: 'Mistyped.', ...body }, { corrects: 1, at: '2025-02-06T10:00:00Z' });
const withdrawn = inEpisode('FactWithdrawn', { reason: 'Never so.' }, { corrects: 1 });
const standing = (...facts: readonly Fact[]) =>
  (foldSaid(versioned(facts)).get('ReturnInterviewOffered') ?? []).map(({ version, happened, body }) => ({
    version,
    happened,
    body,
  }));

describe('what stands after corrections', () => {
  test('a corrected statement keeps its version and has the new facts', () => {
    expect(standing(offered, corrected({ happened: '2025-02-05', body: { words: 'At school.' } }))).toEqual([
      { version: 1, happened: { precision: 'day', date: 20_124 }, body: { words: 'At school.' } },
    ]);
  });

  test('what a correction does not name stays', () => {
    expect(standing(offered, corrected({ happened: '2025-02-05T11:00:00Z' }))).toEqual([
      {
        version: 1,
        happened: { precision: 'instant', at: instant('2025-02-05T11:00:00Z') },
        body: {},
      },
    ]);
  });

  test('a withdrawn statement does not stand, and correcting it afterwards changes nothing', () => {
    expect(standing(offered, withdrawn)).toEqual([]);
    expect(standing(offered, withdrawn, corrected({ body: { words: 'At school.' } }))).toEqual([]);
  });

  test('a fact that arrives late takes its place by when it happened', () => {
    const late = inEpisode('ReturnInterviewOffered', {}, { at: '2025-02-04T10:00:00Z' });
    expect(standing(offered, late).map(({ version }) => version)).toEqual([2, 1]);
  });
});

test('withdrawing one statement leaves everything else that an imported row said', () => {
  const row = inEpisode(
    'EpisodeImported',
    {
      child: 'testchild-alder',
      class: 'missing',
      childGroup: 'lac_own',
      responsible: '887',
      missingSince: '2024-01-01T10:00:00Z',
      returnedAt: '2024-01-02T10:00:00Z',
      packs: [],
      row: 'as read',
    },
    { imported: true },
  );
  const withdrawal = inEpisode('FactWithdrawn', { reason: 'Never so.' }, { corrects: 2 });
  const episode = foldEpisode(versioned([row, offered, withdrawal]));
  expect(episode?.phase).toBe('returned');
  expect(episode?.said.get('ReturnInterviewOffered')).toBeUndefined();
  expect(episode?.missing).toHaveLength(1);
});

test('an episode whose return is withdrawn is open again', () => {
  const withdrawal = inEpisode('FactWithdrawn', { reason: 'Another child.' }, { corrects: 4 });
  expect(foldEpisode(versioned([...backOnTuesday, withdrawal]))?.phase).toBe('open');
});
