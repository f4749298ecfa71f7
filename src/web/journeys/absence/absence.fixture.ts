import type { Order } from '../../../record/order.ts';
import { order as orderOf887 } from '../../../record/record.fixture.ts';

/** An order of the authority 999, which follows the safeguarding partnership's procedures. */
export const orderOf999 = (line: Record<string, unknown>): Order => orderOf887(line, { books: '999' });

const services = { role: 'named-senior-manager-for-missing', agency: 'childrens-social-care:999' };
export const lead = { role: 'designated-safeguarding-lead', agency: 'education:test-school' };
export const officer = { role: 'children-missing-education-officer', agency: 'education:999' };

/** A pupil of a school of the authority 999, who lives at home. */
export const pupil = (child: string, family = 'Rowan'): readonly Order[] =>
  [
    {
      command: 'RecordChild',
      body: {
        names: [{ given: 'Testchild', family, kind: 'known_as' }],
        dateOfBirth: '2013-02-01',
        identifiers: [],
      },
    },
    { command: 'TakeResponsibility', body: { authority: '999' } },
    { command: 'ChangeGroup', body: { group: 'home' } },
    { command: 'JoinSchool', body: { school: 'test-school' } },
  ].map((line) => orderOf999({ ...line, child, happened: '2025-01-06T09:00', by: services }));

/** The school is open on every weekday of the autumn: days of absence are counted by it. */
export const schoolIsOpen: Order = orderOf999({
  command: 'PublishSchoolCalendar',
  happened: '2025-09-01T09:00',
  by: services,
  body: {
    school: 'test-school',
    from: '2025-09-01',
    lastCovered: '2026-07-31',
    terms: [{ from: '2025-09-02', to: '2026-07-21' }],
    closures: [],
  },
});

/** The pupil did not come on Monday 8 September 2025. */
export const absent = (child: string, absence: string): Order =>
  orderOf999({
    command: 'ReportPupilAbsent',
    child,
    absence,
    happened: '2025-09-08T09:30',
    by: lead,
    body: { school: 'test-school', firstDayAbsent: '2025-09-08' },
  });

export const inAbsence = (child: string, absence: string) => (line: Record<string, unknown>) =>
  orderOf999({ child, absence, by: lead, ...line });
