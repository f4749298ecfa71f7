import { isPanel, panels } from '../../domain/agencies/panels.ts';
import { isRole, roleLabel } from '../../domain/agencies/roles.ts';
import type { CodeSet } from '../../domain/code-sets/code-set.ts';
import { codeSets } from '../../domain/code-sets/code-sets.ts';

const keyOf = (words: readonly string[]): string => words.join('|');

/** A schema holds the codes of a set and not its name; no two sets have the same codes. */
const sets: ReadonlyMap<string, CodeSet['entries']> = new Map(
  [
    ...Object.values(codeSets).map((set: CodeSet) => set.entries),
    [...codeSets.highRiskAction.entries, ...codeSets.mediumRiskAction.entries],
  ].map((entries) => [keyOf(entries.map(({ code }) => code)), entries]),
);

/** Closed words whose own spelling says too little. */
const said: Readonly<Record<string, string>> = {
  done_seen: 'Done: the child was seen',
  done_phone: 'Done by telephone',
  refused: 'Refused',
  absent_legacy: 'Absent (a police class of earlier years)',
  known_with_concern: 'Known, and there is concern',
  known_authorised: 'Known, and agreed to',
  unknown: 'Not known',
  not_done_by_frequency_decision: 'Not done: it was agreed how often checks are made',
  not_done_no_decision: 'Not done, and nobody decided that it need not be',
  void_error: 'Recorded in error',
  void_duplicate: 'The same absence as another episode',
  void_joined: 'Joined to another record',
  hit: 'On that list',
  none: 'Not on that list',
  unavailable: 'The list could not be asked',
};

/** A code or closed word as people say it, by the list that its schema allows. */
export function sayCode(words: readonly string[], value: string): string {
  if (isRole(value)) return roleLabel(value);
  if (isPanel(value)) return panels[value];
  const label = sets.get(keyOf(words))?.find(({ code }) => code === value)?.label;
  return (label && spelledOut(label)) ?? said[value] ?? capital(value.replaceAll('_', ' '));
}

/** The codes of education say LA; people say whose it is. */
export const spelledOut = (label: string): string => capital(label.replace(/\bLA\b/g, 'local authority'));

export const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

/** Words inside a sentence: `Team manager` begins small there, `UK Missing Persons Unit` does not. */
export const inside = (words: string): string =>
  /^[A-Z][a-z]/.test(words) ? words.charAt(0).toLowerCase() + words.slice(1) : words;
