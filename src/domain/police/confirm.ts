import type { Agency } from '../agencies/agencies.ts';
import { agencyOf } from '../agencies/roles.ts';
import { audited, type Command, type Refusal, refuse } from '../deciding/command.ts';
import { statementAct } from '../episode/acts.ts';
import { type EpisodeEvent, type EpisodeEventType, episodeSaid } from '../episode/events.ts';
import type { EpisodeHistory } from '../episode/history.ts';
import { countsAtOnce } from '../episode/tracks.ts';
import type { Said } from '../event/said.ts';

const toldOfThePolice = ['ChildClassified', 'RiskGraded'] as const satisfies readonly EpisodeEventType[];
const aboutWhereabouts = [
  'ChildLocated',
  'WhereaboutsBecameKnown',
  'WhereaboutsBecameUnknown',
] as const satisfies readonly EpisodeEventType[];

export interface Unconfirmed {
  readonly statement: EpisodeEvent;
  /** The agencies either of which may confirm it. */
  readonly by: readonly Agency[];
}

/**
 * The statements of an episode that wait for somebody's confirmation: what was recorded as told waits for the
 * police, what a carer or relative says of whereabouts waits for children's services or the police.
 *
 * @source docs/episodes.md
 */
export function unconfirmed({ episode: { said } }: EpisodeHistory): readonly Unconfirmed[] {
  const confirmed = new Set(episodeSaid(said, 'StatementConfirmed').map(({ body }) => body.confirms));
  return awaiting(said).filter(({ statement }) => !confirmed.has(statement.version));
}

function awaiting(said: Said): Unconfirmed[] {
  const all: Unconfirmed[] = [];
  for (const type of toldOfThePolice)
    for (const statement of episodeSaid(said, type))
      if (statement.body.asTold !== undefined) all.push({ statement, by: ['police'] });
  for (const type of aboutWhereabouts)
    for (const statement of episodeSaid(said, type))
      if (!countsAtOnce(statement)) all.push({ statement, by: ['childrens-social-care', 'police'] });
  return all;
}

/**
 * Saying that what another said is so. The police confirm by themselves: that they confirmed is nothing that
 * children's services could be told.
 *
 * @refuses nothing-to-confirm, not-yours-to-confirm
 */
export const confirmStatement = statementAct({
  describes: 'Confirm what was recorded as told by the police, or what a carer said of whereabouts.',
  event: 'StatementConfirmed',
  may: ['police', 'childrens-social-care'],
  unless: (history, command): Refusal | undefined => {
    const waiting = awaiting(history.episode.said).find(
      ({ statement }) => statement.version === command.body.confirms,
    );
    if (waiting === undefined)
      return refuse(
        'nothing-to-confirm',
        'There is no statement with this number that waits for anybody to confirm it.',
        'body.confirms',
      );
    return mayConfirm(waiting, command) ? undefined : notYours();
  },
});

const mayConfirm = ({ by }: Unconfirmed, { madeBy, recordedBy }: Command): boolean =>
  by.includes(agencyOf(madeBy.role)) && by.includes(agencyOf(recordedBy.role));

const notYours = (): Refusal =>
  audited(
    refuse(
      'not-yours-to-confirm',
      'What was recorded as told by the police is confirmed by the police themselves.',
      'madeBy',
    ),
  );
