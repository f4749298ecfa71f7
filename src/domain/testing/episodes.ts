import type { Static } from 'typebox';
import type { episodeEvents } from '../episode/events.ts';
import { type Fact, inEpisode, type Telling } from './facts.ts';
import { floorBinding } from './given.ts';
import { people } from './people.ts';

const byCarer: Telling = { by: people.fosterCarer };

export const opened = (
  body: Partial<Static<typeof episodeEvents.EpisodeOpened>> = {},
  telling: Telling = byCarer,
): Fact =>
  inEpisode(
    'EpisodeOpened',
    { child: 'testchild-alder', strand: 'care', whereabouts: 'unknown', packs: floorBinding, ...body },
    telling,
  );

export const reportedTo = (
  to: Static<typeof episodeEvents.ChildReported>['to'],
  telling: Telling = byCarer,
): Fact => inEpisode('ChildReported', { to, items: [] }, telling);

/** Noticed and reported that evening by the foster carer. */
export const missing: readonly Fact[] = [opened(), reportedTo(['police', 'authority'])];
