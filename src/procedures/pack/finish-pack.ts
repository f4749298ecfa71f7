import type { Pack } from '../../domain/obligations/pack.ts';
import { plainDate } from '../../domain/time/instant.ts';
import { withHash } from '../content-hash.ts';
import type { WrittenPack } from './read-pack.ts';
import type { WrittenRule } from './read-rule-files.ts';

/** The pack that a checked folder tells of, with the rules that it switches on among its own. */
export function finishPack(pack: WrittenPack, switches: readonly WrittenRule[]): Pack | undefined {
  const { id, header, over, settings, rules } = pack;
  if (header === undefined) return undefined;
  const on = header['switch-on'] ?? [];
  const switched = switches.filter((rule) => rule.id !== undefined && on.includes(rule.id));
  return withHash({
    id,
    title: header.title,
    ...(over !== undefined && { over }),
    inForceFrom: plainDate(header['in-force'].from),
    ...(header.reviewed !== undefined && { reviewedOn: plainDate(header.reviewed) }),
    rules: [...rules, ...switched].flatMap(({ rule }) => rule ?? []),
    settings,
  });
}
