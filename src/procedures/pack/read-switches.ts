import { existsSync } from 'node:fs';
import { usualAcknowledge, usualEscalations } from './escalation.ts';
import { type RuleContext, readRuleFiles, type WrittenRule } from './read-rule-files.ts';

/**
 * The rules that no pack has unless it switches them on.
 *
 * @source the pack switches
 */
export function readSwitches(folder: string, context: RuleContext): readonly WrittenRule[] {
  if (!existsSync(folder)) return [];
  const defaults = { document: undefined, escalations: usualEscalations, acknowledge: usualAcknowledge };
  return readRuleFiles(folder, 'switches', defaults, context);
}
