import type { RuleResult } from '../../returns/ssda903/check-return.ts';

const IN_ONE_PART = 1_000;

/** One array of findings, a line each, in parts: a million findings are longer than a string can be. */
export function* findingsAsJson(results: Iterable<RuleResult>): Generator<string> {
  let lines: string[] = [];
  let separator = '';
  yield '[';
  for (const finding of findingsOf(results)) {
    lines.push(`${separator}\n  ${JSON.stringify(finding)}`);
    separator = ',';
    if (lines.length < IN_ONE_PART) continue;
    yield lines.join('');
    lines = [];
  }
  yield `${lines.join('')}\n]\n`;
}

/** Each finding with the rule that found it. */
export function* findingsOf(results: Iterable<RuleResult>) {
  for (const { rule, found } of results)
    for (const { table, line, child } of found)
      yield { rule: rule.id, severity: rule.severity, table, line, child, message: rule.message };
}
