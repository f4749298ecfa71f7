import { whereWorkLies } from '../../domain/allocation/hand-over.ts';
import type { Directory } from '../../domain/authorities/directory.ts';
import { label } from '../../domain/code-sets/code-set.ts';
import { policeClass, policeGrade } from '../../domain/code-sets/police.ts';
import type { Phase } from '../../domain/episode/episode.ts';
import { episodeSaid } from '../../domain/episode/events.ts';
import type { EpisodeHistory } from '../../domain/episode/history.ts';
import { unconfirmed } from '../../domain/police/confirm.ts';
import { policeTold } from '../../domain/report/police-told.ts';
import { searchLead } from '../../domain/report/search-lead.ts';
import type { Instant } from '../../domain/time/instant.ts';
import { orderOf } from '../../domain/time/when.ts';
import type { Line } from '../words/body-in-lines.ts';
import { sayAgency } from '../words/say-agency.ts';
import { someone } from '../words/say-maker.ts';
import { sayDuration } from '../words/say-time.ts';
import { type Moment, sayWhen } from '../words/say-when.ts';
import { sayWork } from '../words/say-work.ts';

/** Where an episode stands, as somebody has to grasp it in five seconds. */
export interface State {
  readonly sentence: string;
  readonly since: Moment;
  readonly policeNotTold: boolean;
  readonly police: string;
  readonly facts: readonly Line[];
}

interface Looking {
  readonly name: string;
  readonly phase: Phase;
  readonly asAt: Instant;
  readonly directory: Directory;
}

export function stateOf(history: EpisodeHistory, { name, phase, asAt, directory }: Looking): State {
  const { episode } = history;
  const since = sayWhen(episode.missingSince, asAt);
  const lead = searchLead(history)?.lead;
  const police = policeDecision(history);
  return {
    sentence: sentence(history, name, phase, asAt),
    since,
    policeNotTold: phase === 'open' && episode.told !== undefined && policeTold(history).kind !== 'told',
    police,
    facts: [
      { label: 'Phase', value: phases[phase] },
      { label: 'Whereabouts', value: whereabouts(history, phase) },
      { label: 'Police', value: police },
      ...uncheckedAssessment(history),
      {
        label: 'Search lead',
        value:
          lead === undefined ? 'Nobody: no authority is named as responsible' : sayAgency(lead, directory),
      },
      ...whereWorkLies(episode.said).map((work) => ({
        label: `Work of ${sayAgency(work.agency, directory)}`,
        value: sayWork(work),
      })),
    ],
  };
}

const phases: Readonly<Record<Phase, string>> = {
  open: 'Open: the child is not back',
  returned: 'Back: the work after the return goes on',
  closed: 'Closed',
  void: 'Void: it counts for nothing',
};

function sentence({ episode }: EpisodeHistory, name: string, phase: Phase, asAt: Instant): string {
  const since = sayWhen(episode.missingSince, asAt).text;
  const began = orderOf(episode.missingSince);
  const gone = (until: number) =>
    episode.missingSince.precision === 'day' ? '' : ` for ${sayDuration(until - began)}`;
  switch (phase) {
    case 'open':
      return `${name} has been ${goneAs(episode.whereabouts.at(-1)?.kind)} since ${since},${gone(asAt)}.`.replace(
        ',.',
        '.',
      );
    case 'returned':
    case 'closed': {
      const closed = phase === 'closed' ? 'The episode is closed.' : 'The work after the return goes on.';
      if (episode.over === undefined) return `${name} was gone from ${since}. ${closed}`;
      return `${name} is back since ${sayWhen(episode.over, asAt).text}, after being gone${gone(orderOf(episode.over))}. ${closed}`;
    }
    case 'void':
      return 'This episode was made void: it should never have been one of its own, and it counts for nothing.';
    default:
      return phase satisfies never;
  }
}

/** Missing is a child whose whereabouts are not known; anybody else is away. */
function goneAs(kind: string | undefined): string {
  switch (kind) {
    case 'known_with_concern':
      return 'away, with whereabouts known and concern about them,';
    case 'known_authorised':
      return 'away, with whereabouts known and agreed to,';
    default:
      return 'missing';
  }
}

const known: Readonly<Record<string, string>> = {
  unknown: 'Not known',
  known_with_concern: 'Known, and there is concern',
  known_authorised: 'Known, and agreed to',
};

const whereabouts = ({ episode }: EpisodeHistory, phase: Phase): string =>
  phase === 'open'
    ? (known[episode.whereabouts.at(-1)?.kind ?? 'unknown'] ?? 'Not known')
    : 'The child is back';

/** Class and grade, and on whose word where the police have not confirmed it themselves. */
function policeDecision(history: EpisodeHistory): string {
  const { said } = history.episode;
  const classified = episodeSaid(said, 'ChildClassified').at(-1);
  const graded = episodeSaid(said, 'RiskGraded').at(-1);
  const waits = new Set(unconfirmed(history).map(({ statement }) => statement.version));
  const decided = [
    classified === undefined
      ? 'Not classified yet'
      : `${label(policeClass, classified.body.class)}${onWhoseWord(classified, waits)}`,
    graded === undefined
      ? 'not graded yet'
      : `${label(policeGrade, graded.body.grade).toLowerCase()} grade${onWhoseWord(graded, waits)}`,
  ];
  return decided.join(', ');
}

/** A grade rests on an assessment that a senior officer checked. @source ofsted-2013 ¶24 */
const uncheckedAssessment = ({ episode: { said } }: EpisodeHistory): readonly Line[] => {
  const graded = episodeSaid(said, 'RiskGraded').at(-1);
  return graded === undefined || graded.body.qualityAssuredBy !== undefined
    ? []
    : [{ label: 'Police assessment', value: 'No officer is named who checked it' }];
};

const onWhoseWord = (
  { version, recordedBy }: { readonly version: number; readonly recordedBy: Parameters<typeof someone>[0] },
  waits: ReadonlySet<number>,
): string => (waits.has(version) ? ` (police decision, recorded by ${someone(recordedBy)})` : '');
