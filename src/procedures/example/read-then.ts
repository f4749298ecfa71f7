import { instant } from '../../domain/time/instant.ts';
import type { Place } from '../yaml/place.ts';
import { hasShape } from '../yaml/shape.ts';
import type { Example, Expected } from './example.ts';
import { type ExpectedShape, expectedShape } from './then-shape.ts';

/**
 * What follows from a story: `none`, one occurrence, or a list of them in order, which may end with `more` where
 * further ones follow that the example does not speak of.
 */
export function readThen(value: unknown, place: Place): Pick<Example, 'expected' | 'more'> | undefined {
  if (value === 'none') return { expected: [], more: false };
  if (!Array.isArray(value)) {
    const one = readExpected(value, place);
    return one && { expected: [one], more: false };
  }
  const more = value.at(-1) === 'more';
  const named = (more ? value.slice(0, -1) : value).map((one, index) => readExpected(one, place.at(index)));
  const expected = named.flatMap((one) => one ?? []);
  return expected.length === named.length ? { expected, more } : undefined;
}

function readExpected(value: unknown, place: Place): Expected | undefined {
  if (!hasShape(expectedShape, value, place)) return undefined;
  const { arises, due, parts, owner } = value;
  const { 'late-after': late, 'not-known': notKnown } = value;
  return {
    ...(arises !== undefined && { arises: arises === 'not-known' ? arises : instant(arises) }),
    ...(due !== undefined && { due: due === 'not-known' ? due : instant(due) }),
    ...(late !== undefined && { lateAfter: late === 'never' ? late : instant(late) }),
    ...settlementOf(value),
    ...(parts !== undefined && { parts }),
    ...statusOf(value),
    ...(owner !== undefined && { owner }),
    ...(notKnown !== undefined && { notKnown }),
  };
}

function settlementOf({ settlement }: ExpectedShape): Pick<Expected, 'settlement'> {
  if (settlement === undefined) return {};
  if (settlement === 'open') return { settlement };
  if (typeof settlement === 'string') return { settlement: { kind: settlement } };
  const { kind, at, reason } = settlement;
  return {
    settlement: {
      kind,
      ...(at !== undefined && { at: instant(at) }),
      ...(reason !== undefined && { reason }),
    },
  };
}

function statusOf({ status }: ExpectedShape): Pick<Expected, 'status'> {
  if (status === undefined) return {};
  const all = Array.isArray(status) ? status : [status];
  return { status: all.map(({ at, is }) => ({ at: instant(at), is })) };
}
