import { partnersAndFamily } from '../agencies/partners.ts';
import { inTheFuture } from '../deciding/act.ts';
import type { Command, Refusal } from '../deciding/command.ts';
import { type EpisodeContext, episodeAct, existing, inEpisode, said } from '../episode/acts.ts';
import type { EpisodeHistory } from '../episode/history.ts';
import { correctionEvents } from '../event/correction.ts';
import type { DomainEvent } from '../event/event.ts';
import { sameFacts } from '../event/same-facts.ts';
import { body, version } from '../event/schema.ts';
import { readWhen, writeWhen } from '../time/when.ts';
import { childFollows } from './child-follows.ts';
import { forbidsChange } from './consequences.ts';
import { refoldedWith } from './refold.ts';
import { couldNotBeSaid } from './said-again.ts';
import { doesNotStand, hasItsOwnAct, notTheirsToCorrect, standingStatement } from './standing-statement.ts';

/**
 * Putting right when something happened, or what it was. What was said before stays readable. A row imported
 * from another system may break the rules it broke there.
 *
 * @param body the new facts, in the shape of that event: the caller checks them against its schema
 * @refuses a statement that does not stand or is another agency's, a time that has not come, and facts that
 *   could not have been said, or that the rest of the record does not allow
 * @source docs/episodes.md, Corrections
 */
export const correctFact = episodeAct({
  describes: 'Correct when something happened or what it was, with a reason.',
  body: body({ version, ...correctionEvents.FactCorrected.properties }),
  may: partnersAndFamily,
  decide: (context, command) => {
    const history = existing(context);
    if ('refused' in history) return history;
    const { version, ...correction } = command.body;
    const before = standingStatement(history, version);
    if (before === undefined) return doesNotStand;
    const now = withNewFacts(before, correction);
    const refusal =
      notTheirsToCorrect(before, command) ??
      hasItsOwnAct(before) ??
      inTheFuture({ happened: now.happened, now: command.now });
    if (refusal !== undefined) return refusal;
    if (isUnchanged(before, now)) return inEpisode();
    const after = refoldedWith(history, version, now);
    if (after === undefined) return doesNotStand;
    const refused = before.imported ? undefined : notAllowed(context, history, after, before, now, command);
    if (refused !== undefined) return refused;
    const event = { ...said(command, 'FactCorrected', correction), corrects: version };
    return {
      events: [
        { stream: 'episode', event },
        ...childFollows(history.id, history.episode.said, after.episode.said, command),
      ],
    };
  },
});

function notAllowed(
  context: EpisodeContext,
  history: EpisodeHistory,
  after: EpisodeHistory,
  before: DomainEvent,
  now: DomainEvent,
  command: Command,
): Refusal | undefined {
  const without = refoldedWith(history, before.version, undefined) ?? after;
  return couldNotBeSaid(context, without, before, now, command.now) ?? forbidsChange(context, history, after);
}

type Correction = { readonly happened?: string; readonly body?: unknown };

const withNewFacts = (before: DomainEvent, { happened, body }: Correction): DomainEvent => ({
  ...before,
  happened: (happened === undefined ? undefined : readWhen(happened)) ?? before.happened,
  body: body ?? before.body,
});

const isUnchanged = (before: DomainEvent, now: DomainEvent): boolean =>
  writeWhen(now.happened) === writeWhen(before.happened) && sameFacts(now.body, before.body);
