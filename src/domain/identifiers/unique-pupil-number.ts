import { has } from '../code-sets/code-set.ts';
import { upnUnknownReason } from '../code-sets/identifiers.ts';
import type { IdentifierCheck } from './identifier-check.ts';

export type UniquePupilNumberRefusal =
  | 'UpnIsNot13Characters'
  | 'UpnHasCharactersItCannotHave'
  | 'UpnCheckLetterIsWrong';

/** Letters that stand for 0 to 22; I, O and S are left out because they look like digits. */
const letters = 'ABCDEFGHJKLMNPQRTUVWXYZ';

/**
 * Whether a unique pupil number can be one: a check letter, eleven digits, and a last digit that is a letter in
 * a temporary number; or one of the reasons why there is none (UN1 to UN5). Lower case and spaces are let go.
 *
 * @returns the thirteen characters, or the reason code
 * @refuses UpnIsNot13Characters, UpnHasCharactersItCannotHave, UpnCheckLetterIsWrong
 * @source docs/code-sets.md, Identifiers
 */
export function checkUniquePupilNumber(text: string): IdentifierCheck<UniquePupilNumberRefusal> {
  const value = text.replace(/\s/g, '').toUpperCase();
  if (has(upnUnknownReason, value)) return { ok: true, value };
  if (value.length !== 13) return { ok: false, reason: 'UpnIsNot13Characters' };
  if (!/^[A-HJ-NP-RT-Z]\d{11}[\dA-HJ-NP-RT-Z]$/.test(value)) {
    return { ok: false, reason: 'UpnHasCharactersItCannotHave' };
  }
  const weighted = [...value.slice(1)].reduce(
    (sum, character, index) => sum + worth(character) * (index + 2),
    0,
  );
  return letters[weighted % 23] === value[0]
    ? { ok: true, value }
    : { ok: false, reason: 'UpnCheckLetterIsWrong' };
}

function worth(character: string): number {
  const letter = letters.indexOf(character);
  return letter === -1 ? Number(character) : letter;
}
