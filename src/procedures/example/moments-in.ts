import { orderOf, readWhen } from '../../domain/time/when.ts';

/** Every moment and day that is written anywhere in a value, on the line of time. */
export function momentsIn(value: unknown): readonly number[] {
  if (typeof value === 'string') {
    const when = readWhen(value);
    return when === undefined ? [] : [orderOf(when)];
  }
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(momentsIn) : [];
}
