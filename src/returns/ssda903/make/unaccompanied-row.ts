import { childSaid } from '../../../domain/child/child.ts';
import { hasFlag } from '../../../domain/child/status.ts';
import { dateOf } from '../../../domain/time/certainly-before.ts';
import { endOfDay, startOfDay } from '../../../domain/time/london.ts';
import type { ChildOnRecord } from '../../books/children-on-record.ts';
import { writeReturnDate } from '../../write-return-date.ts';
import type { CollectionYear } from '../collection-year.ts';
import type { Made } from './made.ts';

/** That a child was unaccompanied in the year, and the day on which that ceased in it; undefined for others. */
export function unaccompaniedRow(
  { child }: ChildOnRecord,
  { CHILD, SEX, DOB }: Made<'Header'>,
  { from, to }: CollectionYear,
): Made<'UASC'> | undefined {
  const ceased = childSaid(child, 'FlagLowered')
    .filter(
      ({ body, happened }) => body.flag === 'uasc' && dateOf(happened) >= from && dateOf(happened) <= to,
    )
    .at(-1);
  const isStill = hasFlag(child, 'uasc', endOfDay(to));
  if (!isStill && ceased === undefined && !hasFlag(child, 'uasc', startOfDay(from))) return undefined;
  return {
    CHILD,
    SEX,
    DOB,
    DUC: isStill || ceased === undefined ? '' : writeReturnDate(dateOf(ceased.happened)),
  };
}
