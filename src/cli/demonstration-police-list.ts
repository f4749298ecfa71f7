import type { Directory } from '../domain/authorities/directory.ts';
import type { NameParts } from '../domain/child/name-keys.ts';
import { type Instant, type PlainDate, readPlainDate } from '../domain/time/instant.ts';
import { londonDate, startOfDay } from '../domain/time/london.ts';
import { calendarParts } from '../domain/time/months.ts';
import { receivePoliceList } from '../exchange/police-list/receive-police-list.ts';
import type { PackLibrary } from '../procedures/pack-library.ts';
import { policeListOf } from '../simulate/police-list.ts';
import type { Store } from '../store/store.ts';

interface Known {
  readonly names: readonly NameParts[];
  readonly born: string | null;
  readonly since: Instant;
  readonly over: Instant | null;
}

/** Has the made-up police of an authority bring their list of the last whole month, with differences to settle. */
export async function bringPoliceList(
  store: Store,
  library: PackLibrary,
  authority: string,
  now: Instant,
): Promise<void> {
  const force = forceOf(library.directory, authority);
  const period = lastMonth(londonDate(now));
  const { rows } = await store.record.query<Known>(
    `select c.names, c.date_of_birth::text as born, e.missing_since as since, e.over_at as over
      from homeward.episode e join homeward.child c on c.owner = e.owner and c.child = e.child
      where e.owner = $1 and e.missing_since >= $2 and e.missing_since < $3 and e.phase <> 'void'
        and coalesce(e.police_class, 'missing') = 'missing'`,
    [authority, new Date(startOfDay(period.from)), new Date(startOfDay((period.to + 1) as PlainDate))],
  );
  const file = policeListOf(
    rows.map(({ names: [name], born, since, over }) => ({
      given: name?.given,
      family: name?.family,
      born: born === null ? undefined : readPlainDate(born),
      since,
      over: over ?? undefined,
    })),
  );
  const by = { person: 'Jordan Example', role: 'police-missing-unit', agency: `police:${force}` } as const;
  const covers = { kind: 'period', period } as const;
  const receipt = await receivePoliceList(store, library, {
    ...{ authority, force, covers, by, now },
    file: Buffer.from(file),
  });
  if (receipt.kind === 'refused') throw new Error(`The made-up list was refused: ${receipt.faults[0]?.says}`);
}

const forceOf = (directory: Directory, authority: string): string => {
  const found = directory.authority(authority);
  if (found === undefined) throw new Error(`There is no authority ${authority}`);
  return found.forceSlug;
};

function lastMonth(today: PlainDate): { readonly from: PlainDate; readonly to: PlainDate } {
  const to = (today - calendarParts(today).day) as PlainDate;
  return { from: (to - calendarParts(to).day + 1) as PlainDate, to };
}
