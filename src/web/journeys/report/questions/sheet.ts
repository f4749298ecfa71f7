import type { FormField } from '../../../acts/form/form-field.ts';
import type { AboutChild } from '../about-children.ts';
import { type Asking, type AskingContext, childKey } from './asking.ts';

/**
 * What does not change from night to night: prefilled from the sheet that carers prepared, so that tonight it is only
 * read over. Items 5, 6, 9 and, for a looked-after child, 10. @source v59-2024 L249-260, L354-364
 */
export const askSheet = ({ about }: AskingContext): Asking => ({
  title: 'Is this still right?',
  says: [
    about.some(({ prepared }) => prepared !== undefined)
      ? 'This is from the sheet that was prepared. Change what is different today.'
      : 'Nobody has prepared a sheet that you may see. Write what you know and leave the rest blank.',
  ],
  before: Object.fromEntries(about.map((one) => [childKey(one.chosen), preparedAnswers(one)])),
  fields: about.map(
    ({ chosen, lookedAfter }): FormField => ({
      key: childKey(chosen),
      label: chosen.name,
      kind: 'group',
      optional: true,
      fields: [
        {
          key: 'description',
          label: 'What do they look like?',
          hint: 'Height, build, hair, eyes, marks, how they speak. You can add a photo before you send',
          kind: 'long-text',
          optional: true,
        },
        { key: 'medical', label: 'Medical history and medication', kind: 'long-text', optional: true },
        {
          key: 'people',
          label: 'Family, friends and places they go to',
          hint: 'With telephone numbers',
          kind: 'long-text',
          optional: true,
        },
        ...(lookedAfter || chosen.described?.lookedAfter === true ? [risk] : []),
      ],
    }),
  ),
});

const risk: FormField = {
  key: 'risk',
  label: 'Risk assessment, brought up to date',
  kind: 'long-text',
  optional: true,
};

/** The code word stays on the sheet: it is between the child and those who care. */
export function preparedAnswers({ prepared }: AboutChild): object {
  if (prepared === undefined) return {};
  const { description, medication, missingMedicationBecomesDangerousAfterHours: hours } = prepared;
  const medical = [
    medication,
    hours === undefined ? undefined : `Without it there is danger after ${hours} hours.`,
  ].filter((one) => one !== undefined);
  const people = [...prepared.people, ...prepared.places, ...prepared.telephones];
  return {
    ...(description !== undefined && { description }),
    ...(medical.length > 0 && { medical: medical.join('\n') }),
    ...(people.length > 0 && { people: people.join('\n') }),
    ...(prepared.riskAssessment !== undefined && { risk: prepared.riskAssessment }),
  };
}
