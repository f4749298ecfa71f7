import { roleLabel } from '../../../../domain/agencies/roles.ts';
import type { Maker } from '../../../../domain/event/event.ts';
import { answering } from '../../../../domain/responsibility/answering.ts';
import type { FormField } from '../../../acts/form/form-field.ts';
import { howTold } from '../../../acts/read/read-maker.ts';

/** What may be done with an offer that nobody has answered: the first two by one side, the others by the other. */
export type Answering = 'accept' | 'refuse' | 'told' | 'take-back';

const why = (label: string): FormField => ({ key: 'reason', label, kind: 'long-text', optional: false });

/** What each of them asks for. */
export const asked: Readonly<Record<Answering, readonly FormField[]>> = {
  accept: [],
  refuse: [why('Why do you refuse?')],
  told: [
    {
      ...{ key: 'answer', label: 'What did they answer?', kind: 'code', optional: false, reads: 'text' },
      choices: [
        { value: 'accepted', text: 'They accept responsibility' },
        { value: 'refused', text: 'They refuse' },
      ],
    },
    { key: 'person', label: 'Who answered?', hint: 'A name', kind: 'text', optional: false },
    {
      ...{ key: 'role', label: 'Their role', kind: 'code', optional: false, reads: 'text' },
      choices: answering.map((role) => ({ value: role, text: roleLabel(role) })),
    },
    {
      ...{ key: 'how', label: 'How did they tell you?', kind: 'code', optional: false, reads: 'text' },
      choices: (Object.keys(howTold) as NonNullable<Maker['how']>[])
        .filter((how) => how !== 'system')
        .map((how) => ({ value: how, text: howTold[how] })),
    },
    { key: 'at', label: 'When did they answer?', kind: 'past', optional: false },
    { key: 'reason', label: 'If they refuse: why?', kind: 'long-text', optional: true },
  ],
  'take-back': [why('Why do you take it back?')],
};
