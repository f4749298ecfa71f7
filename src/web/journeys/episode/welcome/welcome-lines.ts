import type { Role } from '../../../../domain/agencies/roles.ts';
import type { PackLibrary } from '../../../../procedures/pack-library.ts';
import { mayRecord } from '../../../acts/acts-for.ts';
import type { ShownEpisode, ShownRecord } from '../../../reading/read-record.ts';
import { settingsToday } from '../../../reading/settings-today.ts';

interface Shown {
  readonly record: ShownRecord;
  readonly episode: ShownEpisode | undefined;
}

/**
 * What a child who is back is welcomed with, for somebody who may record it; undefined while the child is not back, for
 * everybody else, and where the procedures name nothing.
 */
export function welcomeLines(
  library: PackLibrary,
  role: Role,
  { record: { found, asAt }, episode }: Shown,
): readonly string[] | undefined {
  if (episode?.whole.episode.phase !== 'returned') return undefined;
  if (!mayRecord('RecordWelcome', { role, held: found.held })) return undefined;
  return settingsToday(library, found.owner, asAt).welcomeChecklist;
}
