import { DAY, HOUR, type Instant, MINUTE, type PlainDate } from '../../domain/time/instant.ts';
import { londonDate, londonTime } from '../../domain/time/london.ts';
import { calendarParts } from '../../domain/time/months.ts';
import { weekdayOf } from '../../domain/time/weekday.ts';

const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** `8:30pm`, `midday`, `midnight`: the time of day on a clock in England. */
export function sayTimeOfDay(at: Instant): string {
  const { secondOfDay } = londonTime(at);
  const hours = Math.floor(secondOfDay / 3_600);
  const minutes = Math.floor(secondOfDay / 60) % 60;
  if (minutes === 0 && hours === 0) return 'midnight';
  if (minutes === 0 && hours === 12) return 'midday';
  const twelve = hours % 12 === 0 ? 12 : hours % 12;
  return `${twelve}${minutes === 0 ? '' : `:${String(minutes).padStart(2, '0')}`}${hours < 12 ? 'am' : 'pm'}`;
}

/** `Monday 27 October 2025`; the year is left out where it is this year. */
export function sayDate(date: PlainDate, today?: PlainDate): string {
  const { year, month, day } = calendarParts(date);
  const weekday = weekdayOf(date);
  const said = `${weekday[0]!.toUpperCase()}${weekday.slice(1)} ${day} ${months[month - 1]}`;
  return today !== undefined && calendarParts(today).year === year ? said : `${said} ${year}`;
}

/** `today`, `yesterday`, `tomorrow`, or the date. */
export function sayDay(date: PlainDate, today: PlainDate): string {
  if (date === today) return 'today';
  if (date === today - 1) return 'yesterday';
  if (date === today + 1) return 'tomorrow';
  return sayDate(date, today);
}

/** `today 8:30pm`, `yesterday 11pm`, `Monday 27 October 8:30pm`: a moment as people in England say it now. */
export const sayMoment = (at: Instant, now: Instant): string =>
  `${sayDay(londonDate(at), londonDate(now))} ${sayTimeOfDay(at)}`;

/** `7 hours 20 minutes`, `3 days 4 hours`: the two largest units, whole ones only. Never less than nothing. */
export function sayDuration(milliseconds: number): string {
  const whole = Math.max(0, milliseconds);
  const days = Math.floor(whole / DAY);
  const hours = Math.floor(whole / HOUR) % 24;
  const minutes = Math.floor(whole / MINUTE) % 60;
  if (days > 0) return [count(days, 'day'), ...(hours > 0 ? [count(hours, 'hour')] : [])].join(' ');
  if (hours > 0) return [count(hours, 'hour'), ...(minutes > 0 ? [count(minutes, 'minute')] : [])].join(' ');
  return count(minutes, 'minute');
}

const count = (number: number, unit: string): string => `${number} ${unit}${number === 1 ? '' : 's'}`;
