import type { SignedIn } from '../../../../access/people/signed-in.ts';
import { viewerOf } from '../../../../access/policy/viewer-of.ts';
import { noteShown } from '../../../../access/read-log/note-shown.ts';
import { childGroup } from '../../../../domain/code-sets/child-group.ts';
import { asAgency } from '../../../../store/as-agency.ts';
import type { Service } from '../../../service.ts';
import { sayName } from '../../../words/say-child.ts';
import { readMatches } from '../../report/find/read-matches.ts';
import { bornSaid } from '../../report/find/view-model.ts';
import type { OpenedList } from '../read-lists.ts';
import type { StandingOf } from './orders.ts';

/** A child on record whom a record of the police may be about. */
export interface PossibleChild {
  readonly value: string;
  readonly owner: string;
  readonly child: string;
  readonly name: string;
  readonly born: string;
  readonly lookedAfter: boolean;
}

const MOST = 8;

/** The likeliest first, of those whom the viewer sees; nobody where there is nothing to confirm. */
export async function mayBe(
  { store, clock }: Service,
  signedIn: SignedIn,
  { part }: OpenedList,
  { kind, differs, theirs }: StandingOf,
): Promise<readonly PossibleChild[]> {
  if (kind !== 'police_only' || !differs || theirs === undefined || !part.settles) return [];
  const now = clock.now();
  const [{ given = '', family = '' } = {}] = theirs.names;
  const sought = { name: `${given} ${family}`.trim(), born: theirs.born, number: '' };
  const found = await asAgency(store, viewerOf(signedIn, now), (connection) =>
    readMatches(connection, sought),
  );
  const shown = found.slice(0, MOST);
  await noteShown(store, signedIn, now, { act: 'police list', children: shown.map(({ child }) => child) });
  return shown.map(({ owner, child, names, date_of_birth: born, child_group: group }) => ({
    value: `${owner}|${child}`,
    ...{ owner, child, name: sayName(names) },
    born: bornSaid(born),
    lookedAfter: lookedAfterGroups.has(group ?? ''),
  }));
}

const lookedAfterGroups: ReadonlySet<string> = new Set(
  childGroup.entries.filter(({ group }) => group === 'looked_after').map(({ code }) => code),
);
