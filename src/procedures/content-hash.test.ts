import { describe, expect, it } from 'vitest';
import { canonicalContent, packFromContent } from './content-hash.ts';
import { floorPack, floorRule, libraryWith } from './testing/folder.ts';

const floorWith = (rule: string, pack = floorPack) =>
  libraryWith({ 'floor/fl-rhi.yaml': rule, 'floor/pack.yaml': pack }).packs.get('floor');

describe('the content hash of a pack', () => {
  it('is SHA-256, in hexadecimal', () => {
    expect(floorWith(floorRule())?.hash).toMatch(/^[0-9a-f]{64}$/);
  });

  it('stays when only comments, layout, the order of fields or examples change', () => {
    const hash = floorWith(floorRule())?.hash;
    const lines = floorRule().trimEnd().split('\n');
    expect(floorWith(`# a comment\n${lines.toReversed().join('\n\n')}\n`)?.hash).toBe(hash);
    expect(floorWith(floorRule({ within: '\n  elapsed_hours: 72 # three days' }))?.hash).toBe(hash);
    expect(
      floorWith(floorRule({ examples: '[ { name: another, given: { events: [] }, then: none } ]' }))?.hash,
    ).toBe(hash);
  });

  it('changes with anything that the pack says', () => {
    const hash = floorWith(floorRule())?.hash;
    expect(floorWith(floorRule({ within: '{ elapsed_hours: 71 }' }))?.hash).not.toBe(hash);
    expect(floorWith(floorRule({ source: '{ at: p8, quote: within 72 hours }' }))?.hash).not.toBe(hash);
    expect(floorWith(floorRule(), floorPack.replace('count: 3', 'count: 4'))?.hash).not.toBe(hash);
  });

  it('is that of the pack that is read back from the canonical content', () => {
    const pack = floorWith(floorRule());
    if (pack === undefined) throw new TypeError('No floor');
    expect(packFromContent(canonicalContent(pack))).toEqual(pack);
  });
});
