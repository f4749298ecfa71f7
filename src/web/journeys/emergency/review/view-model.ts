import { type AwaitingReview, reviewOutcomes } from '../../../../access/emergency/emergency.ts';
import { isRole, roleLabel } from '../../../../domain/agencies/roles.ts';
import type { Directory } from '../../../../domain/authorities/directory.ts';
import { formatInstant, type Instant } from '../../../../domain/time/instant.ts';
import type { Fields } from '../../../forms/fields.ts';
import { sayAgency } from '../../../words/say-agency.ts';
import { sayMoment } from '../../../words/say-time.ts';

interface Saying {
  readonly now: Instant;
  readonly directory: Directory;
  /** What was typed, where the page is shown again. */
  readonly typed: Fields;
}

/** What waits for a review, in words: who opened whose record, when and why. */
export const reviewsView = (
  waiting: readonly AwaitingReview[],
  names: ReadonlyMap<string, string>,
  { now, directory, typed }: Saying,
) => ({
  count: waiting.length,
  reviews: waiting.map(({ id, child, reason, from, until, person, role, agency }) => ({
    id,
    person: `${person}, ${isRole(role) ? roleLabel(role).toLowerCase() : role}, ${sayAgency(agency, directory)}`,
    child: names.get(child) ?? 'a child whom you do not see',
    href: names.has(child) ? `/children/${child.slice('child:'.length)}` : undefined,
    reason,
    fromIso: formatInstant(from),
    from: sayMoment(from, now),
    until: sayMoment(until, now),
    note: typed.get('emergency') === id ? typed.get('note') : '',
    outcomes: Object.entries(reviewOutcomes).map(([value, text]) => ({
      ...{ value, text },
      checked: typed.get('emergency') === id && typed.get('outcome') === value,
    })),
  })),
});
