import { lookedAfterAt } from '../../domain/child/status.ts';
import type { ReturnedSpan } from '../../domain/episode/returned-spans.ts';
import { formatPlainDate, type Instant } from '../../domain/time/instant.ts';
import { londonTime } from '../../domain/time/london.ts';
import { orderOf, type When } from '../../domain/time/when.ts';
import type { ChildOnRecord } from '../books/children-on-record.ts';
import { numberOf } from '../books/identity.ts';
import { interviewAnswers } from '../books/interview-answers.ts';
import { type SpanOnRecord, spansOf } from '../books/spans-in-care.ts';
import { type Days, touches } from '../books/touches.ts';
import type { RowOfRecord } from '../files/made-file.ts';
import { type CollectionYear, collectionYear } from '../ssda903/collection-year.ts';

export const missingColumns = [
  'miss_table_id',
  'miss_person_id',
  'miss_missing_episode_start_date',
  'miss_missing_episode_type',
  'miss_missing_episode_end_date',
  'miss_missing_rhi_offered',
  'miss_missing_rhi_accepted',
] as const;

export type MissingFields = { readonly [Column in (typeof missingColumns)[number]]: string };

const HISTORY_YEARS = 6;

/**
 * The table `ssd_missing`: each span of any child, for six years and all that are open. Only a looked-after child can
 * be away from placement.
 *
 * @source docs/returns.md 2
 */
export function ssdMissing(
  records: readonly ChildOnRecord[],
  year: CollectionYear,
): readonly RowOfRecord<MissingFields>[] {
  const history = historyOf(year);
  return records.flatMap((record) =>
    spansOf(record)
      .filter(({ span }) => touches(span, history) && isOfDataset(record, span))
      .map((one) => ({ row: fieldsOf(record, one), child: record.id, episode: one.of.id })),
  );
}

/** The days that the dataset of a year covers. */
export const historyOf = ({ year, to }: CollectionYear): Days => ({
  from: collectionYear(year - HISTORY_YEARS + 1).from,
  to,
});

export const isOfDataset = ({ child }: ChildOnRecord, { kind, from }: ReturnedSpan): boolean =>
  kind === 'M' || lookedAfterAt(child, orderOf(from) as Instant);

function fieldsOf({ id, child }: ChildOnRecord, one: SpanOnRecord): MissingFields {
  const { span, of, number } = one;
  const { offered, accepted } = interviewAnswers(child, one);
  return {
    miss_table_id: number === 1 ? of.id : `${of.id}-${number}`,
    miss_person_id: numberOf(child, 'la_child_id') ?? id,
    miss_missing_episode_start_date: dateTime(span.from),
    miss_missing_episode_type: span.kind,
    miss_missing_episode_end_date: span.to === undefined ? '' : dateTime(span.to),
    miss_missing_rhi_offered: offered ?? '',
    miss_missing_rhi_accepted: accepted ?? '',
  };
}

/** Local time in England, as a database reads it: `2025-07-10T20:30:00`; a day alone is its midnight. */
function dateTime(when: When): string {
  if (when.precision === 'day') return `${formatPlainDate(when.date)}T00:00:00`;
  const { date, secondOfDay } = londonTime(when.at);
  return `${formatPlainDate(date)}T${new Date(secondOfDay * 1_000).toISOString().slice(11, 19)}`;
}
