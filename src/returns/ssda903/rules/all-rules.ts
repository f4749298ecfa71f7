import { birthDateIsDate, sameBirthDate } from './birth-dates.ts';
import { openPeriodCarriedOver, openPeriodGone } from './carried-over.ts';
import { endIsDate, startIsDate, typeIsKnown } from './cells-are-valid.ts';
import { childIdHasForm } from './child-id.ts';
import { childHasEpisodes, childInHeader } from './child-is-known.ts';
import { endsAfterStart, startsAfterBirth } from './dates-in-order.ts';
import { identicalRows } from './identical-rows.ts';
import { ceasedAtEighteen } from './missing-until-eighteen.ts';
import { noOverlap } from './no-overlap.ts';
import { endsWithPlacement } from './placement-ended.ts';
import type { Rule } from './rule.ts';
import { endHasType, startHasType, startIsThere } from './type-and-dates-go-together.ts';
import { endsWithCare, startsInCare, startsInEpisode } from './within-care.ts';
import { endsWithinYear, startsByYearEnd } from './within-collection-year.ts';

/**
 * The published rules that touch the Missing table, in the order of their codes, and our own checks after them.
 *
 * @source docs/returns.md 1.5 and 7
 */
export const allRules: readonly Rule[] = [
  startIsThere,
  startHasType,
  endHasType,
  endsAfterStart,
  startsByYearEnd,
  endsWithinYear,
  noOverlap,
  endsWithPlacement,
  openPeriodCarriedOver,
  endsWithCare,
  startsInCare,
  ceasedAtEighteen,
  startsInEpisode,
  startsAfterBirth,
  startIsDate,
  endIsDate,
  typeIsKnown,
  childHasEpisodes,
  childInHeader,
  sameBirthDate,
  openPeriodGone,
  identicalRows,
  childIdHasForm,
  birthDateIsDate,
];
