import type { IdentifierCheck } from './identifier-check.ts';

export type LocalChildIdRefusal =
  | 'LocalChildIdIsBlank'
  | 'LocalChildIdIsLong'
  | 'LocalChildIdIsNotAlphanumeric';

/**
 * Whether an authority's own child id can go into the national return: 1 to 20 letters and digits. Case is
 * kept, because some systems tell two children apart by it.
 *
 * @refuses LocalChildIdIsBlank, LocalChildIdIsLong, LocalChildIdIsNotAlphanumeric
 * @source docs/code-sets.md, Identifiers; SSDA903 guidance
 */
export function checkLocalChildId(text: string): IdentifierCheck<LocalChildIdRefusal> {
  const value = text.trim();
  if (value === '') return { ok: false, reason: 'LocalChildIdIsBlank' };
  if (value.length > 20) return { ok: false, reason: 'LocalChildIdIsLong' };
  if (!/^[A-Za-z0-9]+$/.test(value)) return { ok: false, reason: 'LocalChildIdIsNotAlphanumeric' };
  return { ok: true, value };
}
