import { holdsInterviews } from '../../access/policy/interviews.ts';
import type { Phase } from '../../domain/episode/episode.ts';
import { addressOf } from '../reading/address-of.ts';
import { type ActGroup, mayRecord } from './acts-for.ts';
import {
  type ActName,
  isAbsenceAct,
  isAuthorityForm,
  isChildForm,
  isEpisodeAct,
  slugOf,
} from './all-acts.ts';
import { episodePlaces } from './places/episode-places.ts';
import type { Standing } from './places/section-of-act.ts';

/** Where somebody does an act on what they are shown; undefined where it is not theirs to do there now. */
export type Offered = (act: string) => string | undefined;

export function offeredIn(groups: readonly ActGroup[]): Offered {
  const links = new Map(groups.flatMap(({ links }) => links).map(({ act, href }) => [act as string, href]));
  return (act) => links.get(act);
}

/** What a duty is about, as lists know it. */
export interface AboutDuty {
  readonly subject: string;
  readonly child: string;
  /** Of an episode. */
  readonly phase: Phase | null;
}

/** Where somebody does an act that answers a duty: in its episode, absence or authority, or with its child. */
export function offeredAbout(about: AboutDuty, standing: Standing): Offered {
  return (name) => {
    const act = name as ActName;
    const stream = streamOf(act, about);
    if (stream === undefined || !mayRecord(act, standing)) return undefined;
    if (act === 'HoldInterview' && holdsInterviews(standing.role, standing.held))
      return `/return-interviews/${encodeURIComponent(stream.slice('episode:'.length))}/interview`;
    return `${addressOf(stream)}/acts/${slugOf(act)}`;
  };
}

function streamOf(act: ActName, { subject, child, phase }: AboutDuty): string | undefined {
  if (isChildForm(act)) return child;
  const [kind] = subject.split(':');
  if (isEpisodeAct(act))
    return kind === 'episode' && phase !== null && episodePlaces[act].in.includes(phase)
      ? subject
      : undefined;
  if (isAbsenceAct(act)) return kind === 'education-absence' ? subject : undefined;
  return isAuthorityForm(act) && kind === 'authority' ? subject : undefined;
}
