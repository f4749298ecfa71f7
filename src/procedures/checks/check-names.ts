import { grouped } from '../grouped.ts';
import type { WrittenRule } from '../pack/read-rule-files.ts';
import { didYouMean } from '../yaml/did-you-mean.ts';
import { waysRound } from './chains.ts';

/** Rule names: each belongs to one pack and one file, and what a rule replaces is there to be replaced. */
export function checkNames(rules: readonly WrittenRule[]): void {
  const known = [...new Set(rules.flatMap(({ id }) => id ?? []))];
  checkDuplicates(rules);
  const byName = grouped(rules, ({ id }) => id ?? '');
  const round = waysRound(known, (id) => (byName.get(id) ?? []).flatMap(({ replaces }) => replaces));
  for (const { id, replaces, place } of rules) {
    for (const [index, other] of replaces.entries()) {
      const at = place.at('replaces', index);
      if (other === id) at.mistake('This rule replaces itself, so it never applies.');
      else if (!known.includes(other))
        at.mistake(`There is no rule \`${other}\` to replace.${didYouMean(other, known)}`);
    }
    const way = id === undefined ? undefined : round.get(id);
    if (way !== undefined && way.length > 2)
      place
        .at('replaces')
        .mistake(`Rules replace each other in a circle, so none of them applies: ${way.join(' replaces ')}.`);
  }
}

/** Versions of one rule stand in one file; the same name in another file would be two duties under one name. */
function checkDuplicates(rules: readonly WrittenRule[]): void {
  const first = new Map<string, WrittenRule>();
  for (const written of rules) {
    if (written.id === undefined) continue;
    const known = first.get(written.id);
    if (known === undefined) first.set(written.id, written);
    else if (known.file !== written.file)
      written.place
        .at('rule')
        .mistake(`This rule is also in \`${known.file}\`; a rule's name is given once.`);
  }
}
