import type { SignedIn } from '../../../access/people/signed-in.ts';
import { viewerOf } from '../../../access/policy/viewer-of.ts';
import { noteShown } from '../../../access/read-log/note-shown.ts';
import type { RecordBehind } from '../../../returns/files/made-file.ts';
import type { ExportOrder } from '../../../returns/make-export.ts';
import { asAgency } from '../../../store/as-agency.ts';
import type { Service } from '../../service.ts';
import { childNames } from '../readers/child-names.ts';

/** A record that something is about, as the viewer may see it; without a name where they do not see the child. */
export interface RecordView {
  readonly name: string | undefined;
  readonly href: string | undefined;
}

/** Names the children whom a page shows, and notes that they were shown. */
export async function nameRecords(
  { store, clock }: Pick<Service, 'store' | 'clock'>,
  signedIn: SignedIn,
  { authority, kind, year }: ExportOrder,
  records: readonly Partial<RecordBehind>[],
): Promise<(record: Partial<RecordBehind>) => RecordView> {
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
  return ({ child, episode }) => {
    const name = child === undefined ? undefined : names.get(idOf(child));
    return { name, href: name === undefined ? undefined : hrefOf(child, episode) };
  };
}

const idOf = (child: string): string => `child:${child}`;

function hrefOf(child: string | undefined, episode: string | undefined): string | undefined {
  if (episode !== undefined) return `/episodes/${encodeURIComponent(episode)}`;
  return child && `/children/${encodeURIComponent(child)}`;
}
