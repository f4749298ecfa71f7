import { agencies, agencyLabel, isAgency } from '../../../domain/agencies/agencies.ts';
import { panels } from '../../../domain/agencies/panels.ts';
import { agencyOf, type Role, roleLabel, roles } from '../../../domain/agencies/roles.ts';
import type { CodeEntry, CodeSet } from '../../../domain/code-sets/code-set.ts';
import { offeredOn } from '../../../domain/code-sets/code-set.ts';
import { codeSets } from '../../../domain/code-sets/code-sets.ts';
import type { PlainDate } from '../../../domain/time/instant.ts';
import type { Options } from '../words/act-words.ts';
import type { Choice } from './form-field.ts';

const keyOf = (words: readonly string[]): string => words.join('|');
const setOf = (set: CodeSet): [string, CodeSet] => [keyOf(set.entries.map(({ code }) => code)), set];

/** A schema holds the codes of a set and not its name; no two sets have the same codes. */
const sets: ReadonlyMap<string, CodeSet> = new Map(Object.values(codeSets).map(setOf));

const policeActions: CodeSet = {
  title: 'Action of the police',
  source: 'national',
  keys: 'from_label',
  entries: [...codeSets.highRiskAction.entries, ...codeSets.mediumRiskAction.entries],
};
const others: ReadonlyMap<string, CodeSet> = new Map([setOf(policeActions)]);

/** Every role, under its agency. */
export const roleChoices: readonly Choice[] = Object.keys(agencies)
  .filter(isAgency)
  .flatMap((agency) =>
    (Object.keys(roles) as Role[])
      .filter((role) => agencyOf(role) === agency)
      .map((role) => ({ value: role, text: roleLabel(role), group: agencyLabel(agency) })),
  );

const rolesKey = keyOf(Object.keys(roles));
const panelsKey = keyOf(Object.keys(panels));

/** The closed words of a schema as choices: as the act says them, or as their code set does on that day. */
export function choicesOf(
  words: readonly string[],
  options: Options | undefined,
  on: PlainDate,
): readonly Choice[] {
  const key = keyOf(words);
  if (options !== undefined)
    return words.map((value) => {
      const text = options[value];
      if (text === undefined) throw new Error(`No words for ${value}`);
      return { value, text };
    });
  if (key === rolesKey) return roleChoices;
  if (key === panelsKey) return Object.entries(panels).map(([value, text]) => ({ value, text }));
  const set = sets.get(key) ?? others.get(key);
  if (set === undefined) throw new Error(`No words for any of ${words.slice(0, 3).join(', ')}`);
  return offeredOn(set, on).map(choiceOf);
}

const choiceOf = ({ code, label, hint }: CodeEntry<string>): Choice =>
  hint === undefined ? { value: code, text: label } : { value: code, text: label, hint };
