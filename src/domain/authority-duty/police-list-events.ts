import Type from 'typebox';
import { body, dateText, instantText, oneOf, optional, policeForce, text, yesNo } from '../event/schema.ts';

/**
 * The lists of the police, and what became of what they say differently. A record of theirs is named by its reference,
 * one of ours by its episode: what was said holds for every list in which they come again.
 */
export const policeListEvents = {
  /** The file itself is kept with it. A list has the absences that began on its days, or those that were open then. */
  PoliceListReceived: body({
    document: text,
    force: policeForce,
    from: optional(dateText),
    to: optional(dateText),
    openAt: optional(instantText),
    rows: Type.Integer({ minimum: 0 }),
    sha256: text,
  }),
  PoliceDifferenceSettled: body({
    force: policeForce,
    difference: oneOf('police_only', 'listed_twice', 'authority_only', 'class_differs', 'times_differ'),
    reference: optional(text),
    episode: optional(text),
    how: oneOf('put_right_here', 'police_to_put_right', 'not_of_this_area', 'both_stand'),
    reason: text,
  }),
  PoliceMatchDecided: body({
    force: policeForce,
    reference: text,
    episode: text,
    same: yesNo,
    reason: text,
  }),
} as const;
