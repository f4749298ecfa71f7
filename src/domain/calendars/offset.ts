/**
 * How far after its trigger a duty falls due, and in which of the procedures' calendars that is counted.
 *
 * Quantities are whole numbers, 0 or more. `school_days` counts an absence from its first day as day 1, and everything
 * else `within` so many days after the day of the event.
 *
 * @source docs/time-and-duties.md
 */
export type Offset =
  | { readonly calendar: 'elapsed_hours'; readonly hours: number }
  | { readonly calendar: 'calendar_days'; readonly days: number }
  | { readonly calendar: 'working_days'; readonly days: number }
  | { readonly calendar: 'school_days'; readonly days: number; readonly counting: 'absence' | 'within' }
  | { readonly calendar: 'calendar_months'; readonly months: number }
  | { readonly calendar: 'agreed' }
  | { readonly calendar: 'meeting'; readonly panel: string }
  | { readonly calendar: 'none' };

export type OffsetFault = 'quantity-is-negative' | 'quantity-is-not-whole' | 'quantity-is-too-large';

/** No procedure counts further than this, and past it dates leave the calendar. */
const LARGEST_QUANTITY = 100_000;

/** What is wrong with the quantity of an offset, or undefined. A negative period is a fault, never read as zero. */
export function offsetFault(offset: Offset): OffsetFault | undefined {
  switch (offset.calendar) {
    case 'elapsed_hours':
      return quantityFault(offset.hours);
    case 'calendar_days':
    case 'working_days':
    case 'school_days':
      return quantityFault(offset.days);
    case 'calendar_months':
      return quantityFault(offset.months);
    case 'agreed':
    case 'meeting':
    case 'none':
      return undefined;
  }
}

function quantityFault(quantity: number): OffsetFault | undefined {
  if (quantity < 0) return 'quantity-is-negative';
  if (!Number.isInteger(quantity)) return 'quantity-is-not-whole';
  return quantity > LARGEST_QUANTITY ? 'quantity-is-too-large' : undefined;
}
