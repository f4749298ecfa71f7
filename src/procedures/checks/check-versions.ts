import { formatPlainDate } from '../../domain/time/instant.ts';
import { grouped } from '../grouped.ts';
import type { WrittenRule } from '../pack/read-rule-files.ts';

/** Dates in force: none ends before it begins, and no two versions of one rule are in force on one day. */
export function checkVersions(rules: readonly WrittenRule[]): void {
  for (const { rule, place } of rules)
    if (rule?.inForce.until !== undefined && rule.inForce.until < rule.inForce.from)
      place.at('in-force').mistake('This ends before it begins, so the rule is never in force.');
  const byId = grouped(
    rules.filter(({ rule }) => rule !== undefined),
    ({ rule, pack }) => `${pack} ${rule?.id}`,
  );
  for (const versions of byId.values()) checkOverlaps(versions);
}

function checkOverlaps(versions: readonly WrittenRule[]): void {
  const ordered = versions.toSorted((a, b) => Number(a.rule?.inForce.from) - Number(b.rule?.inForce.from));
  for (const [index, { rule, place }] of ordered.entries()) {
    const before = ordered[index - 1]?.rule?.inForce;
    if (rule === undefined || before === undefined) continue;
    if (before.until === undefined || before.until >= rule.inForce.from)
      place
        .at('in-force')
        .mistake(
          `Two versions of this rule are in force on ${formatPlainDate(rule.inForce.from)}; the earlier one needs an \`until\` before that.`,
        );
  }
}
