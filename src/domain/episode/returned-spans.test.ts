import { describe, expect, test } from 'vitest';
import { missing, opened } from '../testing/episodes.ts';
import { type Fact, inEpisode, versioned, when } from '../testing/facts.ts';
import { people } from '../testing/people.ts';
import { foldEpisode } from './fold.ts';
import { returnedSpans } from './returned-spans.ts';

const spansOf = (...facts: readonly Fact[]) =>
  returnedSpans(foldEpisode(versioned(facts))!).map(({ kind, from, to }) => ({ kind, from, to }));

const evening = when('2025-02-03T20:00:00Z');
const night = '2025-02-03T23:00:00Z';
const morning = '2025-02-04T07:00:00Z';
const back = (at: string) => inEpisode('ChildReturned', { to: 'placement', safeToReturn: 'yes' }, { at });
const located = (body: { until?: 'known_with_concern' | 'known_authorised' } = {}) =>
  inEpisode('ChildLocated', body, { at: night });

describe('the stretches that the national returns ask for', () => {
  test('M: whereabouts not known, until the child is found', () => {
    expect(spansOf(...missing, located(), back(morning))).toEqual([
      { kind: 'M', from: evening, to: when(night) },
    ]);
  });

  test('the way back of a child who was found is no A', () => {
    expect(spansOf(...missing, located(), back(night))).toEqual([
      { kind: 'M', from: evening, to: when(night) },
    ]);
  });

  test('A: known to be away with concern, until the return to placement', () => {
    expect(spansOf(opened({ whereabouts: 'known_with_concern' }), back(morning))).toEqual([
      { kind: 'A', from: evening, to: when(morning) },
    ]);
  });

  test('M, then A from when whereabouts became known: start = previous end', () => {
    const known = inEpisode('WhereaboutsBecameKnown', { kind: 'known_with_concern' }, { at: night });
    expect(spansOf(...missing, known, back(morning))).toEqual([
      { kind: 'M', from: evening, to: when(night) },
      { kind: 'A', from: when(night), to: when(morning) },
    ]);
  });

  test('a child who is located and stays away there with concern is away', () => {
    expect(spansOf(...missing, located({ until: 'known_with_concern' }), back(morning))).toEqual([
      { kind: 'M', from: evening, to: when(night) },
      { kind: 'A', from: when(night), to: when(morning) },
    ]);
  });

  test('a child who was located, and is said later not to have come back, is away from then', () => {
    const stays = inEpisode(
      'WhereaboutsBecameKnown',
      { kind: 'known_with_concern' },
      { at: '2025-02-04T02:00:00Z' },
    );
    expect(spansOf(...missing, located(), stays, back(morning))).toEqual([
      { kind: 'M', from: evening, to: when(night) },
      { kind: 'A', from: when('2025-02-04T02:00:00Z'), to: when(morning) },
    ]);
  });

  test('what somebody authorised is in neither code', () => {
    expect(spansOf(opened({ whereabouts: 'known_authorised' }), back(morning))).toEqual([]);
    expect(spansOf(...missing, located({ until: 'known_authorised' }), back(morning))).toEqual([
      { kind: 'M', from: evening, to: when(night) },
    ]);
  });

  test('the code follows whereabouts, not what the police call it', () => {
    const absent = inEpisode('ChildClassified', { class: 'absent_legacy' }, { by: people.missingUnit });
    expect(spansOf(...missing, absent, back(morning))).toEqual([
      { kind: 'M', from: evening, to: when(morning) },
    ]);
  });

  test('a child who is found during the preliminary checks was not missing', () => {
    const checking = inEpisode('ChecksDeadlineSet', { deadline: night });
    const found = inEpisode('FoundDuringChecks', {}, { at: '2025-02-03T21:00:00Z' });
    expect(spansOf(opened(), checking, found)).toEqual([]);
  });

  test('an episode that was made void is in no return', () => {
    expect(
      spansOf(
        ...missing,
        inEpisode('EpisodeVoided', {
          reason: 'Another child',
          because: 'void_error',
          second: { name: 'Manager Example' },
        }),
      ),
    ).toEqual([]);
  });
});
