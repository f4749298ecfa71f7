import type { Static } from 'typebox';
import type { Calendars } from '../calendars/calendars.ts';
import { type SchoolCalendar, schoolCalendar } from '../calendars/school-calendar.ts';
import { type Refusal, refuse } from '../deciding/command.ts';
import { plainDate } from '../time/instant.ts';
import { type AuthorityDutyHistory, dutySaid } from './authority-duties.ts';
import type { authorityDutyEvents } from './events.ts';

type Published = Static<typeof authorityDutyEvents.SchoolCalendarPublished>;

/**
 * The calendars with those that the authority has published for its schools, the latest of each; schools that it
 * has published none for are asked of the calendars as they were.
 *
 * @source docs/time-and-duties.md, `school_days`
 */
export function withPublishedSchools(calendars: Calendars, history: AuthorityDutyHistory): Calendars {
  const published = dutySaid(history, 'SchoolCalendarPublished');
  if (published.length === 0) return calendars;
  return {
    ...calendars,
    school: (school) => {
      const latest = published.findLast(({ body }) => body.school === school);
      return latest === undefined ? calendars.school(school) : asCalendar(latest.body);
    },
  };
}

/**
 * Why a calendar cannot be that of the school: it contradicts itself, or days of absence that were counted by the
 * one before could not be counted any more.
 *
 * @refuses calendar-contradicts-itself, calendar-covers-less
 */
export function unfitCalendar(history: AuthorityDutyHistory, calendar: Published): Refusal | undefined {
  try {
    asCalendar(calendar);
  } catch {
    return refuse(
      'calendar-contradicts-itself',
      'Terms lie within the dates covered and not over each other, and nothing ends before it begins.',
      'body',
    );
  }
  const before = dutySaid(history, 'SchoolCalendarPublished').findLast(
    ({ body }) => body.school === calendar.school,
  )?.body;
  if (before === undefined) return undefined;
  if (calendar.from <= before.from && calendar.lastCovered >= before.lastCovered) return undefined;
  return refuse(
    'calendar-covers-less',
    `The calendar of this school covers ${before.from} to ${before.lastCovered}; a new one covers that too.`,
    'body',
  );
}

const asCalendar = ({ school, from, lastCovered, terms, closures }: Published): SchoolCalendar =>
  schoolCalendar({
    school,
    source: 'published by the authority',
    from: plainDate(from),
    lastCovered: plainDate(lastCovered),
    terms: terms.map(asDates),
    closures: closures.map((closure) => ({ ...asDates(closure), kind: closure.kind })),
  });

const asDates = ({ from, to }: { readonly from: string; readonly to: string }) => ({
  from: plainDate(from),
  to: plainDate(to),
});
