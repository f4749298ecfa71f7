import type { IdentifierCheck } from './identifier-check.ts';

export type PlacementUrnRefusal = 'PlacementUrnIsNotInAKnownForm';

/** Stands for a placement that Ofsted does not inspect. @source docs/code-sets.md, Identifiers */
export const notInspectedUrn = 'XXXXXXX';

/**
 * Whether a placement's unique reference number can be one: `SC` and six digits, seven digits, or `XXXXXXX`
 * where Ofsted does not inspect. Lower case and spaces around it are let go.
 *
 * @refuses PlacementUrnIsNotInAKnownForm
 * @source docs/code-sets.md, Identifiers
 */
export function checkPlacementUrn(text: string): IdentifierCheck<PlacementUrnRefusal> {
  const value = text.trim().toUpperCase();
  return value === notInspectedUrn || /^(?:SC\d{6}|\d{7})$/.test(value)
    ? { ok: true, value }
    : { ok: false, reason: 'PlacementUrnIsNotInAKnownForm' };
}
