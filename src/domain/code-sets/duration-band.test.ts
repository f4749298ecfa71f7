import { describe, expect, it } from 'vitest';
import { DAY, HOUR } from '../time/instant.ts';
import { durationBand, durationBands, wideDurationBands } from './duration-band.ts';

describe('duration bands are (lower, upper]', () => {
  it.each([
    [0, '<3h'],
    [3 * HOUR, '<3h'],
    [3 * HOUR + 1, '3-6h'],
    [6 * HOUR, '3-6h'],
    [12 * HOUR, '6-12h'],
    [12 * HOUR + 1, '12-24h'],
    [24 * HOUR, '12-24h'],
    [24 * HOUR + 1, '24-48h'],
    [48 * HOUR, '24-48h'],
    [72 * HOUR, '48-72h'],
    [72 * HOUR + 1, '3-7d'],
    [7 * DAY, '3-7d'],
    [7 * DAY + 1, '>7d'],
    [28 * DAY, '>7d'],
    [28 * DAY + 1, '>28d'],
    [400 * DAY, '>28d'],
  ])('%i milliseconds missing is in band %s', (elapsed, band) => {
    expect(durationBand(elapsed)).toBe(band);
  });

  it('an end before its start has no band, and neither has no duration at all', () => {
    expect(durationBand(-1)).toBeUndefined();
    expect(durationBand(Number.NaN)).toBeUndefined();
  });

  it('rolls up to under 12, 12 to 24, over 24 and over 48 hours, where over 24 includes over 48', () => {
    const rolled = durationBands.entries.map((band) => [band.code, wideDurationBands(band.code)]);
    expect(rolled).toEqual([
      ['<3h', ['<12']],
      ['3-6h', ['<12']],
      ['6-12h', ['<12']],
      ['12-24h', ['12-24']],
      ['24-48h', ['>24']],
      ['48-72h', ['>24', '>48']],
      ['3-7d', ['>24', '>48']],
      ['>7d', ['>24', '>48']],
      ['>28d', ['>24', '>48']],
    ]);
  });
});
