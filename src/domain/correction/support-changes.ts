import type { Command, Recorded } from '../deciding/command.ts';
import { episodeSaid } from '../episode/events.ts';
import type { EpisodeHistory } from '../episode/history.ts';
import { ongoingSupport } from '../return-interview/ongoing-support.ts';

/** What a correction means for who stays in touch with the child after an interview of this episode. */
export const supportChanges = (
  before: EpisodeHistory,
  after: EpisodeHistory,
  command: Command,
): readonly Recorded[] =>
  ongoingSupport(
    before.id,
    episodeSaid(before.episode.said, 'ReturnInterviewHeld'),
    episodeSaid(after.episode.said, 'ReturnInterviewHeld'),
    command,
  );
