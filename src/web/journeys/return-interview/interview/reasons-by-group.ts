import { entryOf, has, label } from '../../../../domain/code-sets/code-set.ts';
import { reasonGroup } from '../../../../domain/code-sets/reasons/reason.ts';
import { reason } from '../../../../domain/code-sets/reasons/reasons.ts';
import type { Choice, FormField } from '../../../acts/form/form-field.ts';

const asked = ['reasonPrimary', 'reasonsSecondary'];

/** The form with the reasons for going missing under the groups that they are reported in: there are too many for one list. */
export const reasonsByGroup = (form: readonly FormField[]): readonly FormField[] =>
  form.map((field) =>
    asked.includes(field.key) && (field.kind === 'code' || field.kind === 'codes')
      ? { ...field, choices: field.choices.map(grouped) }
      : field,
  );

const grouped = (choice: Choice): Choice =>
  has(reason, choice.value)
    ? { ...choice, group: label(reasonGroup, entryOf(reason, choice.value).group) }
    : choice;
