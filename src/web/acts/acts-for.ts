import type { Role } from '../../domain/agencies/roles.ts';
import type { Phase } from '../../domain/episode/episode.ts';
import { type ActName, allActs, type ChildAct, type EpisodeAct, slugOf } from './all-acts.ts';
import { childPlaces } from './places/child-places.ts';
import { beginnings, episodePlaces } from './places/episode-places.ts';
import { type Heading, headings } from './places/headings.ts';
import { mayWrite, type Standing } from './places/section-of-act.ts';
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

/** What somebody may do now in an episode, by heading. */
export const actsInEpisode = (episode: string, phase: Phase, standing: Standing): readonly ActGroup[] =>
  groups(
    (Object.keys(episodePlaces) as EpisodeAct[])
      .filter((act) => episodePlaces[act].in.includes(phase))
      .map((act) => ({ act, under: episodePlaces[act].under })),
    `/episodes/${episode}/acts`,
    standing,
  );

/**
 * What somebody may do of a child outside any one episode, by heading.
 *
 * @param gone  an episode is open: then none can begin
 */
export const actsOfChild = (child: string, gone: boolean, standing: Standing): readonly ActGroup[] =>
  groups(
    [
      ...(gone ? [] : beginnings.map((act) => ({ act, under: episodePlaces[act].under }))),
      ...(Object.keys(childPlaces) as ChildAct[])
        .filter((act) => act !== 'RecordChild')
        .map((act) => ({ act, under: childPlaces[act] })),
    ],
    `/children/${child}/acts`,
    standing,
  );

/** Whether somebody may record this act: for themselves, or for somebody whose word they take down. */
export function mayRecord(act: ActName, standing: Standing): boolean {
  const { self, others } = makersFor(allActs[act].may, standing.role);
  return (self || others.length > 0) && mayWrite(act, standing);
}

interface Placed {
  readonly act: ActName;
  readonly under: Heading;
}

function groups(placed: readonly Placed[], at: string, standing: Standing): readonly ActGroup[] {
  return (Object.keys(headings) as Heading[])
    .map((heading) => ({
      heading: headings[heading],
      links: placed
        .filter(({ act, under }) => under === heading && mayRecord(act, standing))
        .map(({ act }) => linkTo(act, at, standing.role)),
    }))
    .filter(({ links }) => links.length > 0);
}

const linkTo = (act: ActName, at: string, role: Role): ActLink => ({
  act,
  text: actWords[act].name,
  href: `${at}/${slugOf(act)}`,
  own: makersFor(allActs[act].may, role).self,
});
