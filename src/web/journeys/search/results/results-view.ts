import { sections } from '../../../../domain/sections/sections.ts';
import { formatInstant, type Instant, readPlainDate } from '../../../../domain/time/instant.ts';
import { headlineOf } from '../../../words/events/say-event.ts';
import { sayName } from '../../../words/say-child.ts';
import { sayDate, sayMoment } from '../../../words/say-time.ts';
import { type ChildFound, MOST_CHILDREN } from './find-children.ts';
import type { EpisodeFound } from './find-episodes.ts';
import { MOST_STATEMENTS } from './find-words.ts';
import type { MarkedStatement, Results } from './read-results.ts';

/** What was found, in words. */
export function resultsView({ children, episodes, statements, isCut, names }: Results, now: Instant) {
  const nameOf = (child: string) => sayName(names.get(child));
  return {
    nothing: children.length + episodes.length + statements.length === 0,
    children: children.map(childView),
    moreChildren: children.length === MOST_CHILDREN,
    episodes: episodes.map((episode) => episodeView(episode, nameOf(episode.child), now)),
    statements: statements.map((statement) => statementView(statement, nameOf(statement.child), now)),
    isCut,
    moreStatements: statements.length === MOST_STATEMENTS,
  };
}

const matched: Readonly<Record<ChildFound['by'][number], string>> = {
  name: 'name as written',
  sound: 'name sounds like it',
  number: 'number',
  born: 'date of birth',
};

const childView = ({ child, names, date_of_birth, by, open_episode }: ChildFound) => ({
  href: `/children/${idOf(child)}`,
  name: sayName(names),
  otherNames: names.slice(1).map((name) => sayName([name])),
  born: sayBorn(date_of_birth),
  by: by.map((each) => matched[each]).join(', '),
  isMissing: open_episode !== null,
});

const episodeView = (
  { episode, missing_since: since, over_at: over, phase }: EpisodeFound,
  name: string,
  now: Instant,
) => ({
  href: `/episodes/${idOf(episode)}`,
  name,
  sinceIso: formatInstant(since),
  since: sayMoment(since, now),
  until: phase === 'open' ? 'still missing' : over === null ? phase : `until ${sayMoment(over, now)}`,
});

const statementView = (
  { child, stream, section, type, happened_at, body, corrected, lines }: MarkedStatement,
  name: string,
  now: Instant,
) => ({
  href: stream.startsWith('episode:') ? `/episodes/${idOf(stream)}` : `/children/${idOf(child)}`,
  name,
  headline: headlineOf({ type, body }) ?? 'A statement',
  atIso: formatInstant(happened_at),
  at: sayMoment(happened_at, now),
  section: section === 'core' ? undefined : sections[section],
  corrected,
  lines,
});

function sayBorn(date: string | null): string {
  const born = date === null ? undefined : readPlainDate(date);
  return born === undefined ? 'date of birth not known' : `born ${sayDate(born)}`;
}

const idOf = (stream: string): string => stream.slice(stream.indexOf(':') + 1);
