import { type Child, childSaid } from '../../../domain/child/child.ts';
import { hasFlag } from '../../../domain/child/status.ts';
import { dateOf } from '../../../domain/time/certainly-before.ts';
import { startOfDay } from '../../../domain/time/london.ts';
import type { Add } from '../../../exchange/import-episodes/plan/add-events.ts';
import type { StreamName } from '../../../record/streams.ts';
import { isDate, readWrittenDate } from '../rules/written-date.ts';
import { careOfRows } from './care-of-rows.ts';
import { onDay, type ReturnContext } from './return-context.ts';
import type { ReturnedChild } from './returned-child.ts';

const flag = 'uasc';

/** A row of UASC raises the flag from when care began, and lowers it on the day on which the child ceased to be one. */
export function addUnaccompanied(
  add: Add,
  stream: StreamName,
  child: Child,
  { unaccompanied: [row], episodes }: ReturnedChild,
  { year, now }: ReturnContext,
): void {
  if (row === undefined) return;
  const since = careOfRows(episodes)[0]?.from ?? year.from;
  if (!hasFlag(child, flag, startOfDay(since))) add(stream, 'FlagRaised', onDay(since), { flag });
  const ceased = readWrittenDate(row.DUC);
  const isSaid = childSaid(child, 'FlagLowered').some(
    ({ body, happened }) => body.flag === flag && dateOf(happened) === ceased.date,
  );
  if (isDate(ceased) && startOfDay(ceased.date) <= now && !isSaid)
    add(stream, 'FlagLowered', onDay(ceased.date), { flag, reason: 'The national return says so.' });
}
