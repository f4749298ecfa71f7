import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Directory } from '../domain/authorities/directory.ts';
import type { SchoolCalendar } from '../domain/calendars/school-calendar.ts';
import { type Assignments, readAssignments } from './assignments.ts';
import { readBankHolidays } from './calendars/read-bank-holidays.ts';
import { readPanels } from './calendars/read-panels.ts';
import { checkExamples } from './checks/check-examples.ts';
import { checkWritten } from './checks/check-written.ts';
import { readDirectory } from './directory.ts';
import { type Fault, inReadingOrder } from './fault.ts';
import { finishPack } from './pack/finish-pack.ts';
import { readPack, type WrittenPack } from './pack/read-pack.ts';
import type { RuleContext, WrittenRule } from './pack/read-rule-files.ts';
import { readSwitches } from './pack/read-switches.ts';
import { type PackLibrary, packLibrary } from './pack-library.ts';
import { readSources, type SourceDocument } from './sources.ts';
import { shippedVocabularies, type Vocabularies } from './vocabularies.ts';

/** What packs are read against, where it is not what the product ships. */
export interface ReadOptions {
  readonly vocabularies?: Vocabularies;
  /** Term dates are each school's own and come from the store; no school's are known unless this answers. */
  readonly school?: (id: string) => SchoolCalendar | undefined;
  /** Whether the examples of rules are read and checked too (default); keeping to the rules takes none. */
  readonly withExamples?: boolean;
}

/** Folders of procedures that hold no pack. */
const others = new Set(['calendars', 'directory', 'switches']);

/**
 * Reads a folder of procedures, with all packs in it, into a library; or answers every mistake in it at once.
 *
 * A library is complete: every word is known, every rule can arise, every authority named has packs. Nothing of a
 * folder with a mistake is used.
 */
export function readPacks(folder: string, options: ReadOptions = {}): PackLibrary | Fault[] {
  const faults: Fault[] = [];
  const vocabularies = options.vocabularies ?? shippedVocabularies;
  const sources = readSources(join(folder, 'sources.yaml'), faults);
  const withExamples = options.withExamples ?? true;
  const context: RuleContext = { vocabularies, documents: sources, faults, withExamples };
  const packs = packFolders(folder, faults).flatMap((one) => readPack(one, context) ?? []);
  const switches = readSwitches(join(folder, 'switches'), context);
  const calendars = readCalendars(join(folder, 'calendars'), options, faults);
  checkWritten(packs, switches, vocabularies);
  if (withExamples)
    checkExamples([...packs.flatMap(({ rules }) => rules), ...switches], calendars?.bankHolidays);
  const directory = readDirectory({ demonstration: true });
  const assignments = readAssignments(join(folder, 'assignments.yaml'), known(packs, directory), faults);
  if (faults.length > 0 || assignments === undefined || calendars === undefined)
    return inReadingOrder(faults);
  return library({ directory, packs, switches, assignments, calendars, sources, vocabularies });
}

function packFolders(folder: string, faults: Fault[]): readonly string[] {
  if (!existsSync(folder)) {
    faults.push({ file: folder, line: 1, says: 'There is no such folder.' });
    return [];
  }
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !others.has(entry.name))
    .map(({ name }) => join(folder, name))
    .toSorted();
}

function known(packs: readonly WrittenPack[], directory: Directory) {
  return {
    packs: packs.map(({ id }) => id),
    authority: (code: string) => directory.authority(code) !== undefined,
    force: (slug: string) => directory.force(slug) !== undefined,
  };
}

function readCalendars(folder: string, { school }: ReadOptions, faults: Fault[]) {
  const bankHolidays = readBankHolidays(folder, faults);
  const panels = readPanels(join(folder, 'panels.yaml'), faults);
  if (bankHolidays === undefined) return undefined;
  return { bankHolidays, school: school ?? (() => undefined), panel: (id: string) => panels.get(id) };
}

function library(read: {
  readonly directory: Directory;
  readonly packs: readonly WrittenPack[];
  readonly switches: readonly WrittenRule[];
  readonly assignments: Assignments;
  readonly calendars: PackLibrary['calendars'];
  readonly sources: ReadonlyMap<string, SourceDocument>;
  readonly vocabularies: Vocabularies;
}): PackLibrary {
  const { packs, switches, ...rest } = read;
  const finished = packs.flatMap((pack) => finishPack(pack, switches) ?? []);
  return packLibrary({
    ...rest,
    packs: new Map(finished.map((pack) => [pack.id, pack])),
    settingSources: new Map(packs.map(({ id, settingSources }) => [id, settingSources])),
    examples: [...packs.flatMap(({ rules }) => rules), ...switches].flatMap(examplesOf),
  });
}

const examplesOf = ({ rule, pack, file, examples }: WrittenRule): PackLibrary['examples'] =>
  examples.flatMap(({ example, line }) =>
    rule === undefined || example === undefined ? [] : [{ pack, rule, example, file, line }],
  );
