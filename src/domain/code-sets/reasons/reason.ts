import type { CodeEntry, CodeOf, CodeSet } from '../code-set.ts';

/** Push: what the child left. Pull: what the child went to. `none`: the reason is not known or was not said. */
export type ReasonFactor = 'push' | 'pull' | 'neither' | 'none';

/**
 * Documents a reason was merged from: M Medway, K Kent, T Thurrock, O Ofsted, V partnership procedures v59.
 *
 * @source docs/code-sets.md, Reasons
 */
export type ReasonSource = 'M' | 'K' | 'T' | 'O' | 'V';

/** The groups reasons are reported in. @source docs/code-sets.md, Reasons */
export const reasonGroup = {
  title: 'Group of reasons',
  source: 'ours',
  keys: 'from_label',
  entries: [
    { code: 'home_family', label: 'Home & family' },
    { code: 'placement', label: 'Placement' },
    { code: 'education', label: 'Education' },
    { code: 'mental_health', label: 'Mental health' },
    { code: 'legal', label: 'Legal' },
    { code: 'contact', label: 'Contact' },
    { code: 'relationships', label: 'Relationships' },
    { code: 'substance', label: 'Substance' },
    { code: 'thrill', label: 'Thrill' },
    { code: 'exploitation', label: 'Exploitation' },
    { code: 'other', label: 'Other' },
  ],
} as const satisfies CodeSet;

export type ReasonGroup = CodeOf<typeof reasonGroup>;

export interface ReasonEntry extends CodeEntry<string> {
  readonly group: ReasonGroup;
  readonly factor: ReasonFactor;
  readonly citedBy: readonly ReasonSource[];
}
