import { roleLabel } from '../../domain/agencies/roles.ts';
import type { DomainEvent, Maker } from '../../domain/event/event.ts';
import type { Instant } from '../../domain/time/instant.ts';
import { inside } from './code-words.ts';
import { sayMoment } from './say-time.ts';

const how: Readonly<Record<NonNullable<Maker['how']>, string>> = {
  in_person: 'in person',
  telephone: 'by telephone',
  email: 'by email',
  letter: 'by letter',
  system: 'through a system',
};

/** Who said it and who put it on record, and when: `said by … by telephone; recorded by …, today 8:30pm`. */
export function sayMaker(
  {
    madeBy,
    recordedBy,
    recorded,
    imported,
  }: Pick<DomainEvent, 'madeBy' | 'recordedBy' | 'recorded' | 'imported'>,
  now: Instant,
): string {
  const at = sayMoment(recorded, now);
  const said = someone(madeBy);
  const told = toldHow(madeBy, now);
  const kept = imported === true ? `carried over from another system ${at}` : `recorded ${at}`;
  const sameOne = madeBy.person === recordedBy.person && madeBy.role === recordedBy.role;
  return sameOne ? `${said}, ${kept}` : `${said}${told}; ${kept} by ${someone(recordedBy)}`;
}

export const someone = ({ person, role }: Pick<Maker, 'person' | 'role'>): string =>
  `${person} (${inside(roleLabel(role))})`;

function toldHow({ how: way, toldAt }: Maker, now: Instant): string {
  const told = [way && how[way], toldAt && sayMoment(toldAt, now)].filter(Boolean).join(', ');
  return told === '' ? '' : `, told ${told}`;
}
