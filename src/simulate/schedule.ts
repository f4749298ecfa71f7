import { HOUR, type Instant, MINUTE, type PlainDate } from '../domain/time/instant.ts';
import { firstInstantOf, fromLondon, londonTime } from '../domain/time/london.ts';
import { daysOfWeek, hoursOfDay, runsOfEpisodes } from './calibration.ts';
import { draw } from './odds.ts';
import type { Random } from './random.ts';

export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** Between being back and being gone again. */
const apart = 45 * MINUTE;

/**
 * When a child's absences of these lengths begin within a stretch of time: never two at once, in runs, on the days
 * and at the hours when children go missing. Those that no longer fit in are left out.
 *
 * @param lasting milliseconds from going to being back, in order
 */
export function startsOf(random: Random, within: Stretch, lasting: readonly number[]): number[] {
  const gone = lasting.reduce((sum, length) => sum + length + apart, 0);
  const spare = Math.max(0, within.to - within.from - gone);
  const starts: number[] = [];
  let before = within.from;
  let backAt = within.from;
  for (const [index, place] of placesIn(random, spare, lasting.length).entries()) {
    const length = lasting[index]!;
    let start = usualTime(random, before + place, within);
    if (start < backAt + apart) start = backAt + apart + random.between(0, 5 * HOUR);
    if (start >= within.to) break;
    starts.push(start);
    backAt = start + length;
    before += length + apart;
  }
  return starts;
}

/** Places in runs on a circle, turned by any amount: no day of the stretch is likelier than another. */
function placesIn(random: Random, around: number, count: number): number[] {
  const gaps = Array.from({ length: count }, () => random.share() ** runsOfEpisodes + 0.001);
  const all = gaps.reduce((sum, gap) => sum + gap, 0);
  let at = random.share() * around;
  const places = gaps.map((gap) => {
    at += (gap / all) * around;
    return at % around;
  });
  return places.sort((one, other) => one - other);
}

/** The likely day and hour within three days and some hours of a moment. */
function usualTime(random: Random, near: number, { from, to }: Stretch): number {
  const { date } = londonTime(near as Instant);
  // Day 0 of a plain date was a Thursday.
  const weekday = (date + 3) % 7;
  const shift = ((draw(random, daysOfWeek) - weekday + 10) % 7) - 3;
  const second = Math.floor((draw(random, hoursOfDay) + random.share()) * 3_600);
  const usual = momentOf(random, (date + shift) as PlainDate, second);
  return usual >= from && usual < to ? usual : near;
}

/** In the hour that is lived twice each autumn, either of the two. */
function momentOf(random: Random, date: PlainDate, second: number): Instant {
  const moment = fromLondon(date, second);
  return moment.kind === 'twice' && random.happens(0.5) ? moment.later : firstInstantOf(moment);
}
