import { describe, expect, test } from 'vitest';
import { cameFrom } from './came-from.ts';

const address = 'https://homeward.example';
const from = (referer: string | undefined) =>
  cameFrom(
    { headers: referer === undefined ? {} : { referer }, url: '/rules/medway/MED-NTK-48H?at=now' },
    address,
  );

test('a page of ours is gone back to as it was asked for', () => {
  expect(from('https://homeward.example/missing-now?grade=high')).toBe('/missing-now?grade=high');
  expect(from('https://homeward.example/episodes/friday')).toBe('/episodes/friday');
});

describe('nothing is gone back to', () => {
  test.each([
    ['where the browser does not say', undefined],
    ['on another site', 'https://elsewhere.example/missing-now'],
    ['on another port', 'https://homeward.example:8443/missing-now'],
    ['without a lock', 'http://homeward.example/missing-now'],
    ['that would be read as another site', 'https://homeward.example//elsewhere.example'],
    [
      'that would be read as another site, turned round',
      'https://homeward.example/%5C/..//elsewhere.example',
    ],
    ['that is a script', 'javascript:alert(1)'],
    ['that is no address', 'missing-now'],
    ['that is this page itself', 'https://homeward.example/rules/medway/MED-NTK-48H'],
  ])('%s', (_, referer) => {
    expect(from(referer)).toBeUndefined();
  });
});
