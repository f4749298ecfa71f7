import type { SignedIn } from '../../../../access/people/signed-in.ts';
import { noteShown } from '../../../../access/read-log/note-shown.ts';
import type { Instant } from '../../../../domain/time/instant.ts';
import { measureCalled } from '../../../../figures/measures/measures.ts';
import type { IssuedInFull } from '../../../../figures/reports/keeping/issued.ts';
import { type RowSince, rowsSince } from '../../../../figures/reports/keeping/rows-since.ts';
import type { Service } from '../../../service.ts';
import { readBehind } from '../../figures/rows/read-behind.ts';
import { lineOf } from '../../figures/rows/view-model.ts';

/** What became of a record for the report, in words. */
const changes: Readonly<Record<RowSince['change'], string>> = {
  new: 'Would be counted, and was not',
  gone: 'Was counted, and would not be',
  changed: 'Would be counted otherwise',
};

/** The records that an issued report would count otherwise today, as whoever reads it may see them. */
export async function recordsSince(
  { store }: Pick<Service, 'store'>,
  signedIn: SignedIn,
  { content, rows: frozen }: IssuedInFull,
  now: Instant,
) {
  const { rows, notOnRecord } = await rowsSince(store, content, frozen, now);
  const behind = await readBehind(store, signedIn, rows, now);
  const children = behind.shown.map(({ child }) => child);
  if (children.length > 0)
    await noteShown(store, signedIn, now, {
      ...{ act: 'figures', children },
      detail: { report: content.kind, period: content.period.said },
    });
  return {
    records: behind.shown.map((shown) => ({
      ...lineOf(shown),
      change: changes[rows[shown.place]!.change],
      figures: rows[shown.place]!.measures.map((id) => measureCalled(id)?.title ?? id).join(', '),
    })),
    fewer: behind.all - behind.shown.length,
    notOnRecord,
  };
}
