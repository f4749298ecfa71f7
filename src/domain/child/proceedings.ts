import type { PlainDate } from '../time/instant.ts';
import { readPlainDate } from '../time/instant.ts';
import { type Child, latest } from './child.ts';

export interface Proceedings {
  /** The next hearing that was known then, if any. */
  readonly hearingOn?: PlainDate;
}

/**
 * Whether a court was deciding on the child's care then: an interim care order, until another status follows.
 * Undefined for every other child.
 *
 * @source thurrock-2023 L13-18, L215-221
 */
export function inProceedings(child: Child, at: number): Proceedings | undefined {
  const status = latest(child, 'LegalStatusChanged', at)?.body;
  if (status?.status !== 'C1') return undefined;
  const hearingOn = status.hearingOn === undefined ? undefined : readPlainDate(status.hearingOn);
  return hearingOn === undefined ? {} : { hearingOn };
}
