import type { PackLibrary } from '../../../../procedures/pack-library.ts';
import type { FormField } from '../../../acts/form/form-field.ts';

/** What another authority's notice of a child says. */
export const askOfNotice = ({ directory }: PackLibrary, own: string): readonly FormField[] => [
  {
    key: 'from',
    label: 'Which authority gave notice?',
    hint: 'It stays responsible for the child',
    kind: 'code',
    reads: 'text',
    optional: false,
    choices: directory.authorities
      .filter(({ code }) => code !== own)
      .map(({ code, name }) => ({ value: code, text: name }))
      .sort((one, other) => one.text.localeCompare(other.text, 'en-GB')),
  },
  { key: 'came', label: 'When did the notice come?', kind: 'past', optional: false },
  { key: 'given', label: 'First name, or what the child is called', kind: 'text', optional: false },
  { key: 'family', label: 'Last name', kind: 'text', optional: true },
  { key: 'born', label: 'Date of birth', hint: 'Such as 27/10/2010', kind: 'date', optional: true },
  {
    key: 'lookedAfter',
    label: 'Is the child looked after by that authority?',
    kind: 'yes-no',
    optional: true,
  },
  { key: 'lastSeen', label: 'When was the child last seen?', kind: 'past', optional: true },
  {
    key: 'words',
    label: 'What does the notice say?',
    hint: 'Why the child may be in your area, with whom, what is feared',
    kind: 'long-text',
    optional: true,
  },
];
