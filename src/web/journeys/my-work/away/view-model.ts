import type { SignedIn } from '../../../../access/people/signed-in.ts';
import type { Instant } from '../../../../domain/time/instant.ts';
import type { Colleague } from '../../../allocation/workforce.ts';
import { sayMoment } from '../../../words/say-time.ts';
import type { MyWork } from '../read-my-work.ts';

/** Whose being away somebody may note: their own, and everybody's for whom they say who does what. */
export const mayNoteAwayOf = (
  signedIn: SignedIn,
  { workforce, mayAllocate }: MyWork,
): readonly Colleague[] => {
  const own = workforce.filter(({ person }) => mayAllocate || person === signedIn.person);
  return [...new Map(own.map((one) => [one.person, one])).values()];
};

/** Who is away now, and who else could be. */
export function awayView(signedIn: SignedIn, work: MyWork, now: Instant) {
  const people = mayNoteAwayOf(signedIn, work);
  return {
    now: people.flatMap(({ person, name, awayUntil }) =>
      awayUntil === undefined ? [] : [{ person, name, until: sayMoment(awayUntil, now) }],
    ),
    people: people.map(({ person, text }) => ({
      value: person,
      text,
      selected: person === signedIn.person,
    })),
    covers: [
      { value: '', text: 'Nobody in particular' },
      ...[...new Map(work.workforce.map((one) => [one.person, one])).values()].map(({ person, text }) => ({
        value: person,
        text,
      })),
    ],
  };
}
