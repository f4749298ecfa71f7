import { body, optional, role, text, version } from '../event/schema.ts';

/** Who has been given what there is to do. */
export const allocationEvents = {
  /** The last allocation of a duty stands; until there is one it lies with the duty desk. */
  DutyAllocated: body({
    rule: text,
    /** Which time it came round; every time where nothing is said. */
    occurrence: optional(text),
    to: body({ name: text, role }),
    reason: text,
  }),
  /** From a team or shift to another one of the same agency; `words` is what those who come have to know. */
  HandOverOffered: body({ from: text, to: text, words: optional(text) }),
  HandOverAccepted: body({ offer: version }),
  HandOverRefused: body({ offer: version, reason: text }),
  HandOverWithdrawn: body({ offer: version }),
} as const;
