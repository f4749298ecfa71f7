import type { SignedIn } from '../../../access/people/signed-in.ts';
import { viewerOf } from '../../../access/policy/viewer-of.ts';
import { noteShown } from '../../../access/read-log/note-shown.ts';
import type { OurEpisode } from '../../../exchange/police-list/our-absences.ts';
import { asAgency } from '../../../store/as-agency.ts';
import type { Service } from '../../service.ts';
import { type Named, sayName } from '../../words/say-child.ts';

/** An episode of the books as the viewer may see it; without a name where they do not see the child. */
export interface OursView {
  readonly name: string;
  readonly href: string | undefined;
}

/** Names the children of episodes, those whom the viewer sees, and notes that they were shown. */
export async function nameOurs(
  { store, clock }: Pick<Service, 'store' | 'clock'>,
  signedIn: SignedIn,
  episodes: readonly OurEpisode[],
): Promise<(episode: OurEpisode) => OursView> {
  const now = clock.now();
  const { rows } = await asAgency(store, viewerOf(signedIn, now), (connection) =>
    connection.query<{ readonly owner: string; readonly child: string; readonly names: readonly Named[] }>(
      `select distinct c.owner, c.child, c.names from unnest($1::text[], $2::text[]) as asked (owner, child)
        join homeward.child c on c.owner = asked.owner and c.child = asked.child`,
      [episodes.map(({ owner }) => owner), episodes.map(({ child }) => child)],
    ),
  );
  const names = new Map(rows.map((row) => [`${row.owner} ${row.child}`, sayName(row.names)]));
  await noteShown(store, signedIn, now, { act: 'police list', children: rows.map(({ child }) => child) });
  return ({ owner, child, key }) => {
    const name = names.get(`${owner} ${child}`);
    if (name === undefined) return { name: 'A child whose record you do not see', href: undefined };
    return { name, href: `/episodes/${encodeURIComponent(key.slice('episode:'.length))}` };
  };
}
