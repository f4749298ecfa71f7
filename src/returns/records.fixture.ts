import { foldChild } from '../domain/child/child.ts';
import { foldEpisode } from '../domain/episode/fold.ts';
import { recordedChild } from '../domain/testing/children.ts';
import { opened, reportedTo } from '../domain/testing/episodes.ts';
import { type Fact, inEpisode, ofChild, versioned } from '../domain/testing/facts.ts';
import type { ChildOnRecord } from './books/children-on-record.ts';
import { collectionYear } from './ssda903/collection-year.ts';
import { makeReturn } from './ssda903/make/make-return.ts';

/** Testchild Alder, LA001, born on 14 February 2010: who the worked rows of the specification are about. */
export const born = '2010-02-14';

/** Looked after by Medway from this day in a children's home, under a full care order. */
export const inCareSince = (at: string, dateOfBirth = born): readonly Fact[] => [
  recordedChild({
    dateOfBirth,
    sex: 'F',
    ethnicity: 'WBRI',
    identifiers: [{ kind: 'la_child_id', value: 'LA001' }],
  }),
  ofChild('CareStarted', { categoryOfNeed: 'N1' }, { at }),
  ofChild('GroupChanged', { group: 'lac_own' }, { at }),
  ofChild('LegalStatusChanged', { status: 'C2' }, { at }),
  ofChild('PlacementStarted', { type: 'K2', host: '887', provider: 'PR4', home: 'SC999001' }, { at }),
];

/** A child with these episodes, called `e1`, `e2` … in the order in which they are given. */
export const onRecord = (
  child: readonly Fact[],
  ...episodes: readonly (readonly Fact[])[]
): ChildOnRecord => ({
  id: 'testchild-alder',
  child: foldChild(versioned(child)),
  episodes: episodes.map((facts, index) => {
    const events = versioned(facts);
    return { id: `e${index + 1}`, episode: foldEpisode(events)!, events };
  }),
});

/** Missing from then on; without an end still missing. */
export const missingFrom = (from: string, to?: string): readonly Fact[] => [
  opened({}, { at: from }),
  reportedTo(['police', 'authority'], { at: from }),
  ...back(to),
];

/** Away from placement without authorisation, whereabouts known. */
export const awayFrom = (from: string, to?: string): readonly Fact[] => [
  opened({ whereabouts: 'known_with_concern' }, { at: from }),
  ...back(to),
];

const back = (at: string | undefined): readonly Fact[] =>
  at === undefined ? [] : [inEpisode('ChildReturned', { to: 'placement', safeToReturn: 'yes' }, { at })];

/** The rows of Missing as a file has them, without its heading. */
export const missingOf = (year: number, ...records: readonly ChildOnRecord[]): readonly string[] =>
  makeReturn(records, '887', collectionYear(year)).Missing.map(({ row }) => Object.values(row).join());

/** The rows of Episodes as a file has them: what is blank in all of them is left out. */
export const careOf = (year: number, ...records: readonly ChildOnRecord[]): readonly string[] =>
  makeReturn(records, '887', collectionYear(year)).Episodes.map(
    ({ row: { DECOM, RNE, LS, CIN, PLACE, PLACE_PROVIDER, DEC, REC } }) =>
      [DECOM, RNE, LS, CIN, PLACE, PLACE_PROVIDER, DEC, REC].join(),
  );
