import type { TSchema } from 'typebox';
import { type EpisodeEventType, episodeEvents } from '../episode/events.ts';
import type { EpisodeHistory } from '../episode/history.ts';
import { standingStatement } from './standing-statement.ts';

/**
 * The shape that the new facts of a statement must have; undefined where no statement of that version stands.
 * What stands of an imported row is corrected as that row.
 *
 * @source docs/adr/0001-bodies-are-schemas-in-the-domain.md
 */
export function schemaToCorrect(history: EpisodeHistory, version: number): TSchema | undefined {
  const statement = standingStatement(history, version);
  if (statement === undefined) return undefined;
  return episodeEvents[statement.imported ? 'EpisodeImported' : (statement.type as EpisodeEventType)];
}
