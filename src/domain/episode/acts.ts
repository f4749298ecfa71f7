import type { Static, TSchema } from 'typebox';
import type { Child } from '../child/child.ts';
import { type Act, act, type Permitted } from '../deciding/act.ts';
import { type Command, type Decision, type Refusal, refuse } from '../deciding/command.ts';
import { eventBy, sayOnceIn } from '../deciding/say-once.ts';
import type { NewEvent } from '../event/event.ts';
import type { PackSettings } from '../obligations/pack.ts';
import type { Instant } from '../time/instant.ts';
import { type EpisodeEvent, type EpisodeEventType, episodeEvents } from './events.ts';
import type { EpisodeHistory, EpisodeOutline } from './history.ts';

/** What deciding about an episode may look at. */
export interface EpisodeContext {
  readonly episodeId: string;
  readonly childId: string;
  readonly child: Child;
  /** Undefined until something has opened the episode. */
  readonly history: EpisodeHistory | undefined;
  readonly others: readonly EpisodeOutline[];
  /** The settings of the packs that the episode is or would be bound to, the first pack's choice first. */
  readonly settings: PackSettings;
  /** The packs that an episode of this child opening now binds; an opening takes them over as they are. */
  readonly binding: EpisodeEvent<'EpisodeOpened'>['body']['packs'];
  /**
   * When the return interview is due under the packs that the episode keeps; asked only by acts that need it.
   * Undefined, or answering undefined, where no pack gives a time or the start is not known.
   */
  readonly interviewDue?: () => Instant | undefined;
}

/** An episode that is there and may still be written to. */
export function existing({ history }: EpisodeContext): EpisodeHistory | Refusal {
  if (history === undefined) return refuse('no-such-episode', 'There is no episode with this number.');
  if (history.episode.phase === 'void')
    return refuse('episode-is-void', 'This episode was made void, so nothing more is recorded in it.');
  return history;
}

type BodyOf<Type extends EpisodeEventType> = Static<(typeof episodeEvents)[Type]>;

/** What an act adds: one event of this type, with the command's time, maker and recorder. */
export const said = <Type extends EpisodeEventType>(
  command: Command,
  type: Type,
  body: BodyOf<Type>,
): NewEvent => eventBy(command, type, body);

export const inEpisode = (...events: readonly NewEvent[]): Decision => ({
  events: events.map((event) => ({ stream: 'episode', event })),
});

/** The one event, or none where the same person has said the same of the same moment already. */
export const sayOnce = <Type extends EpisodeEventType>(
  history: EpisodeHistory,
  command: Command,
  type: Type,
  body: BodyOf<Type>,
): Decision => sayOnceIn('episode', history.episode.said, command, type, body);

/** An act in the stream of an episode, which may not be there yet. */
export const episodeAct = <Body extends TSchema>(
  definition: Act<EpisodeContext, Body>,
): Act<EpisodeContext> => act(definition);

/**
 * An act that says one thing in an episode: its body is the event's body, and `unless` answers why it may not
 * be said, if so. Saying it twice changes nothing.
 */
export const statementAct = <Type extends EpisodeEventType>(definition: {
  readonly describes: string;
  readonly event: Type;
  readonly may: Permitted;
  readonly unless?: (
    history: EpisodeHistory,
    command: Command<string, BodyOf<Type>>,
    context: EpisodeContext,
  ) => Refusal | undefined;
}): Act<EpisodeContext> =>
  act<EpisodeContext, TSchema>({
    describes: definition.describes,
    body: episodeEvents[definition.event] as TSchema,
    may: definition.may,
    decide: (context, command) => {
      const history = existing(context);
      if ('refused' in history) return history;
      const typed = command as Command<string, BodyOf<Type>>;
      const refusal = definition.unless?.(history, typed, context);
      return refusal ?? sayOnce(history, command, definition.event, typed.body);
    },
  });
