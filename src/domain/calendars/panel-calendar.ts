import { DAY, formatPlainDate, type Instant, type PlainDate } from '../time/instant.ts';
import { firstInstantOf, fromLondon, londonDate } from '../time/london.ts';
import { calendarParts, daysInMonthOf } from '../time/months.ts';
import { type Weekday, weekdayOf } from '../time/weekday.ts';

/** `secondOfDay` is the local time at which the panel meets; `months` (1 to 12) makes a quarterly panel of a monthly one. */
export type Sittings =
  | { readonly repeats: 'weekly'; readonly weekday: Weekday; readonly secondOfDay: number }
  | {
      readonly repeats: 'monthly';
      readonly nth: 1 | 2 | 3 | 4 | 'last';
      readonly weekday: Weekday;
      readonly secondOfDay: number;
      readonly months?: readonly number[];
    }
  | { readonly repeats: 'on-dates'; readonly dates: ReadonlyMap<PlainDate, number> };

/** When a named panel sits. Before `from` and after `lastCovered` its sittings are not known. */
export interface PanelCalendar {
  readonly panel: string;
  readonly name: string;
  readonly from: PlainDate;
  readonly lastCovered: PlainDate;
  readonly sittings: Sittings;
}

/** @refuses a time that no clock shows, a month that no year has, and a date outside the dates covered */
export function panelCalendar(calendar: PanelCalendar): PanelCalendar {
  const { sittings } = calendar;
  const times = sittings.repeats === 'on-dates' ? [...sittings.dates.values()] : [sittings.secondOfDay];
  for (const time of times)
    if (!Number.isInteger(time) || time < 0 || time * 1_000 >= DAY)
      throw new RangeError(`No clock shows second ${time} of a day`);
  if (sittings.repeats === 'monthly')
    for (const month of sittings.months ?? [])
      if (!Number.isInteger(month) || month < 1 || month > 12)
        throw new RangeError(`No year has month ${month}`);
  if (sittings.repeats === 'on-dates')
    for (const date of sittings.dates.keys())
      if (date < calendar.from || date > calendar.lastCovered)
        throw new RangeError(`A sitting lies outside the dates covered: ${formatPlainDate(date)}`);
  return calendar;
}

/** The first sitting at or after an instant, or undefined where it is not known. */
export function sittingAtOrAfter(panel: PanelCalendar, at: Instant): Instant | undefined {
  let date = londonDate(at);
  if (date < panel.from) return undefined;
  for (; date <= panel.lastCovered; date = (date + 1) as PlainDate) {
    const secondOfDay = sittingOn(panel.sittings, date);
    if (secondOfDay === undefined) continue;
    const sitting = firstInstantOf(fromLondon(date, secondOfDay));
    if (sitting >= at) return sitting;
  }
  return undefined;
}

/** The first sitting strictly after an instant: a panel that sits then has already begun. */
export function sittingAfter(panel: PanelCalendar, at: Instant): Instant | undefined {
  return sittingAtOrAfter(panel, (at + 1) as Instant);
}

function sittingOn(sittings: Sittings, date: PlainDate): number | undefined {
  switch (sittings.repeats) {
    case 'weekly':
      return weekdayOf(date) === sittings.weekday ? sittings.secondOfDay : undefined;
    case 'monthly': {
      if (weekdayOf(date) !== sittings.weekday) return undefined;
      const { month, day } = calendarParts(date);
      if (sittings.months !== undefined && !sittings.months.includes(month)) return undefined;
      const falls =
        sittings.nth === 'last' ? day + 7 > daysInMonthOf(date) : Math.ceil(day / 7) === sittings.nth;
      return falls ? sittings.secondOfDay : undefined;
    }
    case 'on-dates':
      return sittings.dates.get(date);
  }
}
