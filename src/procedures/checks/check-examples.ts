import type { BankHolidays } from '../../domain/calendars/bank-holidays.ts';
import type { Offset } from '../../domain/calendars/offset.ts';
import type { Rule } from '../../domain/obligations/rule.ts';
import { formatPlainDate } from '../../domain/time/instant.ts';
import { londonDate } from '../../domain/time/london.ts';
import type { WrittenRule } from '../pack/read-rule-files.ts';

/** Examples: a rule with a number has one, and none counts working days where nobody knows the bank holidays. */
export function checkExamples(rules: readonly WrittenRule[], holidays: BankHolidays | undefined): void {
  for (const { rule, examples, place } of rules) {
    if (rule === undefined) continue;
    if (hasNumber(rule.offset) && examples.length === 0)
      place.mistake('A rule with a number has at least one example.');
    if (holidays === undefined || !countsOpenDays(rule)) continue;
    for (const { example, place: at } of examples)
      if (example !== undefined && londonDate(example.through) > holidays.lastCovered)
        at.mistake(
          `This example goes past ${formatPlainDate(holidays.lastCovered)}, the last day whose bank holidays are known.`,
        );
  }
}

const hasNumber = (offset: Offset): boolean => 'hours' in offset || 'days' in offset || 'months' in offset;

const countsOpenDays = ({ offset, actWithin, limit, repeats }: Rule): boolean =>
  [offset, actWithin, limit, repeats?.every].some(
    (one) => one?.calendar === 'working_days' || one?.calendar === 'school_days',
  );
