import type { Role } from '../../domain/agencies/roles.ts';
import type { FirstContact } from '../../domain/obligations/pack.ts';
import type { Instant } from '../../domain/time/instant.ts';
import { londonDate } from '../../domain/time/london.ts';
import type { PackLibrary } from '../../procedures/pack-library.ts';
import type { Telling } from '../telling.ts';
import { hoursAt, isOfficeHour } from './office-hours.ts';
import type { Workforce } from './workforce.ts';

export type FirstContactLibrary = Pick<PackLibrary, 'packsOf' | 'settingsOf' | 'calendars'>;

/** Where procedures name nobody. */
const usual: FirstContact = {
  officeHours: 'front-door',
  outOfHours: 'emergency-duty-team',
  copiedWhenOpen: true,
};

/** Whom an authority's procedures name as its first point of contact at a moment. */
export const firstContactOf = (
  { packsOf, settingsOf }: Pick<FirstContactLibrary, 'packsOf' | 'settingsOf'>,
  authority: string,
  at: Instant,
): FirstContact => settingsOf(packsOf(authority, londonDate(at))).firstContact ?? usual;

/** Whether the daytime desk of an authority's first point of contact is there now. */
export function isFirstContactOpen(
  { calendars }: FirstContactLibrary,
  { officeHours }: FirstContact,
  authority: string,
  workforce: Workforce,
): boolean {
  const desk = { role: officeHours, agency: `childrens-social-care:${authority}`, person: null };
  return isOfficeHour(workforce.at, calendars.bankHolidays, hoursAt(workforce, desk));
}

/**
 * At whose desk somebody is looked for: a report, and what procedures tell the desk of the night, comes to the first
 * point of contact by the clock; everything else to whom procedures name.
 *
 * @source ofsted-2013 ¶23
 */
export function byTheClock(
  library: FirstContactLibrary,
  { cause, told }: Pick<Telling, 'cause' | 'told'>,
  authority: string,
  workforce: Workforce,
): Role {
  if (cause !== 'reported' && cause !== 'arises') return told;
  const contact = firstContactOf(library, authority, workforce.at);
  if (cause === 'arises' && told !== contact.outOfHours) return told;
  return isFirstContactOpen(library, contact, authority, workforce)
    ? contact.officeHours
    : contact.outOfHours;
}

/** The desks that reports come to by the clock, under any procedures. */
export function everyFirstContact({ packs }: Pick<PackLibrary, 'packs'>): readonly FirstContact[] {
  return [usual, ...[...packs.values()].flatMap(({ settings }) => settings.firstContact ?? [])];
}
