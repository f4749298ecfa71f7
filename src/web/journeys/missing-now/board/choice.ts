/** In which order the board stands. */
export const sorts = {
  due: 'Next due',
  longest: 'Longest missing',
  newest: 'Newest',
  grade: 'Grade',
  name: 'Name',
} as const;

export type Sort = keyof typeof sorts;

/** What somebody wants to see of the board, all of it in the address: a link to it shows the same. */
export interface Choice {
  /** Codes of grades, and `none` for a child who is not graded yet. */
  readonly grades: readonly string[];
  readonly authority: string | undefined;
  readonly home: string | undefined;
  readonly lead: string | undefined;
  readonly lateOnly: boolean;
  readonly sort: Sort;
}

export function readChoice(query: URLSearchParams): Choice {
  const one = (name: string) => query.get(name)?.trim() || undefined;
  const sort = query.get('sort') ?? '';
  return {
    grades: [...new Set(query.getAll('grade').filter((grade) => grade !== ''))],
    authority: one('authority'),
    home: one('home'),
    lead: one('lead'),
    lateOnly: query.get('late') === 'yes',
    sort: Object.hasOwn(sorts, sort) ? (sort as Sort) : 'due',
  };
}

/** The part of the address after the question mark, with it; nothing for the board as it comes. */
export function queryOf({ grades, authority, home, lead, lateOnly, sort }: Choice): string {
  const query = new URLSearchParams(grades.map((grade): [string, string] => ['grade', grade]));
  for (const [name, value] of Object.entries({ authority, home, lead }))
    if (value !== undefined) query.set(name, value);
  if (lateOnly) query.set('late', 'yes');
  if (sort !== 'due') query.set('sort', sort);
  const text = query.toString();
  return text === '' ? '' : `?${text}`;
}

export const addressOf = (choice: Choice): string => `/missing-now${queryOf(choice)}`;

export const isFiltered = ({ grades, authority, home, lead, lateOnly }: Choice): boolean =>
  grades.length > 0 || authority !== undefined || home !== undefined || lead !== undefined || lateOnly;
