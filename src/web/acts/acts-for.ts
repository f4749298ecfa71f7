import type { Role } from '../../domain/agencies/roles.ts';
import type { Phase } from '../../domain/episode/episode.ts';
import { type ActName, allActs, type ChildAct, type EpisodeAct, slugOf } from './all-acts.ts';
import { childPlaces } from './places/child-places.ts';
import { beginnings, episodePlaces } from './places/episode-places.ts';
import { type Heading, headings } from './places/headings.ts';
import { makersFor } from './read/makers.ts';
import { actWords } from './words/all-words.ts';

/** A link to the page of an act. */
export interface ActLink {
  readonly act: ActName;
  readonly text: string;
  readonly href: string;
  /** Theirs to do; otherwise they can only record that somebody named said it. */
  readonly own: boolean;
}

export interface ActGroup {
  readonly heading: string;
  readonly links: readonly ActLink[];
}

/** What somebody in this role may do now in an episode, by heading. */
export const actsInEpisode = (episode: string, phase: Phase, role: Role): readonly ActGroup[] =>
  groups(
    (Object.keys(episodePlaces) as EpisodeAct[])
      .filter((act) => episodePlaces[act].in.includes(phase))
      .map((act) => ({ act, under: episodePlaces[act].under })),
    `/episodes/${episode}/acts`,
    role,
  );

/**
 * What somebody in this role may do of a child outside any one episode, by heading.
 *
 * @param gone  an episode is open: then none can begin
 */
export const actsOfChild = (child: string, gone: boolean, role: Role): readonly ActGroup[] =>
  groups(
    [
      ...(gone ? [] : beginnings.map((act) => ({ act, under: episodePlaces[act].under }))),
      ...(Object.keys(childPlaces) as ChildAct[])
        .filter((act) => act !== 'RecordChild')
        .map((act) => ({ act, under: childPlaces[act] })),
    ],
    `/children/${child}/acts`,
    role,
  );

/** Whether somebody in this role may record this act: for themselves, or for somebody whose word they take down. */
export const mayRecord = (act: ActName, role: Role): boolean => {
  const { self, others } = makersFor(allActs[act].may, role);
  return self || others.length > 0;
};

interface Placed {
  readonly act: ActName;
  readonly under: Heading;
}

function groups(placed: readonly Placed[], at: string, role: Role): readonly ActGroup[] {
  return (Object.keys(headings) as Heading[])
    .map((heading) => ({
      heading: headings[heading],
      links: placed
        .filter(({ act, under }) => under === heading && mayRecord(act, role))
        .map(({ act }) => linkTo(act, at, role)),
    }))
    .filter(({ links }) => links.length > 0);
}

const linkTo = (act: ActName, at: string, role: Role): ActLink => ({
  act,
  text: actWords[act].name,
  href: `${at}/${slugOf(act)}`,
  own: makersFor(allActs[act].may, role).self,
});
