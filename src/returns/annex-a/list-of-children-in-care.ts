import { workerOf } from '../../domain/allocation/held-by.ts';
import type { CarePeriod } from '../../domain/child/care-periods.ts';
import { type Child, childSaid, latest } from '../../domain/child/child.ts';
import { ageAt, dateOfBirth, hasFlag, legalStatusAt, placementAt } from '../../domain/child/status.ts';
import { checkPlacementUrn } from '../../domain/identifiers/placement-urn.ts';
import { dateOf } from '../../domain/time/certainly-before.ts';
import type { PlainDate } from '../../domain/time/instant.ts';
import { endOfDay, startOfDay } from '../../domain/time/london.ts';
import type { ChildOnRecord } from '../books/children-on-record.ts';
import { identityOf, numberOf } from '../books/identity.ts';
import { periodsOfCare } from '../books/periods-of-care.ts';
import type { RowOfRecord } from '../files/made-file.ts';
import { writeReturnDate } from '../write-return-date.ts';
import { ethnicity, gender, legalStatus, yesOrNo } from './coded.ts';
import type { ListColumn } from './columns.ts';
import type { LookBack } from './look-back.ts';
import { missingColumns } from './missing-columns.ts';

export type ListRow = { readonly [Column in ListColumn]: string };

/**
 * List 8: the children in care on that day, and those whose care ended in the six months before. What Homeward does not
 * hold is left blank.
 *
 * @source docs/returns.md 3
 */
export const listOfChildrenInCare = (
  records: readonly ChildOnRecord[],
  authority: string,
  back: LookBack,
): readonly RowOfRecord<ListRow>[] =>
  records
    .flatMap((record) => {
      const periods = periodsOfCare(record.child, authority).filter(({ began }) => dateOf(began) <= back.on);
      const last = periods.at(-1);
      const isListed =
        last !== undefined && (last.ended === undefined || dateOf(last.ended) >= back.sixMonths);
      return isListed ? [{ row: rowOf(record, authority, periods, last, back), child: record.id }] : [];
    })
    .sort(
      ({ row: one }, { row: other }) => Number(one.number > other.number) - Number(one.number < other.number),
    );

function rowOf(
  record: ChildOnRecord,
  authority: string,
  periods: readonly CarePeriod[],
  period: CarePeriod,
  back: LookBack,
): ListRow {
  const { child } = record;
  const at = endOfDay(back.on);
  const identity = identityOf(child);
  const worker = workerOf(child, 'allocated-social-worker');
  return {
    ...blank,
    number: numberOf(child, 'la_child_id') ?? '',
    gender: gender(identity?.sex),
    ethnicity: ethnicity(identity?.ethnicity),
    born: writeReturnDate(dateOfBirth(child)),
    age: String(ageAt(child, at) ?? ''),
    unaccompanied: yesOrNo(
      hasFlag(child, 'uasc', at) || hasFlag(child, 'uasc', startOfDay(back.twelveMonths)),
    ),
    ...careColumns(child, periods, period, back),
    ...placementColumns(child, authority, back),
    ...missingColumns(record, authority, back),
    team: worker?.team ?? '',
    worker: worker?.name ?? '',
  };
}

/** What other systems hold. */
const blank = {
  disability: '',
  review: '',
  visit: '',
  permanence: '',
  reviewingOfficerVisit: '',
  health: '',
  dental: '',
  postcode: '',
} as const;

function careColumns(
  child: Child,
  periods: readonly CarePeriod[],
  { began, ended, reason }: CarePeriod,
  { on, twelveMonths }: LookBack,
) {
  const at = endOfDay(on);
  const status = latest(child, 'LegalStatusChanged', at);
  const ceased = ended !== undefined && dateOf(ended) <= on ? dateOf(ended) : undefined;
  const before = periods.at(-2)?.ended;
  return {
    careStarted: writeReturnDate(dateOf(began)),
    need: latest(child, 'CareStarted', at)?.body.categoryOfNeed ?? '',
    secondPeriod: yesOrNo(before !== undefined && dateOf(before) >= twelveMonths),
    legalStatusStarted: writeReturnDate(status && dateOf(status.happened)),
    legalStatus: legalStatus(legalStatusAt(child, at)),
    careCeased: writeReturnDate(ceased),
    whyCeased: ceased === undefined ? '' : (reason ?? ''),
  };
}

function placementColumns(child: Child, authority: string, { on, twelveMonths }: LookBack) {
  const at = endOfDay(on);
  const started = latest(child, 'PlacementStarted', at);
  const urn = checkPlacementUrn(started?.body.home ?? '');
  return {
    placements: String(placementsSince(child, twelveMonths, on)),
    placementStarted: writeReturnDate(started && dateOf(started.happened)),
    placementType: started?.body.type ?? '',
    provider: started?.body.provider ?? '',
    urn: urn.ok ? urn.value : '',
    location: started === undefined ? '' : started.body.host === authority ? 'a) In' : 'b) Out',
    placementAuthority: started?.body.host ?? '',
  };
}

/** The placement in which the twelve months began counts too. */
function placementsSince(child: Child, since: PlainDate, on: PlainDate): number {
  const begun = childSaid(child, 'PlacementStarted').filter(
    ({ happened }) => dateOf(happened) >= since && dateOf(happened) <= on,
  );
  return begun.length + (placementAt(child, startOfDay(since)) === undefined ? 0 : 1);
}
