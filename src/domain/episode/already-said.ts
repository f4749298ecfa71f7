import type { Command } from '../deciding/command.ts';
import { sameFacts } from '../event/same-facts.ts';
import { writeWhen } from '../time/when.ts';
import type { EpisodeEventType } from './events.ts';
import type { EpisodeHistory } from './history.ts';

/** Whether the same person has already said the same of the same moment: saying it again changes nothing. */
export const alreadySaid = (
  { episode }: EpisodeHistory,
  { madeBy, happened }: Command,
  type: EpisodeEventType,
  body: unknown,
): boolean =>
  (episode.said.get(type) ?? []).some(
    (statement) =>
      statement.madeBy.person === madeBy.person &&
      writeWhen(statement.happened) === writeWhen(happened) &&
      sameFacts(statement.body, body),
  );
