import {
  addToDraft,
  beginDraft,
  type DraftName,
  dropDraft,
  findDraft,
} from '../../../../access/drafts/drafts.ts';
import type { SignedIn } from '../../../../access/people/signed-in.ts';
import type { Instant } from '../../../../domain/time/instant.ts';
import type { Store } from '../../../../store/store.ts';
import { type Typed, typedAs } from '../../../acts/read/write-fields.ts';
import type { Fields } from '../../../forms/fields.ts';

/** Of which interview, and of whose record it is: it goes when the record does. */
export interface InterviewDraft {
  readonly name: DraftName;
  readonly owner: string;
  readonly stream: string;
}

export const draftOf = ({ person }: SignedIn, owner: string, episode: string): InterviewDraft => ({
  name: { person, journey: 'return-interview', key: `${owner} ${episode}` },
  owner,
  stream: `episode:${episode}`,
});

/** Keeps what was typed, just as it was typed. */
export async function keepTyped(
  store: Pick<Store, 'access'>,
  { name, owner, stream }: InterviewDraft,
  fields: Fields,
  now: Instant,
): Promise<void> {
  const typed = typedIn(fields);
  if ((await addToDraft(store, name, { typed }, now)) !== undefined) return;
  await dropTyped(store, { name });
  await beginDraft(store, name, { typed }, now, { owner, stream });
}

/** What was typed and is still kept. */
export async function keptOf(
  store: Pick<Store, 'access'>,
  { name }: InterviewDraft,
  now: Instant,
): Promise<Fields | undefined> {
  const draft = await findDraft(store, name, now);
  if (draft === undefined) return undefined;
  return typedAs(draft.typed as Typed);
}

/** Once it is on record nothing is left to go on with. */
export const dropTyped = (
  store: Pick<Store, 'access'>,
  { name }: Pick<InterviewDraft, 'name'>,
): Promise<boolean> => dropDraft(store, name);

const typedIn = (fields: Fields): Typed =>
  fields.names
    .filter((name) => !name.startsWith('_'))
    .flatMap((name) => fields.all(name).map((value) => [name, value] as const));
