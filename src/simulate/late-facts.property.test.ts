import fc from 'fast-check';
import { expect, test } from 'vitest';
import { foldChild } from '../domain/child/child.ts';
import { boundPacks } from '../domain/episode/bound-packs.ts';
import type { DomainEvent } from '../domain/event/event.ts';
import { episodeObligations } from '../domain/obligations/episode-obligations.ts';
import type { Obligation } from '../domain/obligations/obligation.ts';
import { revisionPoints, withRevisions } from '../domain/obligations/revisions.ts';
import { type Instant, instant, plainDate } from '../domain/time/instant.ts';
import { londonDate } from '../domain/time/london.ts';
import { orderOf } from '../domain/time/when.ts';
import { compileFor } from '../procedures/compile-for.ts';
import { readDirectory } from '../procedures/directory.ts';
import { packsFor } from '../record/binding.ts';
import { dutiesOf, type EpisodeRecord, historyOf, laidBefore } from '../record/duties.ts';
import { otherThan, outlinesOf } from '../record/outlines.ts';
import { shippedLibrary } from '../record/record.fixture.ts';
import type { StreamName } from '../record/streams.ts';
import { simulate } from './simulate.ts';

const now = instant('2026-01-31T12:00Z');

/** A year of the demonstration authority, with the late facts and corrections that its people make. */
const records: readonly EpisodeRecord[] = [
  ...simulate({
    seed: 5,
    authorities: ['999'],
    from: plainDate('2025-02-01'),
    years: 1,
    now,
    directory: readDirectory({ demonstration: true }),
    bindingFor: (question) => [...packsFor(shippedLibrary, question)],
  }),
].flatMap(({ id, events, episodes }) => {
  const streams = new Map<StreamName, readonly DomainEvent[]>(
    episodes.map((episode) => [`episode:${episode.id}`, episode.events]),
  );
  const outlines = outlinesOf(streams, id, []);
  return episodes.map((episode) => ({
    id: episode.id,
    child: foldChild(events),
    events: episode.events,
    others: otherThan(outlines, episode.id),
  }));
});

/** The same without leaving out any place at which an earlier state might have laid other duties. */
function laidAgainAtEveryPoint(record: EpisodeRecord): readonly Obligation[] {
  const history = historyOf(record);
  if (history === undefined) return [];
  const { episode } = history;
  const began = londonDate(orderOf(episode.missingSince) as Instant);
  const applied = compileFor(shippedLibrary, boundPacks(episode), began);
  const { calendars, directory } = shippedLibrary;
  const before = revisionPoints(record.events).map((index) => laidBefore(shippedLibrary, record, index, now));
  return withRevisions(episodeObligations(applied, history, calendars, now, directory), before);
}

/** The same facts, of which one was recorded later than it was: after so many more. */
function recordedLater(events: readonly DomainEvent[], place: number, later: number): readonly DomainEvent[] {
  const moved = events[place] as DomainEvent;
  const rest = events.toSpliced(place, 1).toSpliced(place + later, 0, moved);
  const versionNow = new Map(rest.map(({ version }, index) => [version, index + 1]));
  return rest.map((event, index) => ({
    ...event,
    version: index + 1,
    recorded: (events[index] as DomainEvent).recorded,
    ...(event.corrects !== undefined && { corrects: versionNow.get(event.corrects) ?? 0 }),
  }));
}

test('leaving out late facts that move nothing leaves every duty of a year as it would be', () => {
  for (const record of records)
    expect(dutiesOf(shippedLibrary, record, now)).toEqual(laidAgainAtEveryPoint(record));
});

test('leaving them out changes nothing however late facts were recorded', () => {
  const which = fc.nat({ max: records.length - 1 });
  const moves = fc.array(fc.record({ place: fc.nat({ max: 60 }), later: fc.integer({ min: 1, max: 20 }) }), {
    minLength: 1,
    maxLength: 4,
  });
  fc.assert(
    fc.property(which, moves, (chosen, all) => {
      const record = records[chosen] as EpisodeRecord;
      const late = all.reduce(
        // The opening and what it was decided with stay first: nothing can be recorded of an episode that is not open.
        (events, { place, later }) =>
          events.length < 2 ? events : recordedLater(events, 1 + (place % (events.length - 1)), later),
        record.events,
      );
      const changed = { ...record, events: late };
      expect(dutiesOf(shippedLibrary, changed, now)).toEqual(laidAgainAtEveryPoint(changed));
    }),
    { seed: 20_261_121, numRuns: 1_000 },
  );
});
