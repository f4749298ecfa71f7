import type { Static } from 'typebox';
import type { childEvents } from '../child/events.ts';
import type { ChildGroup } from '../child/status.ts';
import { type Fact, ofChild, type Telling } from './facts.ts';
import { people } from './people.ts';

const longAgo: Telling = { at: '2024-09-02T09:00:00Z', by: people.socialWorker };

type Identity = Static<typeof childEvents.ChildRecorded>;

export const recordedChild = (identity: Partial<Identity> = {}): Fact =>
  ofChild(
    'ChildRecorded',
    {
      names: [{ given: 'Testchild', family: 'Alder', kind: 'legal' }],
      dateOfBirth: '2010-06-10',
      ethnicity: 'NOBT',
      identifiers: [],
      ...identity,
    },
    longAgo,
  );

/** Testchild Alder, 14 that evening, is looked after by Medway and lives with a foster carer. */
export const lookedAfter = (identity: Partial<Identity> = {}): readonly Fact[] => [
  ...inGroup('lac_own', identity),
  ofChild('CareStarted', {}, longAgo),
  ofChild('PlacementStarted', { type: 'U6', host: '887', home: 'SC000001' }, longAgo),
];

/** Testchild Alder as a child of some other group, living in Medway. */
export const inGroup = (group: ChildGroup, identity: Partial<Identity> = {}): readonly Fact[] => [
  recordedChild(identity),
  ofChild('ResponsibilityTaken', { authority: '887' }, longAgo),
  ofChild('GroupChanged', { group }, longAgo),
];

export const atHome = (identity: Partial<Identity> = {}): readonly Fact[] => inGroup('home', identity);
