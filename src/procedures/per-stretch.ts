import type { Pack } from '../domain/obligations/pack.ts';
import type { PlainDate } from '../domain/time/instant.ts';
import { changeDates } from './in-force.ts';

export type OnDate<Result> = (on: PlainDate) => Result;

/** Between two dates on which packs change nothing does, so each stretch is worked out once. */
export function perStretch<Result>(packs: readonly Pack[], resultOn: OnDate<Result>): OnDate<Result> {
  const changes = changeDates(packs);
  const results: Result[] = [];
  return (on) => {
    let stretch = 0;
    while (stretch < changes.length && (changes[stretch] as PlainDate) <= on) stretch++;
    results[stretch] ??= resultOn(on);
    return results[stretch] as Result;
  };
}
