import { sex } from '../../../../domain/code-sets/sex-and-gender.ts';
import { authorityOf } from '../who-may.ts';
import type { Asking, AskingContext } from './asking.ts';

/** Who the child is, from somebody who may not look the child up. */
export function askWhoItIs({ signedIn, library: { directory } }: AskingContext): Asking {
  const own = authorityOf(signedIn, directory);
  const authorities = directory.authorities
    .map(({ code, name }) => ({ value: code, text: name }))
    .sort((one, other) => one.text.localeCompare(other.text, 'en-GB'));
  return {
    title: 'Who is missing?',
    says: ["Children's services find out who it is. Send what you know; leave the rest blank."],
    before: own === undefined ? {} : { authority: own },
    fields: [
      { key: 'given', label: 'First name, or what the child is called', kind: 'text', optional: false },
      { key: 'family', label: 'Last name', kind: 'text', optional: true },
      { key: 'born', label: 'Date of birth', hint: 'Such as 27/10/2010', kind: 'date', optional: true },
      {
        key: 'age',
        label: 'Or about how old?',
        hint: 'In years',
        kind: 'number',
        whole: true,
        optional: true,
      },
      {
        key: 'sex',
        label: 'Sex',
        kind: 'code',
        reads: 'text',
        optional: true,
        choices: sex.entries
          .filter(({ code }) => ['M', 'F'].includes(code))
          .map(({ code, label }) => ({ value: code, text: label })),
      },
      {
        key: 'lookedAfter',
        label: 'Is the child in care?',
        hint: 'Looked after by a council: in a foster home, a children’s home or supported accommodation',
        kind: 'yes-no',
        optional: true,
      },
      {
        key: 'authority',
        label: 'Which council’s area is the child missing from?',
        kind: 'code',
        reads: 'text',
        optional: false,
        choices: authorities,
      },
    ],
    unless: (answers) =>
      typeof (answers as { readonly age?: unknown }).age === 'number' &&
      (answers as { readonly age: number }).age > 25
        ? { field: 'age', text: 'Enter the age of a child or young person, in years' }
        : undefined,
  };
}
