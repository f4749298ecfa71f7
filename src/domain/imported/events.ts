import Type from 'typebox';
import {
  authorityCode,
  body,
  instantText,
  list,
  oneOf,
  optional,
  policeForce,
  text,
  whenText,
} from '../event/schema.ts';

/** A row of a national return as the authority sent it, with the rules that it breaks. */
export const rowOfReturn = {
  /** The year in which the collection ends. */
  year: Type.Integer({ minimum: 1900, maximum: 2999 }),
  /** Where it stood in its file; in CSV the heading is line 1. */
  line: Type.Integer({ minimum: 1 }),
  row: text,
  flags: optional(list(text)),
} as const;

/**
 * An episode, or a further span of one, as another system held it. The row is kept whole, with the class and
 * grade it was given there; it may break rules that hold for what is recorded here.
 *
 * @source docs/episodes.md (imported historical span); docs/code-sets.md, Episode
 */
export const importedEvents = {
  EpisodeImported: body({
    child: text,
    incident: optional(text),
    class: oneOf('missing', 'away', 'absent_legacy', 'hidden'),
    grade: optional(oneOf('very_low', 'low', 'medium', 'high', 'absent', 'no_apparent_risk')),
    childGroup: text,
    responsible: authorityCode,
    host: optional(authorityCode),
    placementType: optional(text),
    missingFrom: optional(text),
    missingSince: whenText,
    reportedAt: optional(instantText),
    locatedAt: optional(whenText),
    returnedAt: optional(whenText),
    foundPlace: optional(text),
    safeAndWell: optional(text),
    interviewOutcome: optional(text),
    interviewOfferedAt: optional(instantText),
    interviewCompletedAt: optional(instantText),
    interviewer: optional(text),
    reasonPrimary: optional(text),
    reasonsSecondary: optional(list(text)),
    force: optional(policeForce),
    packs: list(
      body({ capacity: oneOf('responsible', 'home', 'host', 'force'), owner: text, pack: text, hash: text }),
    ),
    /** The row as it was read, and what was found wrong with it. */
    row: text,
    flags: optional(list(text)),
    /** Where it comes from national returns: the row of each year in which it was returned. */
    returned: optional(list(body(rowOfReturn))),
    /** Returned under the rule of old, which counted only those missing for more than 24 hours. */
    rule: optional(oneOf('gt24h')),
  }),
} as const;
