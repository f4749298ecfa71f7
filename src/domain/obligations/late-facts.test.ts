import { expect, test } from 'vitest';
import { inEpisode, versioned } from '../testing/facts.ts';
import type { Applied } from './engine.ts';
import { leavesDuties } from './late-facts.ts';
import type { Rule } from './rule.ts';

const opened = inEpisode(
  'EpisodeOpened',
  { child: 'testchild-alder', strand: 'care', whereabouts: 'unknown', packs: [] },
  { at: '2025-02-03T18:00:00Z' },
);
const graded = (at: string) => inEpisode('RiskGraded', { grade: 'medium' }, { at });
const classified = (at: string, of: 'missing' | 'not_missing' = 'missing') =>
  inEpisode('ChildClassified', { class: of }, { at });

test('a class recorded after the grade moves nothing once people had to be told', () => {
  const events = versioned([opened, graded('2025-02-03T21:00:00Z'), classified('2025-02-03T20:00:00Z')]);
  expect(leavesDuties(events, 2, [])).toBe(true);
});

test('a class from before people had to be told may move what is counted from telling', () => {
  const events = versioned([opened, graded('2025-02-03T21:00:00Z'), classified('2025-02-03T17:00:00Z')]);
  expect(leavesDuties(events, 2, [])).toBe(false);
});

test('that the child is not missing may end duties of a child whose whereabouts were not known', () => {
  const events = versioned([opened, classified('2025-02-03T20:00:00Z', 'not_missing')]);
  expect(leavesDuties(events, 1, [])).toBe(false);
});

test('a grade from before another grade may begin other duties', () => {
  const events = versioned([opened, graded('2025-02-03T21:00:00Z'), graded('2025-02-03T20:00:00Z')]);
  expect(leavesDuties(events, 2, [])).toBe(false);
});

test('a late grade moves a duty that grades bring forward', () => {
  const forward: Pick<Rule, 'orSooner'> = { orSooner: [{ word: 'graded', with: {} }] };
  const applied = [{ rules: [{ rule: forward }] }] as unknown as readonly Applied<unknown>[];
  const events = versioned([opened, classified('2025-02-03T21:00:00Z'), graded('2025-02-03T20:00:00Z')]);
  expect(leavesDuties(events, 2, [])).toBe(true);
  expect(leavesDuties(events, 2, applied)).toBe(false);
});
