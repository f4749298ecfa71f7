import type { FormField } from '../../../acts/form/form-field.ts';
import { type Asking, type AskingContext, childKey, namesOf } from './asking.ts';

/** What is true tonight: items 3, 4 and 8 of a report. @source v59-2024 L249-260 */
export const askTonight = ({ draft }: AskingContext): Asking => ({
  title: `What is true tonight of ${namesOf(draft)}?`,
  says: ['Leave blank what you do not know. It does not hold up the report, and can follow.'],
  fields: [
    ...draft.children.map(
      (child): FormField => ({
        key: childKey(child),
        label: child.name,
        kind: 'group',
        optional: true,
        fields: [
          {
            key: 'clothing',
            label: 'What are they wearing, and what have they got with them?',
            hint: 'Clothes, bags, phone, money',
            kind: 'long-text',
            optional: true,
          },
        ],
      }),
    ),
    { key: 'withWhom', label: 'Who are they with?', kind: 'long-text', optional: true },
    {
      key: 'circumstances',
      label: 'What happened before they went?',
      hint: 'Such as an argument, a visit, a call, bad news',
      kind: 'long-text',
      optional: true,
    },
  ],
});
