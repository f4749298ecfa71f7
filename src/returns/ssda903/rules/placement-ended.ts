import { periodsThat, publishedRule } from './rule.ts';
import type { CareRow } from './tables.ts';
import { isBlank, type WrittenDate } from './written-date.ts';

/**
 * 575: a period that started in a row of Episodes that has ended has an end. It is wider than its message: a row that
 * ended only because the legal status changed counts too, though the child stayed in the placement.
 *
 * @source docs/returns.md 1.5, 575
 */
export const endsWithPlacement = publishedRule('575', {
  message:
    'If the placement from which the child goes missing/away from placement without authorisation ends, the missing/away from placement without authorisation period in the missing module must also have an end date.',
  needs: ['missing', 'episodes'],
  find: ({ missing, episodes }) =>
    periodsThat(
      missing.all,
      ({ child, start, end }) =>
        isBlank(end) && (episodes.byChild.get(child)?.some((row) => hasEndedWith(start, row)) ?? false),
    ),
});

const hasEndedWith = (start: WrittenDate, { began, ended }: CareRow): boolean =>
  began.date <= start.date && start.date <= ended.date;
