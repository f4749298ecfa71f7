import { type ChildGroup, type ChildGroupKind, childGroup } from '../../../domain/code-sets/child-group.ts';
import { entryOf, validOn } from '../../../domain/code-sets/code-set.ts';
import { placementType } from '../../../domain/code-sets/placement-type.ts';
import { dateOf } from '../../../domain/time/certainly-before.ts';
import type { Instant, PlainDate } from '../../../domain/time/instant.ts';
import { londonDate } from '../../../domain/time/london.ts';
import { calendarParts } from '../../../domain/time/months.ts';
import type { EpisodeRow } from './episode-row.ts';
import type { Flag } from './flags.ts';
import type { CellFault } from './row-fault.ts';

/** Faults and flags of who the child was when the absence began: age, group, and where the child lived. */
export function checkPerson(row: EpisodeRow, now: Instant, faults: CellFault[], flags: Flag[]): void {
  const { dateOfBirth: born, group, missingSince } = row;
  const began = dateOf(missingSince);
  const kind = kindOf(group);
  const refuse = (reason: CellFault['reason'], says: string) =>
    faults.push({ column: 'date_of_birth', value: row.cells.written('date_of_birth'), reason, says });

  if (born !== undefined) {
    const age = ageOn(born, began);
    if (born > londonDate(now)) refuse('in-the-future', 'Nobody is born yet on that date.');
    else if (began < born) refuse('before-birth', 'The absence begins before the child was born.');
    else if (age >= 18 && kind !== 'care_leaver')
      refuse(
        'not-a-child',
        'From the 18th birthday only a care leaver is in these books; this group is none.',
      );
    else if (!fitsAge(group, age)) flags.push('age-outside-group');
  }
  const elsewhere = row.host !== undefined && row.host !== row.responsible;
  if (row.class === 'away' && kind === 'not_looked_after') flags.push('away-and-not-looked-after');
  if (elsewhere && kind === 'not_looked_after') flags.push('placed-and-not-looked-after');
  if (!elsewhere && group === 'lac_ola') flags.push('other-authority-not-named');
  if (row.placementType !== undefined && !validOn(placementType, row.placementType, began))
    flags.push('placement-type-not-in-use');
}

const kindOf = (group: ChildGroup): ChildGroupKind => entryOf(childGroup, group).group;

function fitsAge(group: ChildGroup, age: number): boolean {
  if (group === 'care_leaver_16_17') return age === 16 || age === 17;
  return group !== 'care_leaver_18_24' || (age >= 18 && age <= 24);
}

/** Whole years on that date; born on 29 February, a child is a year older on 1 March of other years. */
function ageOn(born: PlainDate, on: PlainDate): number {
  const birth = calendarParts(born);
  const today = calendarParts(on);
  const hadBirthday = today.month * 100 + today.day >= birth.month * 100 + birth.day;
  return today.year - birth.year - (hadBirthday ? 0 : 1);
}
