import type { Recorded } from '../domain/deciding/command.ts';
import type { Maker } from '../domain/event/event.ts';
import { instant } from '../domain/time/instant.ts';
import { exactly } from '../domain/time/when.ts';
import type { AppendOutcome, AppendRequest, StreamUse } from './append/append-request.ts';
import type { EpisodeRow, ObligationRow } from './append/read-models.ts';
import { newStream } from './chain.ts';

export const at = instant('2025-10-24T20:30:00Z');
export const authority = '887';
export const child = 'child:testchild-alder';
export const episode = 'episode:alder-one';

export const frontDoorWorker: Maker = {
  person: 'Worker Birch',
  role: 'front-door',
  agency: 'childrens-social-care:887',
};

export const said = (stream: string, type: string, body: unknown = {}): Recorded => ({
  stream,
  event: { type, happened: exactly(at), madeBy: frontDoorWorker, recordedBy: frontDoorWorker, body },
});

export const startOf = (stream: string): StreamUse => ({ stream, at: newStream });

/** Three events that open an episode, and nothing else. */
export const opening = (overrides: Partial<AppendRequest> = {}): AppendRequest => ({
  owner: authority,
  recorded: at,
  streams: [startOf(episode)],
  events: [
    said(episode, 'EpisodeOpened', { child, strand: 'care', whereabouts: 'unknown' }),
    said(episode, 'ChildReported', { to: ['police', 'authority'], items: [] }),
    said(episode, 'SearchLeadTaken', { lead: 'police' }),
  ],
  ...overrides,
});

export const episodeRow = (overrides: Partial<EpisodeRow> = {}): EpisodeRow => ({
  episode,
  child,
  section: 'core',
  version: 3,
  phase: 'open',
  missingSince: at,
  binding: { packs: ['statutory-2014'] },
  ...overrides,
});

export const obligationRow = (rule: string, overrides: Partial<ObligationRow> = {}): ObligationRow => ({
  dutyOwner: 'authority:887',
  rule,
  occurrence: '1',
  pack: 'statutory-2014',
  arises: at,
  parts: [{ key: 'done' }],
  body: {},
  ...overrides,
});

/** The heads after an append that has to succeed. */
export function appended(outcome: AppendOutcome) {
  if (outcome.kind !== 'appended') throw new Error(`Not appended: ${outcome.kind}`);
  return outcome;
}
