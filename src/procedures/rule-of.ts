import type { Rule } from '../domain/obligations/rule.ts';
import type { PackLibrary } from './pack-library.ts';

type Packs = Pick<PackLibrary, 'packs'>;

/** The rule of a stored duty, as it stands last; undefined where the packs do not have it any more. */
export const ruleOf = (
  { packs }: Packs,
  { pack, rule }: { readonly pack: string; readonly rule: string },
): Rule | undefined => packs.get(pack)?.rules.findLast(({ id }) => id === rule);

/** The rule of that name, as it stands last, whichever pack has it: no two packs give one name to two rules. */
export const ruleCalled = (library: Packs, rule: string): Rule | undefined =>
  placeOfRule(library, rule)?.rule;

/** The same with the pack that has it. */
export function placeOfRule(
  { packs }: Packs,
  rule: string,
): { readonly pack: string; readonly rule: Rule } | undefined {
  for (const [pack, { rules }] of packs) {
    const found = rules.findLast(({ id }) => id === rule);
    if (found !== undefined) return { pack, rule: found };
  }
  return undefined;
}
