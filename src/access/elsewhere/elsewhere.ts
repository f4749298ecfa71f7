import { nameKeys, nameWords } from '../../domain/child/name-keys.ts';
import { formatPlainDate, HOUR, type Instant, type PlainDate } from '../../domain/time/instant.ts';
import { asAgency } from '../../store/as-agency.ts';
import { logRead } from '../../store/log-read.ts';
import type { Store } from '../../store/store.ts';
import type { SignedIn } from '../people/signed-in.ts';
import { may } from '../policy/policy.ts';
import { viewerOf } from '../policy/viewer-of.ts';

/** What is known of a child who is looked for in the books of other authorities. */
export interface Sought {
  readonly name: string;
  readonly born: PlainDate | undefined;
  /** A number as each kind of number that it can be. */
  readonly numbers: readonly string[];
}

/** A child of some authority. Pages say whose books it is in, and nothing more. */
export interface ChildElsewhere {
  readonly owner: string;
  readonly child: string;
}

export type Elsewhere =
  | { readonly kind: 'answered'; readonly children: readonly ChildElsewhere[] }
  /** A name alone, or a date alone, fits many children. */
  | { readonly kind: 'says-too-little' }
  | { readonly kind: 'asked-too-often' }
  | { readonly kind: 'not-in-this-part' };

/** More questions in an hour than that are somebody trying names out. */
export const MOST_IN_AN_HOUR = 20;

const ACT = 'search-elsewhere';

/**
 * Looks for a child in the books of all authorities, among those whom the viewer is not shown. Every question is noted
 * before it is answered, so that many at once count as many.
 *
 * @refuses parts that neither search nor open records in an emergency; a name without a date of birth
 */
export async function childrenElsewhere(
  store: Pick<Store, 'access' | 'view'>,
  signedIn: SignedIn,
  { name, born, numbers }: Sought,
  now: Instant,
): Promise<Elsewhere> {
  const { as, person } = signedIn;
  if (!may(as.role, 'none', 'core', 'search') && !may(as.role, 'none', 'core', 'open-in-emergency'))
    return { kind: 'not-in-this-part' };
  const words = nameWords(name);
  if (numbers.length === 0 && (words.length === 0 || born === undefined)) return { kind: 'says-too-little' };
  const noted = { at: now, person, agency: as.agency, act: ACT };
  await logRead(store, { ...noted, children: [] });
  if ((await timesAsked(store, person, now)) > MOST_IN_AN_HOUR) return { kind: 'asked-too-often' };
  const children = await asAgency(store, viewerOf(signedIn, now), async (connection) => {
    const { rows } = await connection.query<ChildElsewhere>(
      'select owner, child from homeward.children_elsewhere($1, $2, $3, $4)',
      [words, words.map(soundOf), born === undefined ? null : formatPlainDate(born), numbers],
    );
    return rows;
  });
  if (children.length > 0)
    await logRead(store, {
      ...{ ...noted, act: `${ACT} found`, children: children.map(({ child }) => child) },
      detail: { authorities: [...new Set(children.map(({ owner }) => owner))] },
    });
  return { kind: 'answered', children };
}

/** No key is empty: a word in another script is found as it is written. */
const soundOf = (word: string): string =>
  nameKeys([{ given: word }]).find(({ kind }) => kind === 'sound')?.key ?? '';

async function timesAsked({ access }: Pick<Store, 'access'>, person: string, now: Instant): Promise<number> {
  const { rows } = await access.query<{ count: string }>(
    'select count(*) from homeward.read_log where person = $1 and act = $2 and at > $3 and at <= $4',
    [person, ACT, new Date(now - HOUR), new Date(now)],
  );
  return Number(rows[0]?.count ?? 0);
}
