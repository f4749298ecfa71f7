import Type from 'typebox';
import { type Panel, panels } from '../agencies/panels.ts';
import { role } from '../event/schema.ts';

export { role };

/** What the parameters of words are built from. */

/** Parameters by name; one that the word does not know is a mistake in the pack. */
export const parameters = <Fields extends Type.TProperties>(fields: Fields) =>
  Type.Object(fields, { additionalProperties: false });

/** One value of a closed list, or a list of them of which any will do. */
export const oneOrMore = <Item extends Type.TSchema>(item: Item) =>
  Type.Union([item, Type.Array(item, { minItems: 1 })]);

export const roleOrRoles = oneOrMore(role);
export const panel = Type.Enum(Object.keys(panels) as [Panel, ...Panel[]]);
export const optional = Type.Optional;
export const oneOf = <const Word extends string>(...words: readonly [Word, ...Word[]]) => Type.Enum(words);
export const slug = Type.String({ pattern: '^[a-z0-9]+(-[a-z0-9]+)*$' });
/** How many, of which one is not enough to be a pattern. */
export const count = Type.Integer({ minimum: 1 });
export const days = Type.Integer({ minimum: 0 });
