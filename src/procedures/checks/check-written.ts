import type { WrittenPack } from '../pack/read-pack.ts';
import type { WrittenRule } from '../pack/read-rule-files.ts';
import type { Vocabularies } from '../vocabularies.ts';
import { checkNames } from './check-names.ts';
import { checkPacks } from './check-packs.ts';
import { checkReach } from './check-reach.ts';
import { checkVersions } from './check-versions.ts';

/** Everything that shows only once all packs have been read, and are held against each other. */
export function checkWritten(
  packs: readonly WrittenPack[],
  switches: readonly WrittenRule[],
  vocabularies: Vocabularies,
): void {
  const rules = [...packs.flatMap((pack) => pack.rules), ...switches];
  checkPacks(
    packs,
    switches.flatMap(({ id }) => id ?? []),
  );
  checkVersions(rules);
  checkNames(rules);
  checkReach(rules, vocabularies);
}
