import { foldEpisode } from '../episode/fold.ts';
import type { EpisodeHistory } from '../episode/history.ts';
import type { DomainEvent } from '../event/event.ts';
import { standingStatements } from './standing-statement.ts';

/**
 * The history with other facts in place of one statement, or without it. Undefined where nothing would open the
 * episode any more.
 */
export function refoldedWith(
  history: EpisodeHistory,
  version: number,
  instead: DomainEvent | undefined,
): EpisodeHistory | undefined {
  const statements = standingStatements(history).flatMap((statement) => {
    if (statement.version !== version) return [statement];
    return instead === undefined ? [] : [instead];
  });
  const episode = foldEpisode(statements);
  return episode && { ...history, episode };
}
