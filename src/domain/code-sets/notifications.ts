import type { CodeSet } from './code-set.ts';

/**
 * Telling in person is a channel like any other: who was told, when, what was said.
 *
 * @source docs/code-sets.md, Tasks and outcomes
 */
export const notificationChannel = {
  title: 'Notification channel',
  source: 'ours',
  keys: 'from_label',
  entries: [
    { code: 'phone', label: 'Phone' },
    { code: 'secure_e_mail', label: 'Secure e-mail' },
    { code: 'system', label: 'System' },
    { code: 'letter', label: 'Letter' },
    { code: 'face_to_face', label: 'Face to face' },
  ],
} as const satisfies CodeSet;

/** @source docs/code-sets.md, Tasks and outcomes */
export const notificationStatus = {
  title: 'Notification status',
  source: 'ours',
  keys: 'from_label',
  entries: [
    { code: 'queued', label: 'Queued' },
    { code: 'sent', label: 'Sent' },
    { code: 'delivered', label: 'Delivered' },
    { code: 'acknowledged', label: 'Acknowledged' },
    { code: 'failed', label: 'Failed' },
    { code: 'excused', label: 'Excused' },
    { code: 'cancelled', label: 'Cancelled' },
  ],
} as const satisfies CodeSet;

/** @source docs/code-sets.md, Tasks and outcomes */
export const notificationExcuse = {
  title: 'Reason for not notifying',
  source: 'ours',
  keys: 'from_label',
  entries: [
    { code: 'not_reasonably_practicable', label: 'Not reasonably practicable' },
    { code: 'inconsistent_with_child_s_welfare', label: "Inconsistent with child's welfare" },
    { code: 'already_told', label: 'Already told' },
    { code: 'child_returned', label: 'Child returned' },
    { code: 'not_a_role_for_this_child', label: 'Not a role for this child' },
    { code: 'other', label: 'Other', hint: 'Say which' },
  ],
} as const satisfies CodeSet;
