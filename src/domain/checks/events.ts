import { body, instantText, optional, text } from '../event/schema.ts';

export const checkEvents = {
  /** The deadline for preliminary checks, from an assessment of the risk to this child; never open-ended. */
  ChecksDeadlineSet: body({ deadline: instantText, assessment: optional(text) }),
  CheckMade: body({ what: text, result: text }),
  /** The child answered but is still at risk: people are told as if the child had not been found. */
  ContactMadeStillAtRisk: body({ words: text }),
  FoundDuringChecks: body({ where: optional(text), words: optional(text) }),
} as const;
