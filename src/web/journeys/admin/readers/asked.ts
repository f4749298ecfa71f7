import { type LooksAsked, peopleNamed } from '../../../../access/readers/looks.ts';
import type { Instant, PlainDate } from '../../../../domain/time/instant.ts';
import { fromLondon } from '../../../../domain/time/london.ts';
import type { Store } from '../../../../store/store.ts';
import type { Fields } from '../../../forms/fields.ts';
import type { FormError } from '../../../forms/form-errors.ts';
import { readTypedDate } from '../../../forms/typed-time.ts';

export interface ReadersAsked {
  readonly asked: LooksAsked;
  readonly typed: { readonly child: string; readonly person: string; readonly day: string };
  readonly errors: readonly FormError[];
}

/** By child, person and day, each of which may be left out. A person is named; of two of one name, more is asked. */
export async function readReadersAsked(
  store: Pick<Store, 'access'>,
  owner: string,
  fields: Fields,
): Promise<ReadersAsked> {
  const [child, person, day] = [fields.get('child'), fields.get('person'), fields.get('day')];
  const date = readTypedDate(day);
  const people = person === '' ? [] : await peopleNamed(store, person);
  const exact = people.filter(({ name }) => name.toLowerCase() === person.toLowerCase());
  const meant = exact.length === 1 ? exact : people;
  const errors = [
    ...(day !== '' && date === undefined ? [{ field: 'day', text: 'Enter a date, such as 27/10/2025' }] : []),
    ...(person !== '' && meant.length === 0
      ? [{ field: 'person', text: 'Nobody of that name works here' }]
      : []),
    ...(meant.length > 1
      ? [{ field: 'person', text: `Enter the whole name: ${meant.map(({ name }) => name).join(', ')}` }]
      : []),
  ];
  return {
    asked: {
      owner,
      ...(child !== '' && { child: `child:${child.replace(/^(.*\/children\/|child:)/, '')}` }),
      ...(meant.length === 1 && { person: meant[0]!.person }),
      ...(date !== undefined && { since: midnight(date), until: midnight((date + 1) as PlainDate) }),
    },
    typed: { child, person, day },
    errors,
  };
}

/** The clocks change at one and at two in the morning, never at midnight. */
function midnight(date: PlainDate): Instant {
  const moment = fromLondon(date, 0);
  if (moment.kind !== 'once') throw new Error('There is a midnight on every day');
  return moment.at;
}
