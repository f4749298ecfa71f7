import { describe, expect, it } from 'vitest';
import type { searchEvents } from '../domain/search/events.ts';
import { HOUR, type Instant, instant, MINUTE } from '../domain/time/instant.ts';
import { through, voice } from './people/voice.ts';
import { Random } from './random.ts';
import { StreamWriter } from './stream-writer.ts';

const evening = instant('2025-02-03T20:00:00Z');
const at = (hours: number) => evening + hours * HOUR;
const worker = voice('Worker Example', 'allocated-social-worker', 'childrens-social-care:999');
const parent = voice('Parent Example', 'parent-with-parental-responsibility', 'family');
const never = instant('2030-01-01T00:00:00Z');

const saying = () => new StreamWriter<typeof searchEvents>(new Random(4));
const call = { by: 'allocated-social-worker', to: 'child', how: 'phone', result: 'no_answer' } as const;

describe('how a stream comes about', () => {
  it('a statement recorded late stands where it was recorded, with the time at which it happened', () => {
    const writer = saying();
    writer.say('ContactAttempted', at(0), worker, call, { lag: 0 });
    writer.say('ContactAttempted', at(1), worker, { ...call, how: 'visit' }, { lag: 5 * HOUR });
    writer.say('ContactAttempted', at(2), worker, { ...call, how: 'text' }, { lag: 0 });
    const events = writer.events(never);
    expect(events.map(({ version, body }) => [version, (body as typeof call).how])).toEqual([
      [1, 'phone'],
      [2, 'text'],
      [3, 'visit'],
    ]);
    expect(events[2]?.happened).toEqual({ precision: 'instant', at: at(1) });
    expect(events[2]?.recorded).toBe(at(6));
  });

  it('nothing is recorded before the first statement is', () => {
    const writer = saying();
    writer.say('ContactAttempted', at(0), worker, call, { lag: 9 * HOUR });
    writer.say('MediaReleaseConsidered', at(1), worker, {}, { lag: 0 });
    expect(writer.events(never).map(({ type, recorded }) => [type, recorded])).toEqual([
      ['ContactAttempted', at(9)],
      ['MediaReleaseConsidered', at(9)],
    ]);
  });

  it('what a parent says on the telephone keeps who said it, who wrote it down, and when they were told', () => {
    const writer = saying();
    writer.say('ContactAttempted', at(0), through(parent, worker), call, { lag: 0 });
    const [event] = writer.events(never);
    expect(event?.madeBy).toEqual({
      person: 'Parent Example',
      role: 'parent-with-parental-responsibility',
      agency: 'family',
      how: 'telephone',
      toldAt: event?.recorded,
    });
    expect(event?.recordedBy).toEqual(worker.says);
    expect(event?.recorded).toBeGreaterThan(at(0));
  });

  it('a correction names the version that held the wrong facts, and carries the right ones', () => {
    const writer = saying();
    const entry = writer.say('ContactAttempted', at(3), worker, call, { lag: 0 });
    const wrong = { precision: 'instant', at: at(1) as Instant } as const;
    writer.correct(entry, { happened: wrong }, worker, 'Mistyped.', 2 * HOUR);
    const [event, correction] = writer.events(never);
    expect(event?.happened).toEqual(wrong);
    expect(correction).toMatchObject({
      type: 'FactCorrected',
      corrects: 1,
      recorded: at(5),
      body: { reason: 'Mistyped.', happened: '2025-02-03T23:00:00Z' },
    });
  });

  it('a withdrawal names the version that was never so', () => {
    const writer = saying();
    writer.say('MediaReleaseConsidered', at(0), worker, {}, { lag: 0 });
    const entry = writer.say('ContactAttempted', at(1), worker, call, { lag: 0 });
    writer.withdraw(entry, worker, 'Another child.', 10 * MINUTE);
    expect(writer.events(never)[2]).toMatchObject({
      type: 'FactWithdrawn',
      corrects: 2,
      body: { reason: 'Another child.' },
    });
  });

  it('what was recorded after now is not there yet', () => {
    const writer = saying();
    writer.say('ContactAttempted', at(0), worker, call, { lag: 0 });
    writer.say('ContactAttempted', at(1), worker, call, { lag: 4 * HOUR });
    expect(writer.events(at(2) as Instant)).toHaveLength(1);
  });
});
