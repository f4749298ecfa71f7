import { type Fact, inEpisode, ofChild } from './facts.ts';
import { people } from './people.ts';

/** A child of 14 under a full care order, in a foster placement of the authority that is responsible. */
export const lookedAfterChild: readonly Fact[] = [
  ofChild(
    'ChildRecorded',
    {
      names: [{ given: 'Testchild', family: 'Alder', kind: 'known_as' }],
      dateOfBirth: '2010-06-01',
      identifiers: [],
    },
    { at: '2024-01-10T09:00:00Z' },
  ),
  ofChild('GroupChanged', { group: 'lac_own' }, { at: '2024-01-10T09:00:00Z' }),
  ofChild('LegalStatusChanged', { status: 'C2' }, { at: '2024-01-10T09:00:00Z' }),
  ofChild('PlacementStarted', { type: 'U6', host: '887', home: 'SC000001' }, { at: '2024-01-10T09:00:00Z' }),
];

/** The same child, living at home. */
export const childAtHome: readonly Fact[] = [
  ...lookedAfterChild.slice(0, 1),
  ofChild('GroupChanged', { group: 'home' }, { at: '2024-01-10T09:00:00Z' }),
];

/** Left on Monday 3 February 2025 at 18:00, reported at 20:00, missing in the view of the police at 20:10. */
export const missingSinceMonday: readonly Fact[] = [
  inEpisode(
    'EpisodeOpened',
    {
      child: 'testchild-alder',
      strand: 'care',
      whereabouts: 'unknown',
      leftAt: '2025-02-03T18:00:00Z',
      packs: [],
    },
    { at: '2025-02-03T19:00:00Z', by: people.fosterCarer },
  ),
  inEpisode(
    'ChildReported',
    { to: ['police', 'authority'], items: [] },
    { at: '2025-02-03T20:00:00Z', by: people.fosterCarer },
  ),
  inEpisode('ChildClassified', { class: 'missing' }, { at: '2025-02-03T20:10:00Z', by: people.missingUnit }),
];

/** Back at the placement on Tuesday at 09:00; the next fact of a test has version 5. */
export const backOnTuesday: readonly Fact[] = [
  ...missingSinceMonday,
  inEpisode(
    'ChildReturned',
    { to: 'placement', safeToReturn: 'yes' },
    { at: '2025-02-04T09:00:00Z', by: people.fosterCarer },
  ),
];
