import type { Directory } from '../../../../domain/authorities/directory.ts';
import { formatInstant, type Instant } from '../../../../domain/time/instant.ts';
import { formatLondon } from '../../../../domain/time/london.ts';
import type { Measure } from '../../../../figures/measures/measure.ts';
import type { Side } from '../../../../figures/measures/rows-behind.ts';
import { sayGroup } from '../../../../figures/measures/say-group.ts';
import { sayName } from '../../../words/say-child.ts';
import { sayInstant } from '../../../words/say-when.ts';
import type { Filter } from '../asked.ts';
import { sayExclusion } from '../say-exclusion.ts';
import type { Behind } from './read-behind.ts';

interface Asked {
  readonly measure: Measure;
  readonly filter: Filter;
  readonly side: Side;
  readonly group: string | undefined;
  readonly directory: Directory;
  readonly now: Instant;
}

interface BehindAll {
  readonly all: number;
  readonly shown: readonly Behind[];
}

/** The records behind a number: as many lines as it says, or why there are fewer. */
export function rowsView({ all, shown }: BehindAll, { measure, filter, side, group, directory, now }: Asked) {
  return {
    heading: measure.title,
    what: typeof side === 'object' ? `Left out: ${sayExclusion(side.excluded)}` : sideInWords(measure, side),
    period: filter.period.said,
    known: filter.knownAt === undefined ? undefined : sayInstant(filter.knownAt, now),
    group:
      group === undefined || filter.by === undefined
        ? undefined
        : `${filter.by.title}: ${sayGroup(filter.by, group, directory)}`,
    ...linesOf({ all, shown }),
  };
}

/** A line for each record that is shown, and how many are not. */
export const linesOf = ({ all, shown }: BehindAll) => ({
  all,
  fewer: all > shown.length ? all - shown.length : undefined,
  lines: shown.map(lineOf),
});

const sideInWords = ({ numerator, denominator }: Measure, side: 'numerator' | 'denominator'): string =>
  side === 'numerator' ? numerator : (denominator ?? numerator);

/** One record in a list of those behind a number. */
export function lineOf({ subject, child, names, since, over }: Behind) {
  const moment = (at: Instant | null) => at && { iso: formatInstant(at), text: formatLondon(at) };
  const isEpisode = subject.startsWith('episode:');
  const id = (isEpisode ? subject : child).replace(/^(episode|child):/, '');
  return {
    child: sayName(names),
    href: `${isEpisode ? '/episodes/' : '/children/'}${encodeURIComponent(id)}`,
    since: moment(since),
    over: moment(over),
  };
}
