import { formatLondon, formatLondonDate, londonTime } from '../domain/time/london.ts';
import { readWhen, type WhenText } from '../domain/time/when.ts';

/** 23:59:59, at which a duty counted in days falls due. */
const LAST_SECOND_OF_DAY = 86_399;

/**
 * A moment of printed data as people in England say it: `Mon 27 Oct 2025 20:30 GMT`, `end of Thu 6 Feb 2025`,
 * `about Mon 27 Oct 2025 20:30 GMT` for an estimate, `Mon 27 Oct 2025` for a day whose hour nobody knows.
 */
export function saidTime(text: WhenText): string {
  const when = readWhen(text);
  if (when === undefined) return text;
  if (when.precision === 'day') return formatLondonDate(when.date);
  const { date, secondOfDay } = londonTime(when.at);
  const said =
    secondOfDay === LAST_SECOND_OF_DAY ? `end of ${formatLondonDate(date)}` : formatLondon(when.at);
  return when.precision === 'estimated' ? `about ${said}` : said;
}
