import { readPlainDate } from '../../../../domain/time/instant.ts';
import { sayName } from '../../../words/say-child.ts';
import { sayDate } from '../../../words/say-time.ts';
import type { Match } from './read-matches.ts';

const bySaid: Readonly<Record<string, string>> = {
  name: 'name',
  sound: 'name as it sounds',
  birthday: 'date of birth',
};

/** A child who may be the one, and by what. */
export const matchView = ({ owner, child, names, date_of_birth: born, open_episode: open, by }: Match) => ({
  value: `${owner}|${child.slice('child:'.length)}`,
  name: sayName(names),
  others: names
    .slice(1)
    .map((one) => sayName([one]))
    .join(', '),
  born: bornSaid(born),
  open: open === null ? undefined : `/episodes/${open.slice('episode:'.length)}`,
  by: `Same ${by
    .filter((kind) => kind !== 'sound' || !by.includes('name'))
    .map((kind) => bySaid[kind] ?? 'number')
    .join(', ')}`,
});

export function bornSaid(born: string | null): string {
  const date = born === null ? undefined : readPlainDate(born);
  return date === undefined ? 'Date of birth not known' : `Born ${sayDate(date)}`;
}
