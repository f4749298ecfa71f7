import { createHash, randomBytes } from 'node:crypto';
import { addToDraft, beginDraft, type DraftContent, draftsOf } from '../../../../access/drafts/drafts.ts';
import type { SignedIn } from '../../../../access/people/signed-in.ts';
import { HOUR, type Instant } from '../../../../domain/time/instant.ts';
import type { Store } from '../../../../store/store.ts';

/** How long a child may take with the device, and the page is still there. */
const HELD_FOR = 4 * HOUR;

const JOURNEY = 'hand-over';

/** Only the hash is kept: who reads the database cannot answer for the child. */
const hashOf = (token: string): string => createHash('sha256').update(token).digest('hex');

export interface HandedOver {
  readonly person: string;
  readonly key: string;
  readonly at: Instant;
  readonly episode: string;
}

/** Begins handing a device to a child; answers the token by which the page for the child is found, and nothing else. */
export async function handOver(
  store: Pick<Store, 'access'>,
  { person }: SignedIn,
  { owner, episode }: { readonly owner: string; readonly episode: string },
  now: Instant,
): Promise<string> {
  const token = randomBytes(32).toString('base64url');
  const name = { person, journey: JOURNEY, key: hashOf(token) };
  await beginDraft(store, name, { episode, at: now }, now, { owner, stream: `episode:${episode}` });
  return token;
}

/** What a token was given for, while the device may still be with the child and nothing has been answered. */
export async function findHandedOver(
  { access }: Pick<Store, 'access'>,
  token: string | undefined,
  now: Instant,
): Promise<HandedOver | undefined> {
  if (token === undefined || token === '') return undefined;
  const key = hashOf(token);
  const { rows } = await access.query<{
    person: string;
    content: { readonly episode: string; readonly at: Instant };
  }>(
    `select person, content from homeward.draft
      where journey = $1 and key = $2 and updated_at > $3 and not content ? 'wishes'`,
    [JOURNEY, key, new Date(now - HELD_FOR)],
  );
  const [row] = rows;
  return row && { person: row.person, key, at: row.content.at, episode: row.content.episode };
}

/** Keeps what the child chose for whoever handed over the device. */
export const keepWishes = (
  store: Pick<Store, 'access'>,
  { person, key }: HandedOver,
  wishes: DraftContent,
  now: Instant,
): Promise<DraftContent | undefined> => addToDraft(store, { person, journey: JOURNEY, key }, { wishes }, now);

/** What the child of an episode chose last on the device of this person. */
export async function wishesFor(
  store: Pick<Store, 'access'>,
  { person }: Pick<SignedIn, 'person'>,
  episode: string,
  now: Instant,
): Promise<DraftContent | undefined> {
  const drafts = await draftsOf(store, { person, journey: JOURNEY }, now);
  const found = drafts.find(({ content }) => content.episode === episode && content.wishes !== undefined);
  return found?.content.wishes as DraftContent | undefined;
}
