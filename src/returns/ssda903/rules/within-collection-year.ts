import { ruleOfOnePeriod } from './rule.ts';

/** 570: a period starts by 31 March; there is no rule against an early start. @source docs/returns.md 1.5, 570 */
export const startsByYearEnd = ruleOfOnePeriod(
  '570',
  'The date that the child started to be missing or away from placement without authorisation is after the end of the collection year.',
  ({ start }, { to }) => start.date > to,
);

/** 571: an end lies within the collection year; a later one has to be blank. @source docs/returns.md 1.4, 1.5, 571 */
export const endsWithinYear = ruleOfOnePeriod(
  '571',
  'The date that the child ceased to be missing or away from placement without authorisation is before the start or after the end of the collection year.',
  ({ end }, { from, to }) => end.date < from || end.date > to,
);
