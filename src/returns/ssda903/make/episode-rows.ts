import type { CarePeriod } from '../../../domain/child/care-periods.ts';
import { type Child, childSaid, latest } from '../../../domain/child/child.ts';
import { birthday, legalStatusAt, placementAt } from '../../../domain/child/status.ts';
import { checkPlacementUrn } from '../../../domain/identifiers/placement-urn.ts';
import { dateOf } from '../../../domain/time/certainly-before.ts';
import type { Instant, PlainDate } from '../../../domain/time/instant.ts';
import { endOfDay } from '../../../domain/time/london.ts';
import { orderOf } from '../../../domain/time/when.ts';
import type { ChildOnRecord } from '../../books/children-on-record.ts';
import { periodsOfCare } from '../../books/periods-of-care.ts';
import type { SpanInCare } from '../../books/spans-in-care.ts';
import { writeReturnDate } from '../../write-return-date.ts';
import type { CollectionYear } from '../collection-year.ts';
import type { Made } from './made.ts';

/** A stretch of care under one legal status in one placement. */
interface Stretch {
  readonly from: PlainDate;
  readonly why: string;
  readonly state: State;
}

interface State {
  readonly legalStatus: string;
  readonly placement: ReturnType<typeof placementAt>;
}

/**
 * The episodes of care of one child that touch the year: a row for each legal status in each placement. As in the table
 * of those missing, an end after the year is left blank.
 *
 * @param spans  what the child's return has of being missing or away: a child who is missing at 18 leaves care by it
 * @source docs/returns.md 1.3, 1.5, 1.6
 */
export function episodeRows(
  { child }: ChildOnRecord,
  number: string,
  authority: string,
  { from, to }: CollectionYear,
  spans: readonly SpanInCare[],
): readonly Made<'Episodes'>[] {
  const eighteenth = birthday(child, 18);
  const isMissingAt18 = spans.some(({ end }) => end !== undefined && end === eighteenth);
  return periodsOfCare(child, authority).flatMap((period) => {
    const stretches = stretchesOf(child, period);
    const care = period.ended && dateOf(period.ended);
    return stretches.flatMap((stretch, index) => {
      const next = stretches[index + 1];
      const end = next?.from ?? care;
      if (stretch.from > to || (end !== undefined && end < from)) return [];
      const begun = begunRow(child, number, period, stretch);
      if (end === undefined || end > to) return [{ ...begun, DEC: '', REC: '', REASON_PLACE_CHANGE: '' }];
      const ceased = period.reason ?? (isMissingAt18 && care === eighteenth ? 'E8' : '');
      return [
        {
          ...begun,
          DEC: writeReturnDate(end),
          REC: next === undefined ? ceased : 'X1',
          REASON_PLACE_CHANGE: next === undefined ? '' : whyPlacementEnded(child, end),
        },
      ];
    });
  });
}

function begunRow(child: Child, number: string, { began }: CarePeriod, { from, why, state }: Stretch) {
  const { legalStatus, placement } = state;
  const home = checkPlacementUrn(placement?.home ?? '');
  return {
    CHILD: number,
    DECOM: writeReturnDate(from),
    RNE: why,
    LS: legalStatus,
    CIN: latest(child, 'CareStarted', endOfDay(dateOf(began)))?.body.categoryOfNeed ?? '',
    PLACE: placement?.type ?? '',
    PLACE_PROVIDER: placement?.provider ?? '',
    HOME_POST: '',
    PL_POST: '',
    URN: home.ok ? home.value : '',
  };
}

/** A period of care, cut where legal status or placement changed; what changes on one day changes together. */
function stretchesOf(child: Child, { began, ended }: CarePeriod): readonly Stretch[] {
  const first = dateOf(began);
  const last = ended && dateOf(ended);
  const changes = (['LegalStatusChanged', 'PlacementStarted', 'PlacementEnded'] as const)
    .flatMap((type) => childSaid(child, type).map(({ happened }) => dateOf(happened)))
    .filter((date) => date > first && (last === undefined || date < last));
  const stateOn = (date: PlainDate) =>
    stateAt(child, last === date ? (orderOf(began) as Instant) : endOfDay(date));
  const stretches: Stretch[] = [{ from: first, why: 'S', state: stateOn(first) }];
  for (const from of [...new Set(changes)].sort((one, other) => one - other)) {
    const state = stateOn(from);
    const why = whatChanged(stretches.at(-1)!.state, state);
    if (why !== undefined) stretches.push({ from, why, state });
  }
  return stretches;
}

const stateAt = (child: Child, at: Instant): State => ({
  legalStatus: legalStatusAt(child, at) ?? '',
  placement: placementAt(child, at),
});

/** The reason for a new episode of care, as the return codes it. */
function whatChanged(before: State, after: State): string | undefined {
  const isOtherStatus = before.legalStatus !== after.legalStatus;
  const [one, other] = [before.placement, after.placement];
  const isOtherPlacement =
    one?.type !== other?.type ||
    one?.host !== other?.host ||
    one?.provider !== other?.provider ||
    one?.home !== other?.home;
  if (!isOtherPlacement) return isOtherStatus ? 'L' : undefined;
  const hasSameCarer = one?.home !== undefined && one.home === other?.home;
  if (isOtherStatus) return hasSameCarer ? 'U' : 'B';
  return hasSameCarer ? 'T' : 'P';
}

const whyPlacementEnded = (child: Child, on: PlainDate): string =>
  childSaid(child, 'PlacementEnded').findLast(({ happened }) => dateOf(happened) === on)?.body.reason ?? '';
