import type { Role } from '../../domain/agencies/roles.ts';
import type { Phase } from '../../domain/episode/episode.ts';
import { type ActName, allActs, isChildForm, slugOf } from './all-acts.ts';
import { type AbsenceStage, absencePlaces } from './places/absence-places.ts';
import { authorityPlaces } from './places/authority-places.ts';
import { childPlaces } from './places/child-places.ts';
import { beginnings, episodePlaces } from './places/episode-places.ts';
import { type Heading, headings } from './places/headings.ts';
import { incidentPlaces } from './places/incident-places.ts';
import { mayWrite, type Standing } from './places/section-of-act.ts';
import { makersFor } from './read/makers.ts';
import type { ActWords } from './words/act-words.ts';
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

/**
 * What somebody may do now in an episode, by heading.
 *
 * @param isPossible  whether there is anything left for an act to do, as the domain knows it
 */
export const actsInEpisode = (
  episode: string,
  phase: Phase,
  standing: Standing,
  isPossible: (act: ActName) => boolean = () => true,
): readonly ActGroup[] =>
  groups(
    [
      ...placedIn(episodePlaces, phase).filter(({ act }) => isPossible(act)),
      ...(phase === 'void' ? [] : [{ act: 'RecordIncident' as const, under: incidentPlaces.RecordIncident }]),
    ],
    `/episodes/${episode}/acts`,
    standing,
    phase === 'open' ? (act) => wordsOf(act).whileGone ?? wordsOf(act).name : undefined,
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
      ...placed(childPlaces).filter(({ act }) => isChildForm(act)),
      { act: 'ReportPupilAbsent', under: absencePlaces.ReportPupilAbsent.under },
    ],
    `/children/${child}/acts`,
    standing,
  );

/** What somebody may do now of an absence from school, by heading. */
export const actsInAbsence = (
  absence: string,
  stages: readonly AbsenceStage[],
  standing: Standing,
): readonly ActGroup[] => groups(placedIn(absencePlaces, ...stages), `/absences/${absence}/acts`, standing);

/** What somebody may do of an incident with several children. */
export const actsInIncident = (incident: string, standing: Standing): readonly ActGroup[] =>
  groups(
    placed(incidentPlaces).filter(({ act }) => act !== 'RecordIncident'),
    `/incidents/${incident}/acts`,
    standing,
  );

/** What somebody may record of an authority, whichever child it is about. */
export const actsOfAuthority = (authority: string, standing: Standing): readonly ActGroup[] =>
  groups(placed(authorityPlaces), `/authorities/${authority}/acts`, standing);

/** Whether somebody may record this act: for themselves, or for somebody whose word they take down. */
export function mayRecord(act: ActName, standing: Standing): boolean {
  const { self, others } = makersFor(allActs[act], standing.role);
  return (self || others.length > 0) && mayWrite(act, standing);
}

interface Placed {
  readonly act: ActName;
  readonly under: Heading;
}

const placed = <Act extends ActName>(places: Readonly<Record<Act, Heading>>): readonly Placed[] =>
  (Object.keys(places) as Act[]).map((act) => ({ act, under: places[act] }));

/** Those that make sense in one of the stages. */
const placedIn = <Act extends ActName, Stage>(
  places: Readonly<Record<Act, { readonly under: Heading; readonly in: readonly Stage[] }>>,
  ...now: readonly Stage[]
): readonly Placed[] =>
  (Object.keys(places) as Act[])
    .filter((act) => places[act].in.some((stage) => now.includes(stage)))
    .map((act) => ({ act, under: places[act].under }));

const wordsOf = (act: ActName): ActWords => actWords[act];

function groups(
  all: readonly Placed[],
  at: string,
  standing: Standing,
  textOf: (act: ActName) => string = (act) => wordsOf(act).name,
): readonly ActGroup[] {
  return (Object.keys(headings) as Heading[])
    .map((heading) => ({
      heading: headings[heading],
      links: all
        .filter(({ act, under }) => under === heading && mayRecord(act, standing))
        .map(({ act }) => linkTo(act, textOf(act), at, standing.role)),
    }))
    .filter(({ links }) => links.length > 0);
}

const linkTo = (act: ActName, text: string, at: string, role: Role): ActLink => ({
  act,
  text,
  href: `${at}/${slugOf(act)}`,
  own: makersFor(allActs[act], role).self,
});
