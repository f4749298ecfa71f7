import type { SignedIn } from '../../../access/people/signed-in.ts';
import { viewerOf } from '../../../access/policy/viewer-of.ts';
import { noteShown } from '../../../access/read-log/note-shown.ts';
import type { RecordBehind } from '../../../returns/files/made-file.ts';
import type { ExportOrder } from '../../../returns/make-export.ts';
import type { FindingInRecord } from '../../../returns/ssda903/make/check-made.ts';
import { asAgency } from '../../../store/as-agency.ts';
import type { Service } from '../../service.ts';
import { childNames } from '../readers/child-names.ts';
import { differenceAddress } from '../reconciliation/difference-address.ts';
import { partInReconciling } from '../reconciliation/who-reconciles.ts';

/** A record that something is about, as the viewer may see it; without a name where they do not see the child. */
export interface RecordView {
  readonly name: string | undefined;
  readonly href: string | undefined;
}

/** A record to put right, or what it says otherwise than a police list. */
export type RecordToName = Partial<RecordBehind> & Pick<FindingInRecord['record'], 'difference'>;

/** Names the children whom a page shows, and notes that they were shown. */
export async function nameRecords(
  { store, clock, library }: Pick<Service, 'store' | 'clock' | 'library'>,
  signedIn: SignedIn,
  { authority, kind, year }: ExportOrder,
  records: readonly RecordToName[],
): Promise<(record: RecordToName) => RecordView> {
  const now = clock.now();
  const children = [...new Set(records.flatMap(({ child }) => (child === undefined ? [] : [idOf(child)])))];
  const names = await asAgency(store, viewerOf(signedIn, now), (connection) =>
    childNames(connection, authority, children),
  );
  await noteShown(store, signedIn, now, {
    act: 'national return',
    children: children.filter((child) => names.has(child)),
    detail: { return: kind, year: year.year },
  });
  const reconciles = partInReconciling(signedIn, library.directory) !== undefined;
  return ({ child, episode, difference }) => {
    const name = child === undefined ? undefined : names.get(idOf(child));
    if (difference !== undefined && reconciles && (child === undefined || name !== undefined))
      return {
        name: name ?? 'An absence on the police list',
        href: differenceAddress(`/reconciliation/${difference.list}`, difference.name),
      };
    return { name, href: name === undefined ? undefined : hrefOf(child, episode) };
  };
}

const idOf = (child: string): string => `child:${child}`;

function hrefOf(child: string | undefined, episode: string | undefined): string | undefined {
  if (episode !== undefined) return `/episodes/${encodeURIComponent(episode)}`;
  return child && `/children/${encodeURIComponent(child)}`;
}
