import type { SignedIn } from '../../../../access/people/signed-in.ts';
import type { Instant } from '../../../../domain/time/instant.ts';
import type { Store } from '../../../../store/store.ts';
import type { Fields } from '../../../forms/fields.ts';
import {
  type Advocate,
  advocate,
  type Company,
  company,
  type Where,
  type Whom,
  where,
  whom,
} from './choices.ts';
import { wishesFor } from './hand-over.ts';

/** What a child chose of how to be heard; what was left open is left out. */
export interface Wishes {
  readonly whom?: Whom;
  readonly whomName?: string;
  readonly where?: Where;
  readonly company?: Company;
  readonly companyName?: string;
  readonly advocate?: Advocate;
}

const MOST = 200;

/** Reads what was chosen. Nothing has to be, so nothing is wrong: what is not a choice is left out. */
export function readWishes(fields: Fields): Wishes {
  const one = <Choice extends string>(name: string, of: Readonly<Record<Choice, string>>) => {
    const sent = fields.get(name);
    return Object.hasOwn(of, sent) ? (sent as Choice) : undefined;
  };
  const text = (name: string) => fields.get(name).slice(0, MOST) || undefined;
  const wishes = {
    whom: one('whom', whom),
    whomName: text('whomName'),
    where: one('where', where),
    company: one('company', company),
    companyName: text('companyName'),
    advocate: one('advocate', advocate),
  };
  return Object.fromEntries(Object.entries(wishes).filter(([, value]) => value !== undefined));
}

/** What the child chose, in words for the worker, and as the form of the interview begins with it. */
export interface WishesAtHand {
  readonly lines: readonly string[];
  readonly body: object;
}

export async function childsWishes(
  store: Pick<Store, 'access'>,
  signedIn: SignedIn,
  episode: string,
  now: Instant,
): Promise<WishesAtHand | undefined> {
  const wishes = (await wishesFor(store, signedIn, episode, now)) as Wishes | undefined;
  return wishes && { lines: linesOf(wishes), body: bodyOf(wishes) };
}

const named = (said: string, name: string | undefined) => (name === undefined ? said : `${said}: ${name}`);

const linesOf = ({
  whom: who,
  whomName,
  where: place,
  company: with_,
  companyName,
  advocate: wants,
}: Wishes) => [
  ...(who === undefined ? [] : [`To talk with: ${named(whom[who], whomName)}`]),
  ...(place === undefined ? [] : [`Where: ${where[place]}`]),
  ...(with_ === undefined ? [] : [`Somebody with them: ${named(company[with_], companyName)}`]),
  ...(wants === undefined ? [] : [`An advocate: ${advocate[wants]}`]),
];

/** The page asks about an advocate, so one was offered. */
const bodyOf = ({ whom: who, where: place, company: with_, companyName }: Wishes): object => ({
  advocateOffered: true,
  ...(who === 'this-person' && { childChose: true }),
  ...(place !== undefined && { venue: place }),
  ...(with_ !== undefined && { seenAlone: with_ === 'alone' }),
  ...(with_ === 'together' && companyName !== undefined && { withWhom: companyName }),
});
