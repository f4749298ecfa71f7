import type { NewEvent } from '../event/event.ts';
import type { Said } from '../event/said.ts';
import { sameFacts } from '../event/same-facts.ts';
import { writeWhen } from '../time/when.ts';
import type { Command, Decision } from './command.ts';

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

/** One event with the command's time, maker and recorder. */
export const eventBy = (
  { happened, madeBy, recordedBy }: Command,
  type: string,
  body: unknown,
): NewEvent => ({ type, happened, madeBy, recordedBy, body });

/**
 * What a command adds to a stream: the one event, or none where the same person has said the same of the same moment.
 *
 * @param said  what was said in that stream before; undefined where nothing was
 */
export const sayOnceIn = (
  stream: string,
  said: Said | undefined,
  command: Command,
  type: string,
  body: unknown,
): Decision => ({
  events:
    said !== undefined && saidAlready(said, command, type, body)
      ? []
      : [{ stream, event: eventBy(command, type, body) }],
});
