import { dateOfBirth } from '../../../domain/child/status.ts';
import type { Sex } from '../../../domain/code-sets/sex-and-gender.ts';
import type { ChildOnRecord } from '../../books/children-on-record.ts';
import { identityOf, numberOf } from '../../books/identity.ts';
import { writeReturnDate } from '../../write-return-date.ts';
import type { Made } from './made.ts';

/** The first year of which the return has letters for the sex. */
const LETTERS_FROM = 2025;

/** The row of one child; that a girl is a mother is not held here. @source docs/returns.md 1.6; docs/code-sets.md, Person */
export function headerRow({ child }: ChildOnRecord, number: string, year: number): Made<'Header'> {
  const identity = identityOf(child);
  return {
    CHILD: number,
    SEX: sexIn(year, identity?.sex),
    DOB: writeReturnDate(dateOfBirth(child)),
    ETHNIC: identity?.ethnicity ?? 'NOBT',
    UPN: numberOf(child, 'upn') ?? '',
    MOTHER: '',
    MC_DOB: '',
  };
}

const letters = { M: 'M', F: 'F', U: 'U', '1': 'M', '2': 'F' } as const;
const figures = { M: '1', F: '2', U: '' } as const;

function sexIn(year: number, sex: Sex | undefined): string {
  const letter = letters[sex ?? 'U'];
  return year >= LETTERS_FROM ? letter : figures[letter];
}
