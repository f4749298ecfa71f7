import type { BankHolidays } from './bank-holidays.ts';
import type { PanelCalendar } from './panel-calendar.ts';
import type { SchoolCalendar } from './school-calendar.ts';

/** Every calendar that a due time may need. A school or panel whose calendar nobody has given answers undefined. */
export interface Calendars {
  readonly bankHolidays: BankHolidays;
  readonly school: (id: string) => SchoolCalendar | undefined;
  readonly panel: (id: string) => PanelCalendar | undefined;
}
