import { authorityWorkers } from '../agencies/authority-workers.ts';
import { carers } from '../agencies/carers.ts';
import { managers } from '../agencies/managers.ts';
import type { Acts } from '../deciding/act.ts';
import { type Command, type Refusal, refuse } from '../deciding/command.ts';
import { type EpisodeContext, statementAct } from '../episode/acts.ts';
import { beforeNextEpisode } from '../episode/before-next-episode.ts';
import { duringAbsence } from '../episode/during-absence.ts';
import type { EpisodeHistory } from '../episode/history.ts';
import { returnChild } from './return-child.ts';
import { cameIntoCareSince } from './return-start.ts';

/** A carer may say it too, and is believed once children's services or the police confirm it. */
const sayers = [...authorityWorkers, 'police', ...carers] as const;

const outsideThisAbsence = (history: EpisodeHistory, { happened }: Command): Refusal | undefined =>
  duringAbsence(history, happened) ?? beforeNextEpisode(history, happened);

/** Where the child is, and coming back. @source docs/episodes.md */
export const whereaboutsActs = {
  SayWhereaboutsKnown: statementAct({
    describes: 'Say that it is known where the child is, with concern or with somebody’s authorisation.',
    event: 'WhereaboutsBecameKnown',
    may: sayers,
    unless: outsideThisAbsence,
  }),
  SayWhereaboutsUnknown: statementAct({
    describes: 'Say that it is no longer known where the child is.',
    event: 'WhereaboutsBecameUnknown',
    may: sayers,
    unless: outsideThisAbsence,
  }),
  LocateChild: statementAct({
    describes: 'Record by whom, where and with whom the child was found; the child may still be away.',
    event: 'ChildLocated',
    may: sayers,
    unless: (history, command) =>
      command.body.how === 'not_found_by_18'
        ? refuse(
            'not-found-is-not-located',
            'A child who was not found by 18 has not been located.',
            'body.how',
          )
        : outsideThisAbsence(history, command),
  }),
  ReturnChild: returnChild,
  RecordWelcome: statementAct({
    describes: 'Record how the child was welcomed back.',
    event: 'ChildWelcomed',
    may: ['placement', 'childrens-social-care'],
    unless: ({ episode }, { body: { done, words } }) => {
      if (episode.over === undefined) return refuse('not-back-yet', 'The child is not back yet.');
      return done.length === 0 && words === undefined
        ? refuse('nothing-done', 'A welcome says at least one thing that was done.', 'body.done')
        : undefined;
    },
  }),
  DecideReturnStart: statementAct({
    describes:
      'Decide what the national return says of an absence that began before the child came into care: it starts on the day on which care began, or it is not returned.',
    event: 'ReturnStartDecided',
    may: ['data-steward', ...managers],
    unless: (history) =>
      cameIntoCareSince(history)
        ? undefined
        : refuse('began-in-care', 'The child has not come into care since this absence began.'),
  }),
} satisfies Acts<EpisodeContext>;
