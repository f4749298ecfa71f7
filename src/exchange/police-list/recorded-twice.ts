import { toldTwice } from '../../domain/reconciliation/told-twice.ts';
import { DAY, type Instant, type PlainDate } from '../../domain/time/instant.ts';
import { londonDate } from '../../domain/time/london.ts';
import type { Store } from '../../store/store.ts';
import { type OurEpisode, ourAbsences } from './our-absences.ts';

/** So far back is looked: figures of this year and the one before rest on it. */
const DAYS_BACK = 730;

/** Absences that may stand in an authority's books twice, those that began last first. */
export async function recordedTwice(
  store: Pick<Store, 'record'>,
  authority: string,
  now: Instant,
): Promise<readonly (readonly [OurEpisode, OurEpisode])[]> {
  const to = londonDate((now + DAY) as Instant);
  const period = { from: (to - DAYS_BACK) as PlainDate, to };
  const told = await ourAbsences(store, { authority, force: '', covers: { kind: 'period', period } });
  return [...toldTwice(told.filter(({ class: each }) => each !== 'authorised'))].reverse();
}
