import type { Directory } from '../domain/authorities/directory.ts';
import type { Calendars } from '../domain/calendars/calendars.ts';
import type { Pack, PackSettings } from '../domain/obligations/pack.ts';
import type { Source } from '../domain/obligations/rule.ts';
import type { PlainDate } from '../domain/time/instant.ts';
import type { Assignment, Assignments } from './assignments.ts';
import type { Example } from './example/example.ts';
import { packsInForce } from './in-force.ts';
import { keptByList } from './kept-by-list.ts';
import { settingsOf } from './pack/settings.ts';
import { perStretch } from './per-stretch.ts';
import type { SourceDocument } from './sources.ts';
import type { Vocabularies } from './vocabularies.ts';

/** Everything that one folder of procedures holds. */
export interface LibraryContent {
  /** The authorities and forces that there are. */
  readonly directory: Directory;
  readonly packs: ReadonlyMap<string, Pack>;
  /** Where each choice of a pack comes from; the sources of its rules stand in the rules. */
  readonly settingSources: ReadonlyMap<string, ReadonlyMap<keyof PackSettings, Source>>;
  readonly assignments: Assignments;
  readonly sources: ReadonlyMap<string, SourceDocument>;
  readonly calendars: Calendars;
  readonly vocabularies: Vocabularies;
  readonly examples: readonly RuleExample[];
}

/** Procedures that were checked, and what follows from them for an authority or force on a date. */
export interface PackLibrary extends LibraryContent {
  /**
   * The packs of an authority on a date, first choice first and the floor beneath, each with the rules that apply:
   * in force, and replaced by none of the others.
   *
   * @param authority DfE code; one that chose no pack has the floor alone
   * @source docs/time-and-duties.md, "Which packs"
   */
  readonly packsOf: (authority: string, on: PlainDate) => readonly Pack[];
  /** The packs of a police force on a date; most have none. */
  readonly packsOfForce: (slug: string, on: PlainDate) => readonly Pack[];
  /** The settings of packs that apply together: for each, the choice of the first that makes one. */
  readonly settingsOf: (packs: readonly Pack[]) => PackSettings;
  /** The pack whose content this is; undefined where the folder holds another content of it. */
  readonly packByHash: (id: string, hash: string) => Pack | undefined;
}

/** An example as a rule file gives it, with its file. */
export interface RuleExample {
  readonly pack: string;
  readonly rule: Pack['rules'][number];
  readonly example: Example;
  readonly file: string;
  readonly line: number;
}

export function packLibrary(content: LibraryContent): PackLibrary {
  const { packs, assignments } = content;
  const begun = (id: string, on: PlainDate) => {
    const pack = packs.get(id);
    return pack !== undefined && pack.inForceFrom <= on;
  };
  const chosen = (list: readonly Assignment[] | undefined, on: PlainDate) =>
    (list ?? [])
      .filter(({ from, until }) => (from === undefined || from <= on) && (until === undefined || on <= until))
      .map(({ pack }) => pack)
      .filter((id) => begun(id, on));
  // Asked at every opening, and the answer changes on few days.
  const applyingTo = keptByList(
    (id: string) => id,
    (one, other) => one === other,
    (ids) => {
      const laid = withFloors(ids, packs);
      return perStretch(laid, (on) =>
        packsInForce(
          laid.filter(({ id }) => begun(id, on)),
          on,
        ),
      );
    },
  );
  return {
    ...content,
    packsOf: (authority, on) => {
      const ids = chosen(assignments.authorities.get(authority), on);
      return applyingTo(ids.length === 0 ? [assignments.floor] : ids)(on);
    },
    packsOfForce: (slug, on) => applyingTo(chosen(assignments.forces.get(slug), on))(on),
    settingsOf,
    packByHash: (id, hash) => {
      const pack = packs.get(id);
      return pack?.hash === hash ? pack : undefined;
    },
  };
}

/** What packs are laid over comes after all of them, each once. */
function withFloors(ids: readonly string[], packs: ReadonlyMap<string, Pack>): readonly Pack[] {
  const chosen = ids.flatMap((id) => packs.get(id) ?? []);
  const floors = chosen.flatMap((pack) => floorsOf(pack, packs));
  return [...new Set([...chosen.filter((pack) => !floors.includes(pack)), ...floors])];
}

function floorsOf({ over }: Pack, packs: ReadonlyMap<string, Pack>): readonly Pack[] {
  const floor = over === undefined ? undefined : packs.get(over);
  return floor === undefined ? [] : [floor, ...floorsOf(floor, packs)];
}
