import type { Static } from 'typebox';
import type { DomainEvent } from '../event/event.ts';
import { foldSaid, type Said } from '../event/said.ts';
import { type EventOf, statements, type TypeOf } from '../event/typed.ts';
import { orderOf } from '../time/when.ts';
import type { childEvents } from './events.ts';

type ChildEvents = typeof childEvents;
export type ChildEventType = TypeOf<ChildEvents>;
export type ChildEvent<Type extends ChildEventType = ChildEventType> = EventOf<ChildEvents, Type>;
type Body<Type extends ChildEventType> = Static<ChildEvents[Type]>;

/** One child: what was said of who the child is and what was true from when. */
export interface Child {
  readonly said: Said;
}

export const foldChild = (events: readonly DomainEvent[]): Child => ({ said: foldSaid(events) });

export const childSaid = <Type extends ChildEventType>(child: Child, type: Type) =>
  statements<ChildEvents, Type>(child.said, type);

/** The last statement of a type that had happened by then; undefined where none had. */
export function latest<Type extends ChildEventType>(
  child: Child,
  type: Type,
  at: number,
): DomainEvent<Type, Body<Type>> | undefined {
  const all = childSaid(child, type);
  for (let index = all.length - 1; index >= 0; index--) {
    const statement = all[index];
    if (statement !== undefined && orderOf(statement.happened) <= at) return statement;
  }
  return undefined;
}
