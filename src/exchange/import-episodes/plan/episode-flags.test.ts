import { describe, expect, it } from 'vitest';
import { when } from '../../../domain/testing/facts.ts';
import { flagsBesideOthers } from './episode-flags.ts';

const absence = (id: string, began: string, ended?: string, returned = ended !== undefined) => ({
  id,
  began: when(began),
  ended: ended === undefined ? undefined : when(ended),
  returned,
});

const flagsOf = (...absences: Parameters<typeof flagsBesideOthers>[0]) =>
  Object.fromEntries(flagsBesideOthers(absences));

describe('absences of one child beside each other', () => {
  it('one after the other are in order, also from the very moment of the return', () => {
    expect(
      flagsOf(
        absence('a', '2025-01-01T20:00Z', '2025-01-02T09:00Z'),
        absence('b', '2025-01-02T09:00Z', '2025-01-03T09:00Z'),
      ),
    ).toEqual({ a: [], b: [] });
  });

  it('on days of which no hour is known, one may begin on the day on which another ends', () => {
    expect(
      flagsOf(absence('a', '2014-01-01', '2014-01-03'), absence('b', '2014-01-03', '2014-01-04')),
    ).toEqual({ a: [], b: [] });
  });

  it('the later of two that overlap is flagged, whatever lies between', () => {
    expect(
      flagsOf(
        absence('c', '2025-01-05T20:00Z', '2025-01-06T09:00Z'),
        absence('a', '2025-01-01T20:00Z', '2025-01-09T09:00Z'),
        absence('b', '2025-01-02T20:00Z', '2025-01-03T09:00Z'),
      ),
    ).toEqual({ a: [], b: ['overlaps-another-episode'], c: ['overlaps-another-episode'] });
  });

  it('one in which the child was located and no return was written down is flagged when another began later', () => {
    expect(
      flagsOf(
        absence('a', '2025-01-01T20:00Z', '2025-01-02T09:00Z', false),
        absence('b', '2025-01-05T20:00Z', '2025-01-06T09:00Z'),
      ),
    ).toEqual({ a: ['not-returned-before-the-next'], b: [] });
  });

  it('one without any end is flagged, and so is every later one', () => {
    expect(
      flagsOf(absence('a', '2025-01-01T20:00Z'), absence('b', '2025-01-05T20:00Z', '2025-01-06T09:00Z')),
    ).toEqual({ a: ['not-returned-before-the-next'], b: ['overlaps-another-episode'] });
  });

  it('the last one may still be open', () => {
    expect(flagsOf(absence('a', '2025-01-01T20:00Z'))).toEqual({ a: [] });
  });
});
