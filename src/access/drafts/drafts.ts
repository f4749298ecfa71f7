import type { Instant } from '../../domain/time/instant.ts';
import type { AccessStore } from '../people/people.ts';

/** Which draft: a person's own, of one journey, and of one subject or form in it. */
export interface DraftName {
  readonly person: string;
  readonly journey: string;
  readonly key: string;
}

/** The stream that a draft is about: when that is disposed of, so is the draft. */
export interface DraftSubject {
  readonly owner: string;
  readonly stream: string;
}

export interface Draft<Content = unknown> {
  readonly key: string;
  readonly content: Content;
  readonly updated: Instant;
}

/** Keeps what somebody has typed so far; what was kept under the name before is gone. */
export async function saveDraft(
  { access }: AccessStore,
  { person, journey, key }: DraftName,
  content: object,
  now: Instant,
  about?: DraftSubject,
): Promise<void> {
  await access.query(
    `insert into homeward.draft (person, journey, key, owner, stream, content, updated_at)
      values ($1, $2, $3, $4, $5, $6, $7)
      on conflict (person, journey, key) do update set
        (owner, stream, content, updated_at) =
        (excluded.owner, excluded.stream, excluded.content, excluded.updated_at)`,
    [
      person,
      journey,
      key,
      about?.owner ?? null,
      about?.stream ?? null,
      JSON.stringify(content),
      new Date(now),
    ],
  );
}

export async function findDraft<Content>(
  { access }: AccessStore,
  { person, journey, key }: DraftName,
): Promise<Draft<Content> | undefined> {
  const { rows } = await access.query<Draft<Content>>(
    `select key, content, updated_at as updated from homeward.draft
      where person = $1 and journey = $2 and key = $3`,
    [person, journey, key],
  );
  return rows[0];
}

/** Somebody's drafts of one journey, the last one first. */
export async function draftsOf<Content>(
  { access }: AccessStore,
  { person, journey }: Omit<DraftName, 'key'>,
): Promise<readonly Draft<Content>[]> {
  const { rows } = await access.query<Draft<Content>>(
    `select key, content, updated_at as updated from homeward.draft
      where person = $1 and journey = $2 order by updated_at desc, key`,
    [person, journey],
  );
  return rows;
}

/** Forgets a draft, once it was sent or given up. */
export async function dropDraft({ access }: AccessStore, { person, journey, key }: DraftName): Promise<void> {
  await access.query('delete from homeward.draft where person = $1 and journey = $2 and key = $3', [
    person,
    journey,
    key,
  ]);
}

/** Forgets what nobody has touched since; answers how many. */
export async function dropDraftsBefore({ access }: AccessStore, since: Instant): Promise<number> {
  const { rowCount } = await access.query('delete from homeward.draft where updated_at < $1', [
    new Date(since),
  ]);
  return rowCount ?? 0;
}
