import type { CodeOf, CodeSet } from './code-set.ts';

export type ReportStrand = 'looked_after' | 'home';

/**
 * The minimum data of a report, with the number that the guidance prints. A report is never blocked: an item
 * that is not known yet has an owner.
 *
 * @source v59-2024 L249-260, L354-364
 */
export const reportItem = {
  title: 'Minimum report data',
  source: 'ours',
  keys: 'published',
  entries: [
    {
      code: 'identity',
      number: 1,
      label: 'Name, date of birth, status, responsible authority',
      askedFor: ['looked_after', 'home'],
    },
    {
      code: 'where_and_when',
      number: 2,
      label: 'Where and when they went missing',
      askedFor: ['looked_after', 'home'],
    },
    {
      code: 'with_whom',
      number: 3,
      label: 'Who, if anyone, they went missing with',
      askedFor: ['looked_after', 'home'],
    },
    {
      code: 'clothing_and_belongings',
      number: 4,
      label: 'What they were wearing, and belongings such as bags or phone',
      askedFor: ['looked_after', 'home'],
    },
    {
      code: 'description_and_photo',
      number: 5,
      label: 'Description and recent photo',
      askedFor: ['looked_after', 'home'],
    },
    {
      code: 'medical_history',
      number: 6,
      label: 'Medical history, if relevant',
      askedFor: ['looked_after', 'home'],
    },
    {
      code: 'last_seen',
      number: 7,
      label: 'Time and location last seen',
      askedFor: ['looked_after', 'home'],
    },
    {
      code: 'circumstances',
      number: 8,
      label: 'Circumstances or events around going missing',
      askedFor: ['looked_after', 'home'],
    },
    {
      code: 'family_friends_associates',
      number: 9,
      label: 'Details of family, friends and associates',
      askedFor: ['looked_after', 'home'],
    },
    { code: 'risk_assessment', number: 10, label: 'Updated risk assessment', askedFor: ['looked_after'] },
  ],
} as const satisfies CodeSet<string, { readonly number: number; readonly askedFor: readonly ReportStrand[] }>;

export type ReportItem = CodeOf<typeof reportItem>;

/**
 * The items asked for a child who is looked after (ten) or lives at home (nine).
 *
 * @source v59-2024 L249-260, L354-364
 */
export const reportItemsFor = (strand: ReportStrand): readonly ReportItem[] =>
  reportItem.entries
    .filter((item) => (item.askedFor as readonly ReportStrand[]).includes(strand))
    .map((item) => item.code);
