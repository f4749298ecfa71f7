import { sex } from '../../../../domain/code-sets/sex-and-gender.ts';
import type { FormField } from '../../../acts/form/form-field.ts';
import { nameIn } from '../../../acts/form/form-field.ts';
import { authorityOf } from '../who-may.ts';
import type { Asking, AskingContext } from './asking.ts';

/** Nobody older is reported as a child or as a care leaver. */
const OLDEST = 25;

/** Who a child is, as somebody says it who may not look the child up. */
export const whoTheChildIs: readonly FormField[] = [
  { key: 'given', label: 'First name, or what the child is called', kind: 'text', optional: false },
  { key: 'family', label: 'Last name', kind: 'text', optional: true },
  { key: 'born', label: 'Date of birth, such as 27/10/2010', kind: 'date', optional: true },
  { key: 'age', label: 'Or about how old, in years?', kind: 'number', whole: true, optional: true },
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
    label: 'Is the child in care, looked after by a council?',
    kind: 'yes-no',
    optional: true,
  },
];

/** In whose area somebody is missing, and the likeliest answer: that of whoever reports. */
export function askWhichArea({ signedIn, library: { directory } }: AskingContext) {
  const own = authorityOf(signedIn, directory);
  const authorities = directory.authorities
    .map(({ code, name }) => ({ value: code, text: name }))
    .sort((one, other) => one.text.localeCompare(other.text, 'en-GB'));
  const field: FormField = {
    key: 'authority',
    label: 'Which council’s area are they missing from?',
    kind: 'code',
    reads: 'text',
    optional: false,
    choices: authorities,
  };
  return { field, before: own === undefined ? {} : { authority: own } };
}

export const tooOld = ({ age }: { readonly age?: number }) =>
  age !== undefined && age > OLDEST
    ? { field: 'age', text: 'Enter the age of a child or young person, in years' }
    : undefined;

/** Who is missing, one or several who went together, from somebody who may not look them up. */
export function askWhoItIs(context: AskingContext): Asking {
  const area = askWhichArea(context);
  const described = context.draft.children.filter((one) => one.described !== undefined);
  return {
    title: 'Who is missing?',
    says: ["Children's services find out who it is. Send what you know; leave the rest blank."],
    before: { ...area.before, children: described.map(({ child, described }) => ({ child, ...described })) },
    fields: [
      {
        key: 'children',
        label: 'Who is missing?',
        kind: 'items',
        oneIs: 'Child',
        optional: false,
        fields: [{ key: 'child', label: 'Number', kind: 'kept', optional: true }, ...whoTheChildIs],
      },
      area.field,
    ],
    unless: (answers) => {
      const { children } = answers as { readonly children: readonly { readonly age?: number }[] };
      if (children.length === 0)
        return { field: 'children-0-given', text: 'Say who is missing, as well as you can' };
      const [wrong] = children.flatMap((one, index) => {
        const found = tooOld(one);
        return found === undefined
          ? []
          : [{ ...found, field: nameIn(nameIn('children', index), found.field) }];
      });
      return wrong;
    },
  };
}
