import type { Role } from '../../../../domain/agencies/roles.ts';
import type { FormField } from '../../../acts/form/form-field.ts';
import type { Asking, AskingContext } from '../questions/asking.ts';
import { askWhichArea, tooOld, whoTheChildIs } from '../questions/describe.ts';
import { askWhen } from '../questions/when.ts';

const callers: readonly { readonly value: Role | 'somebody-else'; readonly text: string }[] = [
  { value: 'parent-with-parental-responsibility', text: 'A parent' },
  { value: 'relative', text: 'A relative' },
  { value: 'foster-carer', text: 'A foster carer' },
  { value: 'home-manager-on-duty', text: 'A children’s home' },
  { value: 'trained-school-staff', text: 'A school or college' },
  { value: 'somebody-else', text: 'Somebody else' },
];

const long = (key: string, label: string): FormField => ({ key, label, kind: 'long-text', optional: true });

/** Everything that is asked while somebody is on the telephone: one page. */
export function askOnTheTelephone(context: AskingContext): Asking {
  const area = askWhichArea(context);
  const when = askWhen({ ...context, draft: { ...context.draft, describe: area.before } });
  return {
    title: 'Take a report by telephone',
    says: [
      'If a child is in danger now, the caller rings 999 first. Only the name, when the child was last seen, and who is calling are needed.',
    ],
    before: { ...area.before, ...when.before },
    fields: [
      { key: 'caller', label: 'Who is calling?', kind: 'text', optional: false },
      {
        key: 'callerIs',
        label: 'What are they to the child?',
        kind: 'code',
        reads: 'text',
        optional: false,
        choices: callers,
      },
      { key: 'rang', label: 'When did they ring?', kind: 'past', optional: false },
      ...whoTheChildIs,
      area.field,
      ...when.fields,
      long('worry', 'Is there a particular reason to worry tonight?'),
      long('clothing', 'What are they wearing, and what have they got with them?'),
      long('withWhom', 'Who are they with?'),
      long('circumstances', 'What happened before they went?'),
      long('description', 'What do they look like?'),
      long('medical', 'Medical history and medication'),
      long('people', 'Family, friends and places they go to'),
    ],
    unless: tooOld,
  };
}
