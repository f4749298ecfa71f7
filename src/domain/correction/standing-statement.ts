import { agencyOf } from '../agencies/roles.ts';
import { audited, type Command, type Refusal, refuse } from '../deciding/command.ts';
import type { EpisodeEventType } from '../episode/events.ts';
import type { EpisodeHistory } from '../episode/history.ts';
import type { DomainEvent } from '../event/event.ts';

/** Everything that stands in an episode, in the order in which it was recorded. */
export const standingStatements = ({ episode }: EpisodeHistory): readonly DomainEvent[] =>
  [...episode.said.values()].flat().sort((one, other) => one.version - other.version);

/** The statement of a version as it stands; undefined where it was never made or has been withdrawn. */
export const standingStatement = (history: EpisodeHistory, version: number): DomainEvent | undefined =>
  standingStatements(history).find((statement) => statement.version === version);

export const doesNotStand = refuse(
  'no-such-statement',
  'No statement with this number stands in this episode: it was never made, or has been withdrawn.',
  'body.version',
);

/**
 * Why somebody may not put a statement right, if so: that is for the agency which made or recorded it, and for
 * the data steward where it is not the police's.
 *
 * @refuses not-yours-to-correct
 * @source docs/episodes.md: class and grades are the police's; "void, merge": data steward
 */
export function notTheirsToCorrect(
  { madeBy, recordedBy }: DomainEvent,
  { madeBy: corrector }: Command,
): Refusal | undefined {
  if (corrector.agency === madeBy.agency || corrector.agency === recordedBy.agency) return undefined;
  if (corrector.role === 'data-steward' && agencyOf(madeBy.role) !== 'police') return undefined;
  return audited(
    refuse(
      'not-yours-to-correct',
      'A statement is put right by the agency that made or recorded it, or by the data steward where it is not of the police.',
      'madeBy',
    ),
  );
}

const undoneByTheirOwnAct: readonly string[] = [
  'EpisodeClosed',
  'EpisodeReopened',
  'EpisodeVoided',
  'VoidingUndone',
  'DuplicateMergedIn',
  'DuplicateSeparated',
  'ProceduresRebound',
  'FrequencyDecided',
] satisfies readonly EpisodeEventType[];

/**
 * Why a statement is not put right in place, if so: what closes, voids, merges or binds an episode, and what was
 * agreed for later returns too, is undone or decided anew.
 *
 * @refuses has-its-own-act
 */
export const hasItsOwnAct = ({ type }: DomainEvent): Refusal | undefined =>
  undoneByTheirOwnAct.includes(type)
    ? refuse(
        'has-its-own-act',
        'This is not put right in place: it is undone, or decided anew, by an act of its own.',
        'body.version',
      )
    : undefined;
