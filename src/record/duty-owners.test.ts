import { describe, expect, it } from 'vitest';
import type { Instant } from '../domain/time/instant.ts';
import { shippedLibrary } from './record.fixture.ts';
import { replayedEpisodes, replayStory } from './replay.ts';

interface Told {
  readonly responsible: string;
  readonly host?: string;
  readonly force?: string;
}

/** Who owns the duties of an absence that is over: the safe and well check is the police's. */
function ownersOf({ responsible, host, force }: Told): ReadonlySet<string> {
  const reported = { strand: 'care', whereabouts: 'unknown', to: ['police', 'authority'], items: [] };
  const lines = [
    { command: 'RecordChild', body: { names: [{ given: 'Testchild', kind: 'legal' }], identifiers: [] } },
    { command: 'TakeResponsibility', body: { authority: responsible } },
    { command: 'ChangeGroup', body: { group: host === undefined ? 'home' : 'lac_own' } },
    ...(host === undefined ? [] : [{ command: 'StartPlacement', body: { type: 'U6', host } }]),
    { command: 'ReportChildMissing', body: force === undefined ? reported : { ...reported, force } },
    { command: 'ReturnChild', body: { to: 'other', safeToReturn: 'yes' } },
  ].map((line, index) => ({ line: index + 1, written: { ...line, happened: `2025-10-24T18:0${index}` } }));
  const { streams, until, refused } = replayStory(shippedLibrary, lines, '999', undefined);
  expect(refused).toEqual([]);
  const episodes = replayedEpisodes(shippedLibrary, streams, until ?? (0 as Instant));
  return new Set(episodes.flatMap(({ obligations }) => obligations.map(({ owner }) => owner)));
}

describe('what the police owe is owed by one force', () => {
  it('by the force of the area in which a looked-after child is placed', () => {
    expect(ownersOf({ responsible: '999', host: '887' })).toContain('police:kent');
  });

  it('by the force of the responsible authority for a child at home', () => {
    expect(ownersOf({ responsible: '999' })).toContain('police:exampleshire');
  });

  it('by the force that the report names, whosever area it is', () => {
    const owners = ownersOf({ responsible: '999', host: '887', force: 'essex' });
    expect(owners).toContain('police:essex');
    expect(owners).not.toContain('police:kent');
  });

  it('by a force that is not known, where the child is placed outside England and nobody names it', () => {
    expect(ownersOf({ responsible: '999', host: 'WAL' })).toContain('police:unknown');
  });
});
