import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Fault } from '../fault.ts';
import type { PackLibrary } from '../pack-library.ts';
import { readPacks } from '../read-packs.ts';
import { testVocabularies } from './words.ts';

const shipped = fileURLToPath(new URL('../../../procedures/', import.meta.url));

/** A pack that stands alone and leaves nothing open. */
export const floorPack = `
pack: floor
title: A made-up floor
in-force: { from: 2014-01-01 }
sources: { default: guidance }
settings:
  grades-when-missing: { value: [medium, high], source: { at: p1, quote: medium or high } }
  legacy-absence-offered: { value: false, source: { at: p1, quote: no longer } }
  recovery-order-only-under-care-order: { value: true, source: { at: p2, quote: only } }
  suggested-check-minutes: { value: { under-16: 45, from-16: 90 }, source: { at: p3, ours: [both numbers] } }
  multiple-episodes: { value: { count: 3, within-days: 90 }, source: { at: p4, quote: three in ninety } }
  risk-template-not-looked-after: { value: risk-home, source: { at: p5, quote: a template } }
  closing-needs: { value: [], source: { at: p6, ours: [nothing] } }
`;

/** A rule of that pack that has nothing wrong with it; `change` replaces lines that begin with a field. */
export function floorRule(change: Readonly<Record<string, string | undefined>> = {}): string {
  const fields: Record<string, string | undefined> = {
    rule: 'FL-RHI',
    title: 'A conversation within 72 hours',
    kind: 'deadline',
    starts: 'returned',
    within: '{ elapsed_hours: 72 }',
    duty: 'responsible-authority',
    responsible: '[return-interviewer]',
    parts: '{ held: { met-by: meeting-held, excused-by: declined } }',
    'in-force': '{ from: 2014-01-01 }',
    source: '{ at: p7, quote: within 72 hours }',
    examples: '[ { name: three days, given: { events: [] }, then: none } ]',
    ...change,
  };
  return Object.entries(fields)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => `${name}: ${value}\n`)
    .join('');
}

const around: Readonly<Record<string, string>> = {
  'sources.yaml': 'guidance: { title: Made-up guidance, publisher: Nobody, checked: 2026-01-15 }\n',
  'assignments.yaml': 'default: floor\nauthorities: {}\n',
  'floor/pack.yaml': floorPack,
  'floor/fl-rhi.yaml': floorRule(),
};

/** Everything that tests write in one process, gone when it ends: several test files share this module. */
const all = mkdtempSync(join(tmpdir(), 'procedures-'));
process.once('exit', () => rmSync(all, { recursive: true, force: true }));

/** A folder of procedures with these files over those of a small sound one, and the shipped calendars. */
export function proceduresWith(files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(all, 'one-'));
  cpSync(join(shipped, 'calendars'), join(folder, 'calendars'), { recursive: true });
  for (const [name, text] of Object.entries({ ...around, ...files })) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  return folder;
}

/** What reading such a folder answers, its mistakes with file names as they are inside the folder. */
export function readWith(files: Readonly<Record<string, string>>): PackLibrary | Fault[] {
  const folder = proceduresWith(files);
  const read = readPacks(folder, { vocabularies: testVocabularies });
  if (!Array.isArray(read)) return read;
  return read.map((fault) => ({ ...fault, file: fault.file.slice(folder.length + 1) }));
}

/** The same where a test expects a library. */
export function libraryWith(files: Readonly<Record<string, string>> = {}): PackLibrary {
  const read = readWith(files);
  if (Array.isArray(read)) throw new TypeError(`The folder has mistakes: ${JSON.stringify(read, null, 1)}`);
  return read;
}

/** The same where a test expects mistakes: each as `file:line rule field: sentence`. */
export function mistakesWith(files: Readonly<Record<string, string>>): readonly string[] {
  const read = readWith(files);
  if (!Array.isArray(read)) throw new TypeError('The folder has no mistake');
  return read.map(
    ({ file, line, rule, field, says }) =>
      `${file}:${line} ${[rule, field].filter((one) => one !== undefined).join(' ')}: ${says}`,
  );
}
