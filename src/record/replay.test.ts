import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { formatInstant, type Instant, instant } from '../domain/time/instant.ts';
import { shippedLibrary } from './record.fixture.ts';
import { replayedEpisodes, replayStory } from './replay.ts';

const file = new URL('../../examples/stories/friday-night.jsonl', import.meta.url);

const story = readFileSync(file, 'utf8')
  .split('\n')
  .map((text, index) => ({ text, line: index + 1 }))
  .filter(({ text }) => text.startsWith('{'))
  .map(({ text, line }) => ({ line, written: JSON.parse(text) as unknown }));

const tell = (asAt?: string) =>
  replayStory(shippedLibrary, story, '887', asAt === undefined ? undefined : instant(asAt));

const dutiesOf = (asAt?: string) => {
  const { streams, until } = tell(asAt);
  const [episode] = replayedEpisodes(shippedLibrary, streams, until ?? (0 as Instant));
  return episode?.obligations ?? [];
};

const duty = (rule: string, asAt?: string) => dutiesOf(asAt).find((one) => one.rule.id === rule);

describe('a story is decided line by line, as it would be in the service', () => {
  it('every line of the example is taken', () => {
    expect(tell().refused).toEqual([]);
  });

  it('72 elapsed hours from Friday 21:30 BST end on Monday at 20:30 GMT', () => {
    const { due } = duty('MED-RHI-72H') ?? {};
    expect(due && formatInstant(due)).toBe('2025-10-27T20:30:00Z');
  });

  it('an offer is one part of the interview, and the other is still open', () => {
    expect(duty('MED-RHI-72H')?.parts).toMatchObject([
      { key: 'offered', settlement: { kind: 'met' } },
      { key: 'held', settlement: undefined },
    ]);
  });

  it('as at an earlier moment it tells only what had been recorded by then', () => {
    const evening = '2025-10-24T19:00:00Z';
    expect(duty('MED-RHI-72H', evening)).toBeUndefined();
    expect(duty('MED-STRATEGY-48H', evening)?.settlement).toBeUndefined();
    expect(duty('MED-STRATEGY-48H')?.settlement?.kind).toBe('cancelled');
  });

  it('a refused line is listed with its sentence, changes nothing, and the story goes on', () => {
    const classified = {
      command: 'ClassifyChild',
      happened: '2025-10-24T19:10',
      by: { role: 'foster-carer' },
    };
    const lines = [
      ...story.slice(0, 6),
      { line: 7, written: { ...classified, body: { class: 'missing' } } },
      ...story.slice(6).map(({ line, written }) => ({ line: line + 1, written })),
    ];
    const { refused, streams } = replayStory(shippedLibrary, lines, '887', undefined);
    expect(refused).toMatchObject([{ line: 7, refused: 'not-yours-to-do' }]);
    expect(streams.get('episode:episode')).toHaveLength(tell().streams.get('episode:episode')?.length ?? 0);
  });

  it('another pack would have asked for other things of the same facts', () => {
    const { streams, until } = tell();
    const kent = shippedLibrary.packs.get('kent');
    const bound = [{ capacity: 'responsible' as const, owner: '887', pack: 'kent', hash: kent?.hash ?? '' }];
    const [episode] = replayedEpisodes(shippedLibrary, streams, until ?? (0 as Instant), bound);
    const interview = episode?.obligations.find(({ rule }) => rule.id === 'KENT-RHI-3WD');
    expect(interview?.due && formatInstant(interview.due)).toBe('2025-10-29T23:59:59Z');
  });
});
