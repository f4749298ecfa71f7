import type { Offset } from '../../domain/calendars/offset.ts';
import type { Rule } from '../../domain/obligations/rule.ts';
import type { Place } from '../yaml/place.ts';
import { readOffset } from './read-offset.ts';

type Raw = Readonly<Record<string, unknown>>;

export type RuleTimes = Pick<Rule, 'offset' | 'actWithin' | 'limit' | 'aim' | 'repeats'>;

/**
 * The periods of a rule: a deadline says `within`, a threshold says `after` and how soon one must act then.
 *
 * @source docs/time-and-duties.md, "Two kinds of rule"
 */
export function readTimes(raw: Raw, place: Place): RuleTimes | undefined {
  const offset = readWhen(raw, place);
  const actWithin = optionalOffset(raw, 'act-within', place);
  const limit = optionalOffset(raw, 'limit', place);
  const aim = optionalOffset(raw, 'aim', place);
  const repeats = readRepeats(raw.repeats, place.at('repeats'));
  if (limit !== undefined && offset !== undefined && offset.calendar !== 'none')
    place.at('limit').mistake('A local limit is for a rule whose source gives no number (`within: none`).');
  if (offset === undefined) return undefined;
  return {
    offset,
    ...(actWithin && { actWithin }),
    ...(limit && { limit }),
    ...(aim && { aim }),
    ...(repeats && { repeats }),
  };
}

function readWhen(raw: Raw, place: Place): Offset | undefined {
  if (raw.kind === 'threshold') return readThreshold(raw, place);
  if (raw.kind !== 'deadline') return undefined;
  const misplaced = optionalOffset(raw, 'after', place);
  if (raw.after !== undefined)
    place.at('after').mistake('A deadline falls `within` a period; only a threshold arises `after` one.');
  if (raw['act-within'] !== undefined)
    place.at('act-within').mistake('A deadline is late after its period; only a threshold has `act-within`.');
  if (raw.within !== undefined) return readOffset(raw.within, place.at('within'));
  if (raw.after === undefined)
    place.mistake('A deadline says `within` which period; `none` where the source gives no number.');
  return misplaced;
}

function readThreshold(raw: Raw, place: Place): Offset | undefined {
  const misplaced = optionalOffset(raw, 'within', place);
  if (raw.within !== undefined)
    place.at('within').mistake('A threshold arises `after` a period; only a deadline falls `within` one.');
  if (raw['act-within'] === undefined)
    place.mistake('A threshold says in `act-within` how soon one must act once it has arisen.');
  if (raw.after === undefined) {
    if (raw.within === undefined) place.mistake('A threshold says `after` which period it arises.');
    return misplaced;
  }
  const offset = readOffset(raw.after, place.at('after'));
  if (offset?.calendar !== 'none') return offset;
  place.at('after').mistake('A threshold without a number never arises; this is a deadline, `within: none`.');
  return undefined;
}

const optionalOffset = (raw: Raw, field: string, place: Place): Offset | undefined =>
  raw[field] === undefined ? undefined : readOffset(raw[field], place.at(field));

function readRepeats(value: unknown, place: Place): Rule['repeats'] {
  if (typeof value !== 'object' || value === null) return undefined;
  const { every, from } = value as Raw;
  if (every === undefined) return undefined;
  const offset = readOffset(every, place.at('every'));
  if (offset === undefined || !isAnchor(from)) return undefined;
  if (isZero(offset)) {
    place.at('every').mistake('A duty that comes again after no time at all never stops.');
    return undefined;
  }
  return { every: offset, from };
}

type Anchor = NonNullable<Rule['repeats']>['from'];

const isAnchor = (from: unknown): from is Anchor =>
  from === 'start' || from === 'last-met' || from === 'last-met-or-missed';

const isZero = (offset: Offset): boolean =>
  offset.calendar === 'none' ||
  ('hours' in offset && offset.hours === 0) ||
  ('days' in offset && offset.days === 0) ||
  ('months' in offset && offset.months === 0);
