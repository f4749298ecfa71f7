import type { SignedIn } from '../../../../access/people/signed-in.ts';
import type { DailyReport } from '../../../../domain/authority-duty/issue-daily-report.ts';
import { exactly } from '../../../../domain/time/when.ts';
import type { Outcome } from '../../../../record/order.ts';
import { record } from '../../../../record/record.ts';
import { asKnownAt } from '../../../../store/read/horizon.ts';
import type { Service } from '../../../service.ts';
import { figuresOf } from '../children/figures.ts';
import { readersOf } from '../times-of-day.ts';
import type { Draft } from './draft.ts';

/** Issues a draft: it stands as what is known at this moment. */
export async function issue(
  { store, library, clock }: Service,
  { name, person, as }: SignedIn,
  { children, back }: Draft,
  given: { readonly authority: string; readonly before: DailyReport | undefined; readonly key: string },
): Promise<Outcome> {
  const now = clock.now();
  const { end, running } = await asKnownAt(store.record, now);
  const by = { person: name, role: as.role, agency: as.agency };
  return record(store, library, {
    command: {
      type: 'IssueDailyReport',
      body: {
        episodes: children.map(({ episode }) => episode.id),
        to: readersOf(library, given.authority, now),
        known: { end, running: running.map(String) },
        figures: figuresOf(children, back.length, given.before, now),
      },
      ...{ happened: exactly(now), now, madeBy: by, recordedBy: by },
    },
    ...{ child: '', episode: '', incident: '', absence: '' },
    ...{ books: given.authority, key: given.key },
    shown: {
      ...{ at: now, person, agency: as.agency, act: 'record IssueDailyReport' },
      children: children.map(({ record: { found } }) => `child:${found.id}`),
    },
  });
}
