import type { Instant } from '../../domain/time/instant.ts';
import { readLocal } from '../../domain/time/london.ts';
import { CouldNot } from '../exit.ts';

/** A moment given on the command line: London time, or with an offset. */
export function readMoment(written: string, option: string): Instant {
  const reading = readLocal(written);
  switch (reading.kind) {
    case 'ok':
      return reading.at;
    case 'ambiguous':
      throw new CouldNot(`${option} ${written}: that hour happened twice; give its offset, +01:00 or Z.`);
    case 'never-happened':
      throw new CouldNot(`${option} ${written}: that time never was, because the clocks went forward.`);
    case 'unreadable':
      throw new CouldNot(
        `${option} ${written}: not a date and time such as 2025-10-24T18:00 or 2025-10-24T17:00Z.`,
      );
    default:
      return reading satisfies never;
  }
}
