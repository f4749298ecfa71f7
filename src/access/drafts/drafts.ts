import { DAY, type Instant } from '../../domain/time/instant.ts';
import type { Store } from '../../store/store.ts';

/** Whose unsent answers they are, in which journey. Nobody reads another person's. */
export interface DraftName {
  readonly person: string;
  readonly journey: string;
  readonly key: string;
}

/** Answers by the page that asked for them. */
export type DraftContent = Readonly<Record<string, unknown>>;

/** A night and the day after it: what nobody went on with by then is written anew. */
export const DRAFT_KEPT = 2 * DAY;

type DraftStore = Pick<Store, 'access'>;

/**
 * Begins a draft; where there is one of that name, it goes on from there.
 *
 * @param about the record of a child or an episode that it is about: the draft goes when that does
 */
export async function beginDraft(
  { access }: DraftStore,
  { person, journey, key }: DraftName,
  content: DraftContent,
  now: Instant,
  about?: { readonly owner: string; readonly stream: string },
): Promise<void> {
  await access.query(
    `insert into homeward.draft (person, journey, key, content, updated_at, owner, stream)
      values ($1, $2, $3, $4, $5, $6, $7) on conflict (person, journey, key) do nothing`,
    [person, journey, key, content, new Date(now), about?.owner ?? null, about?.stream ?? null],
  );
}

/** What was answered so far; undefined where there is no such draft of this person, or not any more. */
export async function findDraft(
  { access }: DraftStore,
  { person, journey, key }: DraftName,
  now: Instant,
): Promise<DraftContent | undefined> {
  const { rows } = await access.query<{ content: DraftContent }>(
    `select content from homeward.draft
      where person = $1 and journey = $2 and key = $3 and updated_at > $4`,
    [person, journey, key, new Date(now - DRAFT_KEPT)],
  );
  return rows[0]?.content;
}

/** Puts the answers of some pages in place of those given before; answers everything, or undefined without a draft. */
export const addToDraft = (store: DraftStore, name: DraftName, answers: DraftContent, now: Instant) =>
  merge(store, name, answers, now, 'content || $4');

/**
 * The same, but what is there already stays: of two sendings of one form the first decides, and both go on from
 * what it decided.
 */
export const settleInDraft = (store: DraftStore, name: DraftName, answers: DraftContent, now: Instant) =>
  merge(store, name, answers, now, '$4 || content');

async function merge(
  { access }: DraftStore,
  { person, journey, key }: DraftName,
  answers: DraftContent,
  now: Instant,
  merged: '$4 || content' | 'content || $4',
): Promise<DraftContent | undefined> {
  const { rows } = await access.query<{ content: DraftContent }>(
    `update homeward.draft set content = ${merged.replace('$4', '$4::jsonb')}, updated_at = $5
      where person = $1 and journey = $2 and key = $3 and updated_at > $6 returning content`,
    [person, journey, key, answers, new Date(now), new Date(now - DRAFT_KEPT)],
  );
  return rows[0]?.content;
}

/** The drafts of a person in a journey that are still kept, the newest first. */
export async function draftsOf(
  { access }: DraftStore,
  { person, journey }: Omit<DraftName, 'key'>,
  now: Instant,
): Promise<readonly { readonly key: string; readonly content: DraftContent }[]> {
  const { rows } = await access.query<{ key: string; content: DraftContent }>(
    `select key, content from homeward.draft
      where person = $1 and journey = $2 and updated_at > $3 order by updated_at desc limit 20`,
    [person, journey, new Date(now - DRAFT_KEPT)],
  );
  return rows;
}

/** Drops a draft that was sent; answers whether there was one. */
export async function dropDraft(
  { access }: DraftStore,
  { person, journey, key }: DraftName,
): Promise<boolean> {
  const { rowCount } = await access.query(
    'delete from homeward.draft where person = $1 and journey = $2 and key = $3',
    [person, journey, key],
  );
  return rowCount === 1;
}

/** Drops what is kept no longer; answers how many drafts went. */
export async function dropOldDrafts({ access }: DraftStore, now: Instant): Promise<number> {
  const { rowCount } = await access.query('delete from homeward.draft where updated_at <= $1', [
    new Date(now - DRAFT_KEPT),
  ]);
  return rowCount ?? 0;
}
