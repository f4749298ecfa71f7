import type { Static, TSchema } from 'typebox';
import { type Act, act, type Permitted } from '../deciding/act.ts';
import { type Command, type Decision, type Refusal, refuse } from '../deciding/command.ts';
import { sayOnceIn } from '../deciding/say-once.ts';
import { handedOver } from '../responsibility/offers.ts';
import { type Child, type ChildEventType, childSaid } from './child.ts';
import { childEvents } from './events.ts';
import { outsideLifetime } from './lifetime.ts';

/** What deciding about a child may look at. */
export interface ChildContext {
  readonly childId: string;
  /** Nothing is said of a child who is not recorded yet. */
  readonly child: Child;
  /** The other child of a merge; undefined where there is none with the number that the command names. */
  readonly survivor?: Child;
}

type BodyOf<Type extends ChildEventType> = Static<(typeof childEvents)[Type]>;

export const isRecorded = (child: Child): boolean => childSaid(child, 'ChildRecorded').length > 0;

/** The child that this record lives on in; undefined for a record that stands for itself. */
export function mergedInto(child: Child): string | undefined {
  const merged = childSaid(child, 'MergedIntoChild').at(-1);
  const undone = childSaid(child, 'MergeUndone').at(-1);
  return merged === undefined || (undone?.version ?? 0) > merged.version ? undefined : merged.body.survivor;
}

/** Why nothing may be said of this child, if so. @refuses no-such-child, goes-on-elsewhere, merged-into-another */
export function notWritable({ child }: ChildContext): Refusal | undefined {
  if (!isRecorded(child)) return refuse('no-such-child', 'There is no child with this number.');
  const goesOn = handedOver(child)?.record;
  if (goesOn !== undefined)
    return {
      ...refuse(
        'goes-on-elsewhere',
        'Another authority is responsible for this child now; what is new is recorded in its books.',
      ),
      inTheWay: goesOn,
    };
  const survivor = mergedInto(child);
  if (survivor === undefined) return undefined;
  return {
    ...refuse('merged-into-another', 'This record was merged into another, which takes what is new.'),
    inTheWay: survivor,
  };
}

/** What an act adds to the child's stream, once: the same said again changes nothing. */
export function ofTheChild<Type extends ChildEventType>(
  { child }: ChildContext,
  command: Command,
  type: Type,
  body: BodyOf<Type>,
): Decision {
  return sayOnceIn('child', child.said, command, type, body);
}

/** An act in the stream of a child. */
export const childAct = <Body extends TSchema>(definition: Act<ChildContext, Body>): Act<ChildContext> =>
  act(definition);

/**
 * An act that says one thing of a child who is recorded: its body is the event's body, and `unless` answers why
 * it may not be said, if so. Nothing is said of a time before birth or after death.
 */
export const childStatement = <Type extends ChildEventType>(definition: {
  readonly describes: string;
  readonly event: Type;
  readonly may: Permitted;
  readonly unless?: (child: Child, command: Command<string, BodyOf<Type>>) => Refusal | undefined;
}): Act<ChildContext> =>
  act<ChildContext, TSchema>({
    describes: definition.describes,
    body: childEvents[definition.event] as TSchema,
    may: definition.may,
    decide: (context, command) => {
      const typed = command as Command<string, BodyOf<Type>>;
      return (
        notWritable(context) ??
        outsideLifetime(context.child, command.happened) ??
        definition.unless?.(context.child, typed) ??
        ofTheChild(context, command, definition.event, typed.body)
      );
    },
  });
