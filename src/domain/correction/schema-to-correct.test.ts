import { expect, test } from 'vitest';
import { episodeEvents } from '../episode/events.ts';
import type { EpisodeHistory } from '../episode/history.ts';
import { backOnTuesday } from '../testing/absences.ts';
import { type Fact, inEpisode } from '../testing/facts.ts';
import { contextOf } from '../testing/given.ts';
import { schemaToCorrect } from './schema-to-correct.ts';

const historyOf = (...episode: readonly Fact[]) => contextOf({ episode }).history as EpisodeHistory;

test('new facts have the shape of the statement that they correct', () => {
  expect(schemaToCorrect(historyOf(...backOnTuesday), 4)).toBe(episodeEvents.ChildReturned);
});

test('an imported row is corrected as a row, whatever statements it stands for', () => {
  const row = inEpisode(
    'EpisodeImported',
    {
      child: 'testchild-alder',
      class: 'missing',
      childGroup: 'lac_own',
      responsible: '887',
      missingSince: '2018-01-02T10:00:00Z',
      packs: [],
      row: 'as read',
    },
    { imported: true },
  );
  expect(schemaToCorrect(historyOf(row), 1)).toBe(episodeEvents.EpisodeImported);
});

test('what does not stand has none', () => {
  const withdrawn = inEpisode('FactWithdrawn', { reason: 'Another child.' }, { corrects: 4 });
  expect(schemaToCorrect(historyOf(...backOnTuesday, withdrawn), 4)).toBeUndefined();
});
