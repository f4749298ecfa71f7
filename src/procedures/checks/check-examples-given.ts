import type { Offset } from '../../domain/calendars/offset.ts';
import type { WrittenRule } from '../pack/read-rule-files.ts';

/** A rule with a number is shown by at least one example, since numbers are what people get wrong. */
export function checkExamplesGiven(rules: readonly WrittenRule[]): void {
  for (const { rule, examples, place } of rules)
    if (rule !== undefined && hasNumber(rule.offset) && examples.length === 0)
      place.mistake('A rule with a number has at least one example.');
}

const hasNumber = (offset: Offset): boolean => 'hours' in offset || 'days' in offset || 'months' in offset;
