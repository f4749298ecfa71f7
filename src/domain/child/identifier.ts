import type { IdentifierKind } from '../code-sets/identifiers.ts';
import type { IdentifierCheck } from '../identifiers/identifier-check.ts';
import { checkLocalChildId, type LocalChildIdRefusal } from '../identifiers/local-child-id.ts';
import { checkNhsNumber, type NhsNumberRefusal } from '../identifiers/nhs-number.ts';
import { checkUniquePupilNumber, type UniquePupilNumberRefusal } from '../identifiers/unique-pupil-number.ts';

type NotOfAChild = 'IdentifierIsNotOfAChild';
export type IdentifierRefusal =
  | LocalChildIdRefusal
  | NhsNumberRefusal
  | UniquePupilNumberRefusal
  | NotOfAChild;

/** Why an identifier is not stored, in words; the number itself is never repeated. */
export const identifierRefusals: Readonly<Record<IdentifierRefusal, string>> = {
  LocalChildIdIsBlank: "The authority's child id is blank.",
  LocalChildIdIsLong: "The authority's child id has more than 20 characters.",
  LocalChildIdIsNotAlphanumeric: "The authority's child id has other characters than letters and digits.",
  NhsNumberIsNotTenDigits: 'An NHS number has ten digits.',
  NhsNumberIsOneDigitRepeated: 'One digit ten times stands for a number that nobody knows.',
  NhsNumberCheckDigitIsWrong: 'The check digit of the NHS number is wrong: a digit was mistyped.',
  UpnIsNot13Characters: 'A unique pupil number has 13 characters, or is one of the reasons UN1 to UN5.',
  UpnHasCharactersItCannotHave: 'The unique pupil number has a character in a place where it cannot stand.',
  UpnCheckLetterIsWrong: 'The check letter of the unique pupil number is wrong: a character was mistyped.',
  IdentifierIsNotOfAChild: 'This kind of number is of a placement or a report and not of a child.',
};

/** A child's identifier as it is stored, or the rule it breaks. @source docs/code-sets.md, Identifiers */
export function checkIdentifier(kind: IdentifierKind, text: string): IdentifierCheck<IdentifierRefusal> {
  switch (kind) {
    case 'la_child_id':
      return checkLocalChildId(text);
    case 'upn':
      return checkUniquePupilNumber(text);
    case 'nhs_number':
      return checkNhsNumber(text);
    case 'police_person_id':
    case 'home_office_reference':
    case 'single_unique_identifier':
    case 'court_case_number':
      return { ok: true, value: text.trim() };
    case 'police_missing_report_id':
    case 'urn_of_placement':
      return { ok: false, reason: 'IdentifierIsNotOfAChild' };
    default:
      return kind satisfies never;
  }
}
