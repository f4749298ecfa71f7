import { episodeSaid } from '../../../../domain/episode/events.ts';
import type { Instant } from '../../../../domain/time/instant.ts';
import { londonDate, londonTime } from '../../../../domain/time/london.ts';
import { sayTimeBlock, timeBlockOf } from '../../../../domain/time/time-blocks.ts';
import { weekdayOf } from '../../../../domain/time/weekday.ts';
import { orderOf } from '../../../../domain/time/when.ts';
import type { ShownEpisode } from '../../../reading/read-record.ts';
import { capital } from '../../../words/code-words.ts';
import { said } from './count-said.ts';

/** What comes back from one absence to the next, each with how often; only what the reader sees is counted. */
export interface Pattern {
  readonly times: readonly string[];
  readonly days: readonly string[];
  /** Both at once: `Friday 17:00 to 20:00`. */
  readonly daysAndTimes: readonly string[];
  readonly places: readonly string[];
  readonly people: readonly string[];
}

export function patternOf(episodes: readonly ShownEpisode[]): Pattern {
  const counted = episodes
    .filter(({ whole }) => whole.episode.phase !== 'void')
    .map(({ seen }) => seen.episode);
  const began = counted
    .map(({ missingSince }) => missingSince)
    .filter(({ precision }) => precision !== 'day')
    .map((when) => orderOf(when) as Instant);
  const all = <Field>(field: (from: ReturnType<typeof whereabouts>[number]) => Field | undefined) =>
    counted.flatMap(({ said: statements }) => [
      ...new Set(whereabouts(statements).flatMap((one) => field(one) ?? [])),
    ]);
  return {
    times: said(began.map(partOfDay)),
    days: said(counted.map(({ missingSince }) => dayOf(orderOf(missingSince) as Instant))),
    daysAndTimes: said(began.map((at) => `${dayOf(at)} ${sayTimeBlock(timeBlockOf(hourOf(at)))}`)),
    places: said(all(({ place }) => place)),
    people: said(all(({ withWhom }) => withWhom)),
  };
}

const dayOf = (at: Instant): string => capital(weekdayOf(londonDate(at)));

const hourOf = (at: Instant): number => Math.floor(londonTime(at).secondOfDay / 3_600);

function partOfDay(at: Instant): string {
  const hour = hourOf(at);
  if (hour < 6) return 'At night, midnight to 6am';
  if (hour < 12) return 'In the morning, 6am to midday';
  if (hour < 18) return 'In the afternoon, midday to 6pm';
  return 'In the evening, 6pm to midnight';
}

type Statements = ShownEpisode['seen']['episode']['said'];
interface Whereabouts {
  readonly place?: string | undefined;
  readonly withWhom?: string | undefined;
}

/** Where the child was while away; to where the child came back is no part of the pattern. */
const whereabouts = (statements: Statements): readonly Whereabouts[] => [
  ...episodeSaid(statements, 'SightingRecorded').map(({ body }) => body),
  ...episodeSaid(statements, 'WhereaboutsBecameKnown').map(({ body }) => body),
  ...episodeSaid(statements, 'ChildLocated').map(({ body }) => body),
  ...episodeSaid(statements, 'FoundDuringChecks').map(({ body }) => ({ place: body.where })),
];
