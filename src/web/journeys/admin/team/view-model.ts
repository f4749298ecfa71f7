import type { OnDuty } from '../../../../access/administration/duty-rota.ts';
import type { OpeningHours } from '../../../../access/administration/office-hours-kept.ts';
import type { TeamKept } from '../../../../access/administration/teams-kept.ts';
import type { Instant } from '../../../../domain/time/instant.ts';
import { WEEKDAYS } from '../../../../domain/time/weekday.ts';
import type { Fields } from '../../../forms/fields.ts';
import { errorView, type FormError } from '../../../forms/form-errors.ts';
import { capital } from '../../../words/code-words.ts';
import { sayInstant } from '../../../words/say-when.ts';

interface Keeping {
  readonly rota: readonly OnDuty[];
  readonly hours: readonly OpeningHours[];
  readonly fields: Fields;
  readonly errors: readonly FormError[];
  readonly now: Instant;
}

/** A team's duty rota and its week, with what was typed and is still to be put right. */
export function teamView({ name, people }: TeamKept, { rota, hours, fields, errors, now }: Keeping) {
  const isWeekSent = fields.get('do') === 'hours';
  return {
    name,
    rota: rota.map(({ duty, name: who, from, to }) => ({
      ...{ duty, who },
      from: sayInstant(from, now),
      to: sayInstant(to, now),
      isNow: from <= now,
    })),
    people: [
      { value: '', text: 'Choose a person' },
      ...people.map(({ person, name: text }) => ({
        ...{ value: person, text },
        selected: person === fields.get('person'),
      })),
    ],
    typed: Object.fromEntries(
      ['from-date', 'from-time', 'to-date', 'to-time'].map((field) => [field, fields.get(field)]),
    ),
    keepsHours: hours.length > 0,
    week: WEEKDAYS.map((weekday, index) => {
      const kept = hours.find((day) => day.weekday === index + 1);
      return {
        id: weekday,
        name: capital(weekday),
        opens: isWeekSent ? fields.get(`${weekday}-opens`) : (kept?.opens ?? ''),
        closes: isWeekSent ? fields.get(`${weekday}-closes`) : (kept?.closes ?? ''),
      };
    }),
    errors: errorView(errors),
  };
}
