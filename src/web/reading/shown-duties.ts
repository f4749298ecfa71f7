import { type Obligation, type Settlement, statusAt } from '../../domain/obligations/obligation.ts';
import type { Instant } from '../../domain/time/instant.ts';
import type { PackLibrary } from '../../procedures/pack-library.ts';
import { dutiesOf, type EpisodeRecord } from '../../record/duties.ts';

/** A duty, and whether what settled it may be told. */
export interface ShownDuty {
  readonly obligation: Obligation;
  /** How it stands on the whole record: nobody is told that something is late which was done out of their sight. */
  readonly status: ReturnType<typeof statusAt>;
}

/**
 * The duties of an episode that follow from what a reader sees. One that exists because of something hidden is left
 * out. One that something hidden settled has its true status, without what settled it, when and why.
 */
export function shownDuties(
  library: PackLibrary,
  whole: EpisodeRecord,
  seen: EpisodeRecord,
  asAt: Instant,
): readonly ShownDuty[] {
  const all = dutiesOf(library, whole, asAt);
  if (seen.events.length === whole.events.length && seen.child === whole.child)
    return all.map((obligation) => ({ obligation, status: statusAt(obligation, asAt) }));
  const visible = new Map(dutiesOf(library, seen, asAt).map((duty) => [keyOf(duty), duty]));
  const versions = new Set(seen.events.map(({ version }) => version));
  return all.flatMap((duty): readonly ShownDuty[] => {
    const known = visible.get(keyOf(duty));
    if (known === undefined) return [];
    const told = duty.parts.every(({ settlement }) => isSeen(settlement, versions));
    return [
      {
        obligation: told ? duty : { ...known, settlement: undefined, parts: [] },
        status: statusAt(duty, asAt),
      },
    ];
  });
}

const keyOf = ({ owner, rule, pack, occurrence }: Obligation): string =>
  [owner, pack, rule.id, occurrence].join(' ');

const isSeen = (settlement: Settlement | undefined, versions: ReadonlySet<number>): boolean =>
  settlement === undefined || settlement.event === 0 || versions.has(settlement.event);
