import { partnersAndFamily } from '../agencies/partners.ts';
import { refuse } from '../deciding/command.ts';
import { dateOf } from '../time/certainly-before.ts';
import { type PlainDate, plainDate } from '../time/instant.ts';
import { addMonths } from '../time/months.ts';
import { type Child, childSaid } from './child.ts';
import { childStatement } from './child-act.ts';
import { dateOfBirth } from './status.ts';

/**
 * Keeps a photo with the day on which it was taken. Whoever may report the child may give one.
 *
 * @refuses photo-from-the-future, photo-from-before-birth
 * @source v59-2024 L249-260 for the recent photo that the police ask for
 */
export const keepPhoto = childStatement({
  describes: 'Keep a photo by which others know the child, with the day on which it was taken.',
  event: 'PhotoKept',
  may: partnersAndFamily,
  unless: (child, { body, happened }) => {
    const taken = plainDate(body.takenOn);
    const born = dateOfBirth(child);
    if (taken > dateOf(happened))
      return refuse('photo-from-the-future', 'The photo is said to be taken in the future.', 'body.takenOn');
    if (born !== undefined && taken < born)
      return refuse(
        'photo-from-before-birth',
        'The photo is said to be taken before the child was born.',
        'body.takenOn',
      );
    return undefined;
  },
});

export interface Photo {
  /** The number of the document that is the picture. */
  readonly document: string;
  readonly takenOn: PlainDate;
}

/** The photo that shows the child as they are: taken last, and of several from one day the one kept last. */
export function latestPhoto(child: Child): Photo | undefined {
  const photos = childSaid(child, 'PhotoKept')
    .toSorted((one, other) => one.version - other.version)
    .map(({ body: { document, takenOn } }) => ({ document, takenOn: plainDate(takenOn) }));
  const last = Math.max(...photos.map(({ takenOn }) => takenOn));
  return photos.findLast(({ takenOn }) => takenOn === last);
}

/** Whether a photo was taken more than a year before a day: children change. No source says after how long. */
export const isOldPhoto = (takenOn: PlainDate, today: PlainDate): boolean => addMonths(takenOn, 12) < today;
