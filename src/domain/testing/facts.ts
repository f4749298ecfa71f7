import type { Static } from 'typebox';
import type { ChildEventType } from '../child/child.ts';
import type { childEvents } from '../child/events.ts';
import type { EpisodeEventType, episodeEvents } from '../episode/events.ts';
import type { DomainEvent, Maker, Recorder } from '../event/event.ts';
import type { Instant } from '../time/instant.ts';
import { instant } from '../time/instant.ts';
import { orderOf, readWhen, type When } from '../time/when.ts';
import { people } from './people.ts';

/** Who told what, when, and who wrote it down; all of it has a fixed answer where a test does not care. */
export interface Telling {
  /** A moment, `~` one, or a day: `2025-02-03T20:30:00Z`. */
  readonly at?: string;
  readonly by?: Maker;
  /** Whoever made it, unless said. */
  readonly recordedBy?: Recorder;
  readonly corrects?: number;
  readonly imported?: true;
}

/** Something already recorded: it gets its version from its place in the test's list, counting from 1. */
export type Fact = Omit<DomainEvent, 'version'>;

/** Monday evening, in winter so that London and UTC agree: when things happen unless a test says otherwise. */
export const thatEvening = '2025-02-03T20:00:00Z';

/** A fact of an episode's stream. */
export const inEpisode = <Type extends EpisodeEventType>(
  type: Type,
  body: Static<(typeof episodeEvents)[Type]>,
  telling: Telling = {},
): Fact => fact(type, body, telling);

/** A fact of a child's stream. */
export const ofChild = <Type extends ChildEventType>(
  type: Type,
  body: Static<(typeof childEvents)[Type]>,
  telling: Telling = {},
): Fact => fact(type, body, telling);

export function fact(type: string, body: unknown, telling: Telling): Fact {
  const { at = thatEvening, by = people.socialWorker, recordedBy = by, corrects, imported } = telling;
  const happened = when(at);
  return {
    type,
    body,
    happened,
    recorded: orderOf(happened) as Instant,
    madeBy: by,
    recordedBy: recorder(recordedBy),
    ...(corrects !== undefined && { corrects }),
    ...(imported && { imported }),
  };
}

export const versioned = (facts: readonly Fact[]): readonly DomainEvent[] =>
  facts.map((one, index) => ({ ...one, version: index + 1 }));

/** A moment as a test writes it. @refuses text that is no moment */
export const when = (text: string): When => readWhen(text) ?? { precision: 'instant', at: instant(text) };

export const recorder = ({ person, role, agency }: Recorder): Recorder => ({ person, role, agency });
