import type { Command } from '../deciding/command.ts';
import { saidAlready } from '../deciding/say-once.ts';
import type { EpisodeEventType } from './events.ts';
import type { EpisodeHistory } from './history.ts';

/** Whether the same person has already said the same of the same moment in this episode. */
export const alreadySaid = (
  { episode }: EpisodeHistory,
  command: Command,
  type: EpisodeEventType,
  body: unknown,
): boolean => saidAlready(episode.said, command, type, body);
