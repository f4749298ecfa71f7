import Type from 'typebox';
import Format from 'typebox/format';
import { type Panel, panels } from '../agencies/panels.ts';
import { type Role, roles } from '../agencies/roles.ts';
import type { CodeOf, CodeSet } from '../code-sets/code-set.ts';
import { readInstant, readPlainDate } from '../time/instant.ts';
import { readWhen } from '../time/when.ts';

/** The words that event and command bodies are built from. */

// A format that nobody registered accepts everything, so the schemas bring theirs along.
Format.Set('instant', (text) => readInstant(text) !== undefined);
Format.Set('plain-date', (text) => readPlainDate(text) !== undefined);
Format.Set('when', (text) => readWhen(text) !== undefined);

export const text = Type.String({ minLength: 1, maxLength: 20_000 });
export const role = Type.Enum(Object.keys(roles) as [Role, ...Role[]]);
export const panel = Type.Enum(Object.keys(panels) as [Panel, ...Panel[]]);
/** An agreed or known moment: ISO 8601 with an offset, stored in UTC. */
export const instantText = Type.String({ format: 'instant' });
/** A moment, an estimated one (`~…`) or a day: see `readWhen`. */
export const whenText = Type.String({ format: 'when' });
export const dateText = Type.String({ format: 'plain-date' });
/** The version of an event in the same stream. */
export const version = Type.Integer({ minimum: 1 });
export const yesNo = Type.Boolean();
export const person = Type.Object({ name: text, role: Type.Optional(role) }, { additionalProperties: false });
/** What has to be in the directory: an authority or nation, a force, or either of them as an agency is written. */
export type Names = 'authority' | 'force' | 'agency';

const naming = (names: Names) => ({ 'x-names': names });

/** DfE code of an English authority, or a nation beyond England (`WAL`, `SCO`, `NIR`, `NUK`, `CON`). */
export const authorityCode = Type.String({
  pattern: '^([0-9]{3}|WAL|SCO|NIR|NUK|CON)$',
  ...naming('authority'),
});

/** The key of a police force: `kent`, `british-transport-police`. */
export const policeForce = Type.String({ minLength: 1, maxLength: 20_000, ...naming('force') });

/** A force or an authority, as an agency is written: `police:kent`, `childrens-social-care:887`. */
export const forceOrAuthority = Type.String({
  pattern: '^(police|childrens-social-care):[a-z0-9-]+$',
  ...naming('agency'),
});

/** A closed list of words. */
export const oneOf = <const Word extends string>(...words: readonly [Word, ...Word[]]) => Type.Enum(words);

/** A body: nothing is stored that is not named here. */
export const body = <Fields extends Type.TProperties>(fields: Fields) =>
  Type.Object(fields, { additionalProperties: false });

export const optional = Type.Optional;
export const list = <Item extends Type.TSchema>(item: Item) => Type.Array(item);

/** One code of a set, in use today or not: whether it may still be given is for the act to say. */
export const codeOf = <Set extends CodeSet>(set: Set) =>
  Type.Enum(set.entries.map(({ code }) => code) as [CodeOf<Set>, ...CodeOf<Set>[]]);
