import { entryOf } from '../../../domain/code-sets/code-set.ts';
import { policeClass, policeGrade } from '../../../domain/code-sets/police.ts';
import type { Instant, PlainDate } from '../../../domain/time/instant.ts';
import type { OurEpisode } from '../../../exchange/police-list/our-absences.ts';
import type { PoliceRow } from '../../../exchange/police-list/police-row.ts';
import { sayName } from '../../words/say-child.ts';
import { sayDate } from '../../words/say-time.ts';
import { type Moment, sayWhen } from '../../words/say-when.ts';
import type { OursView } from './name-ours.ts';
import { classWords } from './words.ts';

/** One absence as one of the two tells it. */
export interface SideView {
  readonly name: string;
  readonly href: string | undefined;
  readonly reference: string;
  readonly born: string;
  readonly class: string;
  readonly grade: string | undefined;
  readonly since: Moment;
  readonly over: Moment | undefined;
  readonly place: string | undefined;
}

const sayBorn = (born: PlainDate | undefined): string => (born === undefined ? 'Not known' : sayDate(born));

export const theirsView = (row: PoliceRow, now: Instant): SideView => ({
  name: sayName(row.names.map(withoutGaps)),
  href: undefined,
  reference: row.reference,
  born: sayBorn(row.born),
  class: entryOf(policeClass, row.class).label,
  grade: row.grade === undefined ? undefined : entryOf(policeGrade, row.grade).label,
  ...timesOf(row, now),
  place: row.place,
});

export const oursView = (episode: OurEpisode, { name, href }: OursView, now: Instant): SideView => ({
  ...{ name, href },
  reference: episode.references.join(', ') || 'Not written down',
  // Of a child whose record is not shown, nothing else is either.
  born: sayBorn(href === undefined ? undefined : episode.born),
  class: classWords[episode.class],
  grade: undefined,
  ...timesOf(episode, now),
  place: undefined,
});

const timesOf = ({ since, over }: Pick<PoliceRow, 'since' | 'over'>, now: Instant) => ({
  since: sayWhen(since, now),
  over: over && sayWhen(over, now),
});

const withoutGaps = ({ given, family }: PoliceRow['names'][number]) => ({
  ...(given !== undefined && { given }),
  ...(family !== undefined && { family }),
});
