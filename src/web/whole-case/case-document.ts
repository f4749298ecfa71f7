import type { Directory } from '../../domain/authorities/directory.ts';
import { type Section, sections } from '../../domain/sections/sections.ts';
import { formatLondon } from '../../domain/time/london.ts';
import type { PackLibrary } from '../../procedures/pack-library.ts';
import type { PhotoView } from '../photos/say-photo.ts';
import { type DutyInFull, dutiesInFull } from '../reading/duty-in-full.ts';
import { type Entry, entriesOf } from '../reading/entries.ts';
import { identityOf } from '../reading/identity.ts';
import type { ShownEpisode, ShownRecord } from '../reading/read-record.ts';
import { stateOf } from '../reading/state.ts';
import { waitingIn } from '../reading/waiting.ts';
import type { Line } from '../words/body-in-lines.ts';
import { capital } from '../words/code-words.ts';
import { sayMoment } from '../words/say-time.ts';
import type { Moment } from '../words/say-when.ts';

/** A whole case, as a page, a file or a note tells it. */
export interface CaseDocument {
  readonly title: string;
  /** The marking that every page bears, with by whom and when it was made. */
  readonly marking: string;
  readonly parts: readonly Part[];
  /** What of the record this reader is not given, whether or not there is any. */
  readonly leftOut: readonly string[];
}

export interface Part {
  readonly heading: string;
  readonly items: readonly Item[];
}

export interface Item {
  readonly heading: string;
  readonly moment?: Moment | undefined;
  readonly paragraphs: readonly string[];
  readonly lines: readonly Line[];
  readonly photo?: ShownPhoto | undefined;
}

/** A photo on a page, and as it is put into a file. */
export interface ShownPhoto extends PhotoView {
  readonly content: Buffer;
}

export interface Making {
  readonly library: PackLibrary;
  /** `Manager Example, Team manager, Medway`. */
  readonly by: string;
  /** Without the duties, for a note in another system. */
  readonly brief?: boolean;
}

/** One episode from beginning to end, in time order. */
export function episodeCase(record: ShownRecord, episode: ShownEpisode, making: Making): CaseDocument {
  const { directory } = making.library;
  return {
    ...head(record, making, 'whole episode'),
    parts: [
      stateOfEpisode(record, episode, directory),
      {
        heading: 'What happened, in time order',
        items: entriesOfEpisode(episode, record, directory).map(entryItem),
      },
      ...(making.brief === true ? [] : [dutiesPart(record, episode, making)]),
    ],
  };
}

/** A child with every episode that the reader may see, in time order. */
export function childCase(record: ShownRecord, making: Making): CaseDocument {
  const { directory } = making.library;
  const entries = [
    ...entriesOf(record.events, { now: record.asAt, directory }),
    ...record.episodes.flatMap((episode) => entriesOfEpisode(episode, record, directory)),
  ].toSorted((one, other) => one.order - other.order);
  return {
    ...head(record, making, 'whole case'),
    parts: [
      ...record.episodes.map((episode) => stateOfEpisode(record, episode, directory)),
      { heading: 'What happened, in time order', items: entries.map(entryItem) },
      ...record.episodes.map((episode) => dutiesPart(record, episode, making)),
    ],
  };
}

function head({ child, asAt, found }: ShownRecord, { by }: Making, of: string) {
  const { name } = identityOf(child, asAt);
  return {
    title: `${name}: ${of}`,
    marking: `OFFICIAL-SENSITIVE. Made by ${by}, ${formatLondon(asAt)}`,
    leftOut: (Object.keys(sections) as Section[])
      .filter((section) => !found.sections.has(section))
      .map((section) => sections[section]),
  };
}

function stateOfEpisode(record: ShownRecord, episode: ShownEpisode, directory: Directory): Part {
  const { name, about } = identityOf(record.child, record.asAt);
  const { phase } = episode.whole.episode;
  const { sentence, since, facts } = stateOf(episode.seen, { name, phase, asAt: record.asAt, directory });
  return {
    heading: `Episode from ${since.text}`,
    items: [{ heading: 'Where things stand', paragraphs: [`${about}.`, sentence], lines: facts }],
  };
}

const entriesOfEpisode = (
  episode: ShownEpisode,
  { asAt }: ShownRecord,
  directory: Directory,
): readonly Entry[] => entriesOf(episode.events, { now: asAt, directory }, waitingIn(episode.seen));

const entryItem = ({ headline, moment, said, lines, notes, before, stands }: Entry): Item => ({
  heading: stands === 'withdrawn' ? `${headline} (withdrawn)` : headline,
  moment,
  paragraphs: [...notes, capital(said)],
  lines: [...lines, ...before.map(({ label, value }) => ({ label: `Before: ${label}`, value }))],
});

function dutiesPart({ asAt }: ShownRecord, episode: ShownEpisode, { library }: Making): Part {
  const began = sayMoment(episode.seen.episode.opening.recorded, asAt);
  return {
    heading: `Duties of the episode recorded ${began}`,
    items: dutiesInFull(library, episode.duties, asAt).map(dutyItem),
  };
}

const dutyItem = ({ title, says, when, whose, who, steps, source, quote }: DutyInFull): Item => ({
  heading: `${title}: ${says.toLowerCase()}${when === undefined ? '' : `, ${when.before}`}`,
  moment: when,
  paragraphs: [...steps.map((step) => `${step}.`), ...(quote === '' ? [] : [`“${quote}”`])],
  lines: [
    { label: 'Whose', value: who === '' ? whose : `${whose}: ${who}` },
    { label: 'Source', value: source },
  ],
});
