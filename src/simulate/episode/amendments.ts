import { HOUR, type Instant, MINUTE } from '../../domain/time/instant.ts';
import { recording } from '../assumed-practice.ts';
import type { Entry } from '../stream-writer.ts';
import type { Scene } from './scene.ts';

/** What was typed wrongly and put right, or said twice and taken back. */
export function amends(scene: Scene, opening: Entry, returned: Entry): void {
  const { random, writer, child, at } = scene;
  const { informationOfficer } = child.own.services;
  const after = random.around(26 * HOUR) + 10 * MINUTE;
  if (random.happens(recording.corrected)) {
    if (random.happens(0.5)) {
      // Typed as when it was noticed, which is later than when the child left.
      const body = opening.body as Record<string, unknown>;
      const { leftAt: _, ...without } = body;
      writer.correct(
        opening,
        { body: without },
        informationOfficer,
        'The time of leaving was left out.',
        after,
      );
    } else if (returned.happened.precision === 'instant') {
      const early = Math.floor(Math.min(30, ((at.back - at.reported) * 0.3) / MINUTE)) * MINUTE;
      const happened = { precision: 'instant', at: (returned.happened.at - early) as Instant } as const;
      writer.correct(returned, { happened }, informationOfficer, 'The time of return was mistyped.', after);
    }
  }
  if (!random.happens(recording.withdrawn)) return;
  const when = at.reported + (at.known - at.reported) * 0.9;
  const twice = writer.say('FurtherReportReceived', when, informationOfficer, { words: 'Reported again.' });
  writer.withdraw(twice, informationOfficer, 'It was about another child.', after);
}
