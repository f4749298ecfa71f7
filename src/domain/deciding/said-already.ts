import type { Said } from '../event/said.ts';
import { sameFacts } from '../event/same-facts.ts';
import { writeWhen } from '../time/when.ts';
import type { Command } from './command.ts';

/** Whether the same person has already said the same of the same moment: saying it again changes nothing. */
export const saidAlready = (
  said: Said,
  { madeBy, happened }: Command,
  type: string,
  body: unknown,
): boolean =>
  (said.get(type) ?? []).some(
    (statement) =>
      statement.madeBy.person === madeBy.person &&
      writeWhen(statement.happened) === writeWhen(happened) &&
      sameFacts(statement.body, body),
  );
