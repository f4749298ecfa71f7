import type { AccessStore } from './people.ts';

/** Where somebody is told by text message, if they wish to be. */
export interface Texts {
  readonly mobile: string | null;
  /** Whether what is for them is told by text message too. */
  readonly wantsTexts: boolean;
}

/** What is known of how somebody is told. */
export async function textsOf({ access }: AccessStore, person: string): Promise<Texts> {
  const { rows } = await access.query<Texts>(
    'select mobile, wants_texts as "wantsTexts" from homeward.person where person = $1',
    [person],
  );
  return rows[0] ?? { mobile: null, wantsTexts: false };
}

/** Keeps the number of somebody, in place of the one that they had, and whether they wish to be told there. */
export async function keepTexts(
  { access }: AccessStore,
  person: string,
  { mobile, wantsTexts }: Texts,
): Promise<void> {
  await access.query('update homeward.person set mobile = $2, wants_texts = $3 where person = $1', [
    ...[person, mobile],
    mobile !== null && wantsTexts,
  ]);
}
