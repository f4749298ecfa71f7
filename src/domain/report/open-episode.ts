import { outsideLifetime } from '../child/lifetime.ts';
import { standingAt } from '../child/standing.ts';
import { hasFlag } from '../child/status.ts';
import { type TraffickingWatch, traffickingWatch } from '../child/trafficking-watch.ts';
import { type Command, type Recorded, type Refusal, refuse } from '../deciding/command.ts';
import { type EpisodeContext, said } from '../episode/acts.ts';
import type { EpisodeEvent } from '../episode/events.ts';
import { missingSinceOf } from '../episode/fold.ts';
import { handedOver } from '../responsibility/offers.ts';
import { certainlyBefore } from '../time/certainly-before.ts';
import type { Instant } from '../time/instant.ts';
import { exactly, orderOf, readWhen, type When } from '../time/when.ts';

type Opening = Omit<EpisodeEvent<'EpisodeOpened'>['body'], 'child' | 'packs'>;

/**
 * What opening an episode of this child says: the episode with the packs that it keeps and, for a child in the
 * days of the trafficking watch, that the child is treated as a possible victim.
 *
 * @refuses already-an-open-episode, seen-after-noticed, before-birth, after-death, not-a-child,
 *   goes-on-elsewhere, inside-another-episode
 * @source docs/episodes.md
 */
export function openEpisode(
  context: EpisodeContext,
  command: Command,
  facts: Opening,
): readonly Recorded[] | Refusal {
  const body = { child: context.childId, ...facts, packs: context.binding };
  const since = missingSinceOf({ body, happened: command.happened });
  return (
    alreadyGone(context) ??
    seenAfterNoticed(command, facts) ??
    outsideLifetime(context.child, since) ??
    notAChild(context, since) ??
    goesOnElsewhere(context, since) ??
    insideAnother(context, since) ?? [
      { stream: 'episode', event: said(command, 'EpisodeOpened', body) },
      ...possibleTrafficking(context, command, since),
    ]
  );
}

/** One unreturned episode of a child at a time; whoever comes second is led to the one that is open. */
function alreadyGone({ history, episodeId, others }: EpisodeContext): Refusal | undefined {
  const open = history === undefined ? others.find(({ over }) => over === undefined)?.id : episodeId;
  if (open === undefined) return undefined;
  return {
    ...refuse(
      'already-an-open-episode',
      'This child has an open episode already, which takes this as a further report or a sighting.',
    ),
    inTheWay: open,
  };
}

function seenAfterNoticed({ happened }: Command, facts: Opening): Refusal | undefined {
  for (const field of ['leftAt', 'lastSeenAt'] as const) {
    const at = facts[field] === undefined ? undefined : readWhen(facts[field]);
    if (at !== undefined && certainlyBefore(happened, at))
      return refuse(
        'seen-after-noticed',
        'The child cannot have left or been last seen after being noticed as gone.',
        `body.${field}`,
      );
  }
  return undefined;
}

function notAChild({ child }: EpisodeContext, since: When): Refusal | undefined {
  if (standingAt(child, since) !== 'adult') return undefined;
  return refuse(
    'not-a-child',
    'This person was 18 or over when the absence began and not under care-leaver rules; adults are reported to the police.',
  );
}

/** What began before responsibility was handed over is still recorded here, however late. */
function goesOnElsewhere({ child }: EpisodeContext, since: When): Refusal | undefined {
  const gone = handedOver(child);
  return gone?.record === undefined || certainlyBefore(since, gone.at)
    ? undefined
    : refuse(
        'goes-on-elsewhere',
        'Another authority is responsible for this child now; what begins now is recorded in its books.',
      );
}

function insideAnother({ others }: EpisodeContext, since: When): Refusal | undefined {
  const around = others.find(
    ({ missingSince, over }) =>
      !certainlyBefore(since, exactly(missingSince)) &&
      over !== undefined &&
      certainlyBefore(since, exactly(over)),
  );
  if (around === undefined) return undefined;
  return {
    ...refuse('inside-another-episode', 'Another episode of this child already covers this time.'),
    inTheWay: around.id,
  };
}

/** A flag of its own, because it lasts beyond the episode and is lowered only with a reason. */
function possibleTrafficking({ child }: EpisodeContext, command: Command, since: When): Recorded[] {
  const watch = traffickingWatch(child, since);
  if (watch === undefined || hasFlag(child, 'possible_trafficking', orderOf(since) as Instant)) return [];
  const { happened, madeBy, recordedBy } = command;
  const body = { flag: 'possible_trafficking', detail: detail(watch) };
  return [{ stream: 'child', event: { type: 'FlagRaised', happened, madeBy, recordedBy, body } }];
}

const detail = ({ within }: TraffickingWatch): string =>
  within === '48-hours'
    ? 'Missing within 48 hours of becoming looked after'
    : 'Missing within 7 days of becoming looked after';
