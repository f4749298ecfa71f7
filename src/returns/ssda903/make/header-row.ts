import { dateOfBirth } from '../../../domain/child/status.ts';
import type { Sex } from '../../../domain/code-sets/sex-and-gender.ts';
import type { ChildOnRecord } from '../../books/children-on-record.ts';
import { identityOf, numberOf } from '../../books/identity.ts';
import { writeReturnDate } from '../../write-return-date.ts';
import type { Made } from './made.ts';
import { keptIn } from './rows-sent.ts';

/** The first year of which the return has letters for the sex. */
const LETTERS_FROM = 2025;

/**
 * The row of one child. What no record holds is as it was sent in the return of that year, or blank: that a girl is a
 * mother, and why there is no pupil number.
 *
 * @source docs/returns.md 1.6; docs/code-sets.md, Person
 */
export function headerRow({ child }: ChildOnRecord, number: string, year: number): Made<'Header'> {
  const identity = identityOf(child);
  const sent = keptIn(child, 'Header', year).find(({ CHILD }) => CHILD === number);
  return {
    CHILD: number,
    SEX: sexIn(year, identity?.sex) || (sent?.SEX ?? ''),
    DOB: writeReturnDate(dateOfBirth(child)) || (sent?.DOB ?? ''),
    ETHNIC: identity?.ethnicity ?? (sent?.ETHNIC || 'NOBT'),
    UPN: numberOf(child, 'upn') ?? sent?.UPN ?? '',
    MOTHER: sent?.MOTHER ?? '',
    MC_DOB: sent?.MC_DOB ?? '',
  };
}

const letters = { M: 'M', F: 'F', U: 'U', '1': 'M', '2': 'F' } as const;
const figures = { M: '1', F: '2', U: '' } as const;

function sexIn(year: number, sex: Sex | undefined): string {
  const letter = letters[sex ?? 'U'];
  return year >= LETTERS_FROM ? letter : figures[letter];
}
