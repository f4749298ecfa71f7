import type { Store } from '../../store/store.ts';
import type { DraftName } from './drafts.ts';

type DraftStore = Pick<Store, 'access'>;

/** A file that belongs to answers that are not sent yet. */
export interface DraftFile {
  readonly mediaType: string;
  readonly content: Buffer;
}

/** Keeps a file with a draft under a name, in place of the one before. It is kept as long as the draft is. */
export async function keepDraftFile(
  { access }: DraftStore,
  { person, journey, key }: DraftName,
  name: string,
  { mediaType, content }: DraftFile,
): Promise<void> {
  await access.query(
    `insert into homeward.draft_file (person, journey, key, name, media_type, content)
      values ($1, $2, $3, $4, $5, $6)
      on conflict (person, journey, key, name) do update set (media_type, content) = ($5, $6)`,
    [person, journey, key, name, mediaType, content],
  );
}

export async function findDraftFile(
  { access }: DraftStore,
  { person, journey, key }: DraftName,
  name: string,
): Promise<DraftFile | undefined> {
  const { rows } = await access.query<{ media_type: string; content: Buffer }>(
    `select media_type, content from homeward.draft_file
      where person = $1 and journey = $2 and key = $3 and name = $4`,
    [person, journey, key, name],
  );
  return rows[0] && { mediaType: rows[0].media_type, content: rows[0].content };
}

export async function dropDraftFile(
  { access }: DraftStore,
  { person, journey, key }: DraftName,
  name: string,
): Promise<void> {
  await access.query(
    'delete from homeward.draft_file where person = $1 and journey = $2 and key = $3 and name = $4',
    [person, journey, key, name],
  );
}
