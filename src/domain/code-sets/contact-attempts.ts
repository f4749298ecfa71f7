import type { CodeSet } from './code-set.ts';

/** Whom somebody tried to reach, and for the child how. @source docs/code-sets.md, Tasks and outcomes */
export const contactAttemptKind = {
  title: 'Contact attempt',
  source: 'ours',
  keys: 'from_label',
  entries: [
    { code: 'child_phone', label: 'Child, phone', group: 'child' },
    { code: 'child_text', label: 'Child, text', group: 'child' },
    { code: 'child_social', label: 'Child, social', hint: 'Social media', group: 'child' },
    { code: 'child_visit', label: 'Child, visit', group: 'child' },
    { code: 'friend', label: 'Friend', group: 'network' },
    { code: 'relative', label: 'Relative', group: 'network' },
    { code: 'parent', label: 'Parent', group: 'network' },
    { code: 'adult', label: 'Adult', group: 'network' },
  ],
} as const satisfies CodeSet<string, { readonly group: 'child' | 'network' }>;

/** @source docs/code-sets.md, Tasks and outcomes */
export const contactAttemptBy = {
  title: 'Contact attempted by',
  source: 'ours',
  keys: 'from_label',
  entries: [
    { code: 'carer', label: 'Carer' },
    { code: 'sw', label: 'SW', hint: 'Social worker' },
    { code: 'police', label: 'Police' },
    { code: 'iro', label: 'IRO', hint: 'Independent reviewing officer' },
    { code: 'edt', label: 'EDT', hint: 'Emergency duty team' },
    { code: 'other', label: 'Other' },
  ],
} as const satisfies CodeSet;

/** @source docs/code-sets.md, Tasks and outcomes */
export const contactAttemptResult = {
  title: 'Result of the contact attempt',
  source: 'ours',
  keys: 'from_label',
  entries: [
    { code: 'no_answer', label: 'No answer' },
    { code: 'spoke_safe', label: 'Spoke, safe' },
    { code: 'spoke_concern', label: 'Spoke, concern' },
    { code: 'message_left', label: 'Message left' },
    { code: 'seen', label: 'Seen' },
  ],
} as const satisfies CodeSet;
