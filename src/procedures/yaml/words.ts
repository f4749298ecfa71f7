import Type from 'typebox';
import '../../domain/event/schema.ts';
import { type Role, roles } from '../../domain/agencies/roles.ts';

/** What the shapes of procedure files are built from. */

export const text = Type.String({ minLength: 1 });
/** The formats are registered where event bodies are described. */
export const date = Type.String({ format: 'plain-date' });
export const role = Type.Enum(Object.keys(roles) as [Role, ...Role[]]);
export const whole = Type.Integer({ minimum: 0 });
/** Read by a reader of its own, because one value has several ways of being written. */
export const readApart = Type.Unknown();

/** A set of named values: a name that is not here is a mistake in the file. */
export const fields = <Fields extends Type.TProperties>(named: Fields) =>
  Type.Object(named, { additionalProperties: false });

export const list = <Item extends Type.TSchema>(item: Item) => Type.Array(item);
export const some = <Item extends Type.TSchema>(item: Item) => Type.Array(item, { minItems: 1 });
export const optional = Type.Optional;
export const oneOf = <const Word extends string>(...words: readonly [Word, ...Word[]]) => Type.Enum(words);

export const inForce = fields({ from: date, until: optional(date) });

/** Less than nothing is before it is late: at an hour of the day on which it is due. */
export const escalation = list(fields({ to: role, 'after-hours': Type.Integer() }));

export const acknowledge = fields({ 'high-minutes': whole, 'otherwise-minutes': whole });

/** Where a value comes from. Without a document it is that of the pack. */
export const source = fields({
  document: optional(text),
  at: text,
  quote: optional(text),
  ours: optional(some(text)),
});
