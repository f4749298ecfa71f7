import { expect, it } from 'vitest';
import { canonicalContent } from './content-hash.ts';
import { withEarlierPacks } from './earlier-packs.ts';
import { floorRule, libraryWith } from './testing/folder.ts';

it('a library keeps what a pack said before it was mended, beside what it says today', () => {
  const before = libraryWith();
  const after = libraryWith({ 'floor/fl-rhi.yaml': floorRule({ within: '{ elapsed_hours: 48 }' }) });
  const [was, is] = [before.packs.get('floor'), after.packs.get('floor')];
  if (was === undefined || is === undefined) throw new TypeError('No floor');
  expect(after.packByHash('floor', was.hash)).toBeUndefined();
  const both = withEarlierPacks(after, [canonicalContent(was)]);
  expect(both.packByHash('floor', was.hash)?.rules[0]?.offset).toEqual({
    calendar: 'elapsed_hours',
    hours: 72,
  });
  expect(both.packByHash('floor', is.hash)?.rules[0]?.offset).toEqual({
    calendar: 'elapsed_hours',
    hours: 48,
  });
  expect(both.packs.get('floor')?.hash).toBe(is.hash);
});
