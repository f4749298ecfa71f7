import { body, optional, role, text } from '../event/schema.ts';

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
} as const;
