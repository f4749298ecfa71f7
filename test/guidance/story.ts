import { obligationView } from '../../src/cli/episode/view.ts';
import type { Child } from '../../src/domain/child/child.ts';
import type { Episode } from '../../src/domain/episode/episode.ts';
import type { EpisodeHistory } from '../../src/domain/episode/history.ts';
import type { Span } from '../../src/domain/episode/tracks.ts';
import type { DomainEvent } from '../../src/domain/event/event.ts';
import { foldIncident, type Incident } from '../../src/domain/incident/incident.ts';
import { type Obligation, type Status, statusAt } from '../../src/domain/obligations/obligation.ts';
import type { PackSettings } from '../../src/domain/obligations/pack.ts';
import { type Instant, instant, plainDate } from '../../src/domain/time/instant.ts';
import { formatLondon, formatLondonDate, readLocal } from '../../src/domain/time/london.ts';
import type { When } from '../../src/domain/time/when.ts';
import { shippedLibrary } from '../../src/record/record.fixture.ts';
import { type RefusedLine, replayedEpisodes, replayStory } from '../../src/record/replay.ts';
import type { StoryLine } from '../../src/record/story-line.ts';

/** A duty as people in England read it: `Mon 27 Oct 2025 20:30 GMT`. */
export interface Duty {
  readonly owner: string;
  readonly responsible: readonly string[];
  readonly arises: string | undefined;
  readonly due: string | undefined;
  readonly lateAfter: string | undefined;
  /** How it ended, or `open`. */
  readonly ended: string;
  readonly endedAt: string | undefined;
  readonly reason: string | undefined;
  readonly parts: Readonly<Record<string, string>>;
  /** Due times that it had before a correction moved it. */
  readonly earlierDue: readonly string[];
  /** Whom a breach goes up to, and when: `team-manager Mon 27 Oct 2025 20:30 GMT`. */
  readonly escalates: readonly string[];
  /** What it is at a local time. */
  readonly at: (local: string) => Status;
}

/** What a story came to, read of one of its episodes. */
export interface Told {
  readonly history: EpisodeHistory;
  readonly episode: Episode;
  readonly child: Child;
  readonly events: readonly DomainEvent[];
  /** The bodies of the events of a type, in the order in which they were recorded. */
  readonly said: (type: string) => readonly unknown[];
  /** The one duty that a rule lays on the episode. */
  readonly duty: (rule: string) => Duty;
  readonly duties: (rule: string) => readonly Duty[];
  /** The rules that lay duties on the episode. */
  readonly rules: readonly string[];
  readonly other: (episode: string) => Told;
  readonly incident: (name: string) => Incident | undefined;
}

/**
 * Tells a story from beginning to end under the packs of an authority; nothing in it may be refused.
 *
 * @param through until when duties that come again and again are laid down; the last line where left out
 */
export function story(authority: string, lines: readonly StoryLine[], through?: string): Told {
  const { streams, refused, until } = replay(authority, lines);
  if (refused.length > 0) throw new Error(refused.map(inWords).join('\n'));
  const asAt = through === undefined ? (until as Instant) : moment(through);
  const episodes = replayedEpisodes(shippedLibrary, streams, asAt);
  const read = (id: string): Told => {
    const found = episodes.find(({ history }) => history.id === id);
    if (found === undefined) throw new Error(`The story tells of no episode ${id}`);
    const { history, events, obligations } = found;
    const duties = (rule: string) => obligations.filter((one) => one.rule.id === rule).map(inEngland);
    return {
      history,
      episode: history.episode,
      child: history.child,
      events,
      said: (type) => events.filter((event) => event.type === type).map(({ body }) => body),
      duties,
      duty: (rule) => theOne(duties(rule), rule),
      rules: [...new Set(obligations.map(({ rule }) => rule.id))],
      other: read,
      incident: (name) => foldIncident(streams.get(`incident:${name}`) ?? []),
    };
  };
  return read(episodes[0]?.history.id ?? 'episode');
}

/** Why the last line of a story is refused; everything before it is taken. */
export function refusal(authority: string, lines: readonly StoryLine[]): RefusedLine {
  const { refused } = replay(authority, lines);
  const one = theOne(refused, 'refusal');
  if (one.line !== lines.length) throw new Error(inWords(one));
  return one;
}

/** The choices that the procedures of an authority make on a day. */
export const settingsIn = (authority: string, day: string): PackSettings =>
  shippedLibrary.settingsOf(shippedLibrary.packsOf(authority, plainDate(day)));

/** Spans in words: `missing from Mon 3 Feb 2025 18:00 GMT to Tue 4 Feb 2025 09:00 GMT`. */
export const spansOf = (spans: readonly Span<string>[]): readonly string[] =>
  spans.map(
    ({ kind, from, to }) => `${kind} from ${wordWhen(from)}${to === undefined ? '' : ` to ${wordWhen(to)}`}`,
  );

export const wordWhen = (when: When): string =>
  when.precision === 'day' ? formatLondonDate(when.date) : formatLondon(when.at);

const replay = (authority: string, lines: readonly StoryLine[]) =>
  replayStory(
    shippedLibrary,
    lines.map((written, index) => ({ line: index + 1, written })),
    authority,
    undefined,
  );

const inWords = ({ line, refused, says, at }: RefusedLine): string =>
  `Line ${line} is refused (${refused}${at === undefined ? '' : `, ${at}`}): ${says}`;

function theOne<Kind>(found: readonly Kind[], what: string): Kind {
  const [one, ...more] = found;
  if (one === undefined || more.length > 0) throw new Error(`${found.length} of ${what}, where one is meant`);
  return one;
}

function moment(local: string): Instant {
  const reading = readLocal(local);
  if (reading.kind !== 'ok') throw new Error(`${local} is ${reading.kind}`);
  return reading.at;
}

const inEngland = (obligation: Obligation): Duty => ({
  owner: obligation.owner,
  responsible: obligation.rule.responsible,
  arises: obligation.arises && formatLondon(obligation.arises),
  due: obligation.due && formatLondon(obligation.due),
  lateAfter: obligation.lateAfter && formatLondon(obligation.lateAfter),
  ended: obligation.settlement?.kind ?? 'open',
  endedAt: obligation.settlement && wordWhen(obligation.settlement.at),
  reason: obligation.settlement?.reason,
  parts: Object.fromEntries(obligation.parts.map(({ key, settlement }) => [key, settlement?.kind ?? 'open'])),
  earlierDue: obligation.earlierDue.map(formatLondon),
  escalates: obligationView(
    obligation,
    obligation.lateAfter ?? (0 as Instant),
    shippedLibrary.calendars,
  ).escalations.map(({ to, at }) => `${to} ${at === null ? 'never' : formatLondon(instant(at))}`),
  at: (local) => statusAt(obligation, moment(local)),
});
