import type { Static, TSchema } from 'typebox';
import type { DomainEvent } from './event.ts';
import type { Said } from './said.ts';

/** A family of event types with the schema of each body. */
export type EventFamily = Readonly<Record<string, TSchema>>;

export type TypeOf<Family extends EventFamily> = keyof Family & string;

/** An event of a family, typed by its type. */
export type EventOf<Family extends EventFamily, Type extends TypeOf<Family> = TypeOf<Family>> = {
  [One in Type]: DomainEvent<One, Static<Family[One]>>;
}[Type];

const nothing: readonly never[] = [];

/** The statements of one type that stand, by when they happened; none where nothing was said. */
export function statements<Family extends EventFamily, Type extends TypeOf<Family>>(
  said: Said,
  type: Type,
): readonly DomainEvent<Type, Static<Family[Type]>>[] {
  // Bodies were checked against the family's schemas before they were stored.
  return (said.get(type) ?? nothing) as readonly DomainEvent<Type, Static<Family[Type]>>[];
}
