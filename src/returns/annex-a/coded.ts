import type { Ethnicity } from '../../domain/code-sets/ethnicity.ts';
import type { LegalStatus } from '../../domain/code-sets/legal-status.ts';
import type { Sex } from '../../domain/code-sets/sex-and-gender.ts';
import type { Answer } from '../books/interview-answers.ts';

/** Values of the list that stand behind a letter. @source docs/returns.md 3 */
export const yesOrNo = (yes: boolean): string => (yes ? 'a) Yes' : 'b) No');

/** What is not due was not done; nothing is said of what nobody knows. */
export function answered(answer: Answer): string {
  if (answer === undefined) return 'c) Unknown';
  return yesOrNo(answer === 'Y');
}

export function gender(sex: Sex | undefined): string {
  switch (sex) {
    case 'M':
    case '1':
      return 'a) Male';
    case 'F':
    case '2':
      return 'b) Female';
    case 'U':
    case undefined:
      return 'c) Not stated/recorded';
    default:
      return sex satisfies never;
  }
}

/** In the order in which the returns list them, from `a) WBRI` to `t) NOBT`. @source docs/returns.md 1.6, 3 */
const inOrder =
  'WBRI WIRI WOTH WIRT WROM MWBC MWBA MWAS MOTH AIND APKN ABAN AOTH BCRB BAFR BOTH CHNE OOTH REFU NOBT'.split(
    ' ',
  );

export function ethnicity(code: Ethnicity = 'NOBT'): string {
  const place = inOrder.indexOf(code);
  return place === -1 ? code : `${String.fromCharCode('a'.charCodeAt(0) + place)}) ${code}`;
}

/** Those whose wording the list prints; the others are their national code. */
const statuses: Readonly<Partial<Record<LegalStatus, string>>> = {
  C1: 'C1: ICO',
  C2: 'C2: FCO',
  V2: 'V2: Single period under S20',
};

export const legalStatus = (code: LegalStatus | undefined): string =>
  code === undefined ? '' : (statuses[code] ?? code);
