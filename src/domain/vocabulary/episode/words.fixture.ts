import { foldChild } from '../../child/child.ts';
import { foldEpisode } from '../../episode/fold.ts';
import type { EpisodeHistory, EpisodeOutline } from '../../episode/history.ts';
import { type Fact, inEpisode, type Telling, versioned, when } from '../../testing/facts.ts';
import { instant } from '../../time/instant.ts';
import type { When } from '../../time/when.ts';
import { episodeVocabulary } from './index.ts';

interface Known {
  readonly child?: readonly Fact[];
  /** Starts of the child's other episodes; `checked` ones were over before anybody had to be told. */
  readonly others?: readonly string[];
  readonly checked?: readonly string[];
}

/** An episode in the light of a child, as words see it. @refuses facts that open no episode */
export function historyOf(
  episode: readonly Fact[],
  { child = [], others = [], checked = [] }: Known = {},
): EpisodeHistory {
  const folded = foldEpisode(versioned(episode));
  if (folded === undefined) throw new TypeError('These facts open no episode');
  return {
    id: 'this-episode',
    child: foldChild(versioned(child)),
    episode: folded,
    others: [...others.map((text) => outline(text, true)), ...checked.map((text) => outline(text, false))],
  };
}

const outline = (text: string, reported: boolean): EpisodeOutline => ({
  id: text,
  missingSince: instant(text),
  over: undefined,
  reported,
});

/** What a word finds, as a test reads it: moments, and the reason where there is one. */
export function found(
  history: EpisodeHistory,
  word: string,
  parameters: Readonly<Record<string, unknown>> = {},
): readonly (When | { readonly at: When; readonly reason: string })[] {
  const moment = episodeVocabulary.moments[word];
  if (moment === undefined) throw new TypeError(`No such word: ${word}`);
  return moment
    .finds(history, parameters)
    .map(({ at, reason }) => (reason === undefined ? at : { at, reason }));
}

/** Not where expected and whereabouts not known, as a foster carer would open it. */
export const opened = (at: string, telling: Telling = {}): Fact =>
  inEpisode(
    'EpisodeOpened',
    { child: 'a-child', strand: 'care', whereabouts: 'unknown', packs: [] },
    { at, ...telling },
  );

export const reported = (at: string): Fact =>
  inEpisode('ChildReported', { to: ['police', 'authority'], items: [] }, { at });

export const located = (at: string, telling: Telling = {}): Fact =>
  inEpisode('ChildLocated', {}, { at, ...telling });

export const returned = (at: string): Fact =>
  inEpisode('ChildReturned', { to: 'placement', safeToReturn: 'yes' }, { at });

export const at = (text: string): When => when(text);
