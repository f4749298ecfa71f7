import { partnersAndFamily } from '../agencies/partners.ts';
import { type Command, type Recorded, type Refusal, refuse } from '../deciding/command.ts';
import { withoutASecondPerson } from '../deciding/second-person.ts';
import { episodeAct, existing, said } from '../episode/acts.ts';
import type { EpisodeHistory } from '../episode/history.ts';
import { correctionEvents } from '../event/correction.ts';
import type { DomainEvent } from '../event/event.ts';
import { body, version } from '../event/schema.ts';
import { childFollows } from './child-follows.ts';
import { forbidsChange } from './consequences.ts';
import { refoldedWith } from './refold.ts';
import {
  doesNotStand,
  hasItsOwnAct,
  notTheirsToCorrect,
  standingStatement,
  standingStatements,
} from './standing-statement.ts';

/**
 * Saying that something was never so. What was said stays readable. Nobody takes back alone what somebody else
 * said.
 *
 * @refuses a statement that does not stand or is another agency's, the beginning of an episode, what other
 *   statements refer to, somebody else's statement without a second person, and what the rest of the record
 *   does not allow
 * @source docs/episodes.md, Corrections
 */
export const withdrawFact = episodeAct({
  describes: 'Withdraw a statement that was never so, with a reason.',
  body: body({ version, ...correctionEvents.FactWithdrawn.properties }),
  may: partnersAndFamily,
  decide: (context, command) => {
    const history = existing(context);
    if ('refused' in history) return history;
    const { version, ...withdrawal } = command.body;
    const before = standingStatement(history, version);
    if (before === undefined) return doesNotStand;
    const after = refoldedWith(history, version, undefined);
    if (after === undefined) return openingStays;
    const refusal =
      notTheirsToCorrect(before, command) ??
      (before.type === 'FrequencyDecided' ? undefined : hasItsOwnAct(before)) ??
      needsTwo(before, command) ??
      referredTo(history, before) ??
      (before.imported ? undefined : forbidsChange(context, history, after));
    if (refusal !== undefined) return refusal;
    const withdrawn = { ...said(command, 'FactWithdrawn', withdrawal), corrects: version };
    const followed = [
      ...frequencyEnds(history, before, command),
      ...childFollows(history.id, history.episode.said, after.episode.said, command),
    ];
    return { events: [{ stream: 'episode', event: withdrawn }, ...followed] };
  },
});

function frequencyEnds(
  { id }: EpisodeHistory,
  { type }: DomainEvent,
  { happened, madeBy, recordedBy }: Command,
): readonly Recorded[] {
  if (type !== 'FrequencyDecided') return [];
  const body = { episode: id };
  const event = { type: 'CheckFrequencyWithdrawn', happened, madeBy, recordedBy, body };
  return [{ stream: 'child', event }];
}

const openingStays = refuse(
  'opening-stays',
  'An episode that never was is made void; its beginning is not withdrawn.',
  'body.version',
);

function needsTwo(
  { madeBy, recordedBy }: DomainEvent,
  command: Command<string, { readonly second?: { readonly name: string } }>,
): Refusal | undefined {
  const own = [madeBy.person, recordedBy.person].includes(command.madeBy.person);
  const { second } = command.body;
  if (second !== undefined) return withoutASecondPerson({ ...command, body: { second } });
  return own
    ? undefined
    : refuse(
        'second-person-needed',
        'Taking back what somebody else said needs a second person.',
        'body.second',
      );
}

/** Fields in which a statement names the version of another one. */
const references = [
  'about',
  'actionPlan',
  'confirms',
  'followUp',
  'notice',
  'offer',
  'promotedFrom',
  'riskAssessment',
] as const;

function referredTo(history: EpisodeHistory, { version }: DomainEvent): Refusal | undefined {
  const refers = standingStatements(history).some((statement) => {
    const named = statement.body as Readonly<Record<string, unknown>>;
    return references.some((field) => named[field] === version);
  });
  if (!refers) return undefined;
  return refuse(
    'referred-to',
    'Another statement refers to this one and is withdrawn first.',
    'body.version',
  );
}
