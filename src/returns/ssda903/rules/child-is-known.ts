import { type Found, periodsThat, placeOf, publishedRule } from './rule.ts';

/**
 * 1012: every child of Missing, PlacedAdoption, Reviews, AD1, PrevPerm and OC2 has a row in Episodes.
 *
 * @source docs/returns.md 1.5, 1012
 */
export const childHasEpisodes = publishedRule('1012', {
  message: 'No other data should be returned for OC3 children who had no episodes in the current year.',
  needs: ['episodes'],
  find: function* ({ missing, episodes, others }): Iterable<Found> {
    for (const { table, rows } of [{ table: 'Missing' as const, rows: missing?.all ?? [] }, ...others])
      for (const row of rows) if (!episodes.byChild.has(row.child)) yield placeOf(table, row);
  },
});

/** INT04: every child of Missing has a row in Header. @source docs/returns.md 1.5, INT04 */
export const childInHeader = publishedRule('INT04', {
  message: 'Internal Check: Child in Missing does not exist in Header.',
  needs: ['missing', 'header'],
  find: ({ missing, header }) => periodsThat(missing.all, ({ child }) => !header.byChild.has(child)),
});
