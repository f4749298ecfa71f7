import { correctionEvents } from '../event/correction.ts';
import { body, optional, text } from '../event/schema.ts';

/** One occurrence with one or more children. It holds references only, and nothing is counted by it. */
export const incidentEvents = {
  IncidentRecorded: body({ words: optional(text), place: optional(text) }),
  /** A child who went missing in it, by the episode of that child. */
  EpisodeLinked: body({ episode: text, child: text }),
  /** A child who was there and did not go missing: by number where recorded, by name otherwise. */
  ChildWasPresent: body({ child: optional(text), name: optional(text) }),
  FactWithdrawn: correctionEvents.FactWithdrawn,
} as const;
