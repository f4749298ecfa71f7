import { foundPlaceType, howLocated } from '../code-sets/found.ts';
import { body, codeOf, list, oneOf, optional, person, text, yesNo } from '../event/schema.ts';

/** Where the child is, as far as children's services know. A carer's word waits for `StatementConfirmed`. */
export const whereaboutsEvents = {
  WhereaboutsBecameKnown: body({
    kind: oneOf('known_with_concern', 'known_authorised'),
    place: optional(text),
    withWhom: optional(text),
  }),
  WhereaboutsBecameUnknown: body({ words: optional(text) }),
  /** Found, though perhaps not back: it ends the missing time. */
  ChildLocated: body({
    how: optional(codeOf(howLocated)),
    placeType: optional(codeOf(foundPlaceType)),
    place: optional(text),
    withWhom: optional(text),
    /** What is true until the child is back; with concern unless somebody agreed to the stay. */
    until: optional(oneOf('known_with_concern', 'known_authorised')),
    byHomeOffice: optional(yesNo),
  }),
  /** Back at home or placement, or at another place that was decided on. */
  ChildReturned: body({
    how: optional(codeOf(howLocated)),
    to: oneOf('home', 'placement', 'other_placement', 'emergency_accommodation', 'other'),
    safeToReturn: oneOf('yes', 'no'),
    place: optional(text),
    placeType: optional(codeOf(foundPlaceType)),
    withWhom: optional(text),
    /** Why a hotel or bed and breakfast, and which senior manager approved it. */
    exceptionalReason: optional(text),
    approvedBy: optional(person),
  }),
  /** How the child was welcomed back: of what the procedures name, what was done. No clock runs for it. */
  ChildWelcomed: body({ done: list(text), words: optional(text) }),
  /** What the national return says of an absence that began before the child came into care. */
  ReturnStartDecided: body({ start: oneOf('day_care_began', 'not_returned'), words: text }),
} as const;
