import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readSetting } from './read-setting.ts';
import { settingsTable } from './settings-table.ts';
import { misfits } from './which-fit.ts';

test('docs/operations.md has every setting as it is; `homeward config settings` writes the table', () => {
  const page = readFileSync(new URL('../../../docs/operations.md', import.meta.url), 'utf8');
  expect(page).toContain(`\n${settingsTable()}\n`);
});

describe('a setting that can mean nothing is refused in one line', () => {
  test.each([
    ['HOMEWARD_PORT', '70000', 'HOMEWARD_PORT=70000: a port is a number up to 65535.'],
    ['HOMEWARD_PORT', '3e3', 'HOMEWARD_PORT=3e3: a port is a number up to 65535.'],
    [
      'HOMEWARD_ADDRESS',
      'homeward.example.gov.uk',
      'HOMEWARD_ADDRESS=homeward.example.gov.uk: an address is such as https://homeward.example.gov.uk.',
    ],
    ['HOMEWARD_SIMULATE', 'no', 'HOMEWARD_SIMULATE=no: either children, or none.'],
    ['HOMEWARD_LOG', 'here', 'HOMEWARD_LOG=here: either file, or stdout.'],
    [
      'HOMEWARD_TRUSTED_PROXY',
      '10.0.0.5, proxy',
      'HOMEWARD_TRUSTED_PROXY=10.0.0.5, proxy: “proxy” is no address such as 10.0.0.5 or 10.0.0.0/8, nor one of loopback, linklocal, uniquelocal.',
    ],
    [
      'HOMEWARD_CLOCK',
      'tonight',
      'HOMEWARD_CLOCK tonight: not a date and time such as 2025-10-24T18:00 or 2025-10-24T17:00Z.',
    ],
  ] as const)('%s=%s', (name, written, says) => {
    expect(() => readSetting(name, { [name]: written })).toThrow(says);
  });
});

test('a setting that is empty is not set', () => {
  expect(readSetting('HOMEWARD_PORT', { HOMEWARD_PORT: '' })).toBe(3000);
  expect(readSetting('HOMEWARD_ADDRESS', { HOMEWARD_ADDRESS: '' })).toBeUndefined();
});

test('proxies are single addresses, ranges of them, or ranges by name', () => {
  const written = '10.0.0.5, 10.1.0.0/16,fd00::/8 , loopback';
  expect(readSetting('HOMEWARD_TRUSTED_PROXY', { HOMEWARD_TRUSTED_PROXY: written })).toEqual([
    '10.0.0.5',
    '10.1.0.0/16',
    'fd00::/8',
    'loopback',
  ]);
});

describe('once an issuer is configured', () => {
  const about = (environment: NodeJS.ProcessEnv) =>
    misfits(environment, environment.HOMEWARD_ADDRESS).map((misfit) => misfit.about);
  const issuers = { HOMEWARD_ISSUERS: 'issuers.json', HOMEWARD_ADDRESS: 'https://homeward.example.gov.uk' };

  test('the clock cannot be set and no children are made up', () => {
    expect(about(issuers)).toEqual([]);
    expect(about({ ...issuers, HOMEWARD_CLOCK: '2026-10-24T00:05', HOMEWARD_SIMULATE: 'none' })).toEqual([
      'HOMEWARD_CLOCK',
      'HOMEWARD_SIMULATE',
    ]);
  });

  test('people reach the pages by https, or sit at the machine', () => {
    expect(about({ ...issuers, HOMEWARD_ADDRESS: 'http://homeward.example.gov.uk' })).toEqual([
      'HOMEWARD_ADDRESS',
    ]);
    expect(about({ HOMEWARD_ISSUERS: 'issuers.json' })).toEqual(['HOMEWARD_ADDRESS']);
    expect(about({ ...issuers, HOMEWARD_ADDRESS: 'http://localhost:3000' })).toEqual([]);
  });

  test('a demonstration may have all of it', () => {
    expect(about({ HOMEWARD_CLOCK: '2026-10-24T00:05', HOMEWARD_SIMULATE: 'none' })).toEqual([]);
  });
});
