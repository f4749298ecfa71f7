import type { Static, TSchema } from 'typebox';
import { type Act, act, type Permitted } from '../deciding/act.ts';
import type { Command, Refusal } from '../deciding/command.ts';
import { sayOnceIn } from '../deciding/say-once.ts';
import type { AuthorityDutyEventType, AuthorityDutyHistory } from './authority-duties.ts';
import { authorityDutyEvents } from './events.ts';

/** What deciding about the recurring duties of an authority may look at. */
export interface AuthorityDutyContext {
  readonly history: AuthorityDutyHistory;
  /** The packs that the authority follows on that day, by id. */
  readonly packs: readonly string[];
}

type BodyOf<Type extends AuthorityDutyEventType> = Static<(typeof authorityDutyEvents)[Type]>;

export const authorityAct = <Body extends TSchema>(
  definition: Act<AuthorityDutyContext, Body>,
): Act<AuthorityDutyContext> => act(definition);

/**
 * An act that says one thing of an authority: its body is the event's body, and `unless` answers why it may not be
 * said, if so. Saying it twice changes nothing.
 */
export const authorityStatement = <Type extends AuthorityDutyEventType>(definition: {
  readonly describes: string;
  readonly event: Type;
  readonly may: Permitted;
  readonly unless?: (
    context: AuthorityDutyContext,
    command: Command<string, BodyOf<Type>>,
  ) => Refusal | undefined;
}): Act<AuthorityDutyContext> =>
  act<AuthorityDutyContext, TSchema>({
    describes: definition.describes,
    body: authorityDutyEvents[definition.event] as TSchema,
    may: definition.may,
    decide: (context, command) => {
      const typed = command as Command<string, BodyOf<Type>>;
      return (
        definition.unless?.(context, typed) ??
        sayOnceIn('authority', context.history.said, command, definition.event, command.body)
      );
    },
  });
