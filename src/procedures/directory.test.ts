import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, describe, expect, it } from 'vitest';
import { plainDate } from '../domain/time/instant.ts';
import { readDirectory } from './directory.ts';

const england = readDirectory({ demonstration: false });

describe('the directory of authorities and forces as published', () => {
  it("holds 153 English authorities with children's services, 19 ended codes and 46 forces", () => {
    expect(england.authorities).toHaveLength(153);
    expect(england.abolished).toHaveLength(19);
    expect(england.forces).toHaveLength(46);
  });

  it("every authority's force exists, and is a territorial force of England", () => {
    for (const authority of england.authorities) {
      expect(england.forceOf(authority)).toMatchObject({ kind: 'territorial', nation: 'England' });
    }
  });

  it('39 territorial forces are of England and 4 of Wales; the railways, Scotland and Northern Ireland have one each', () => {
    const territorial = england.forces.filter((force) => force.kind === 'territorial');
    expect(territorial.filter((force) => force.nation === 'England')).toHaveLength(39);
    expect(territorial.filter((force) => force.nation === 'Wales')).toHaveLength(4);
    const others = england.forces.filter((force) => force.kind !== 'territorial').map((force) => force.slug);
    expect(others).toEqual(['british-transport-police', 'police-scotland', 'psni']);
    expect(england.force('british-transport-police')).not.toHaveProperty('onsCode');
  });

  it('each force polices as many authorities as the published list says', () => {
    const count = (slug: string) =>
      england.authorities.filter((authority) => authority.forceSlug === slug).length;
    expect(count('metropolitan')).toBe(32);
    expect(count('greater-manchester')).toBe(10);
    expect(count('thames-valley')).toBe(9);
    expect(count('kent')).toBe(2);
    expect(count('city-of-london')).toBe(1);
  });

  it.each([
    ['886', 'Kent', 'kent'],
    ['887', 'Medway', 'kent'],
    ['883', 'Thurrock', 'essex'],
    ['919', 'Hertfordshire', 'hertfordshire'],
    ['201', 'City of London', 'city-of-london'],
    ['420', 'Isles of Scilly', 'devon-and-cornwall'],
  ])('%s is %s, policed by %s', (code, name, force) => {
    expect(england.authority(code)).toMatchObject({ name, forceSlug: force });
  });

  it('Barnsley and Sheffield have new ONS codes from 1 May 2025; their own codes did not change', () => {
    const from = plainDate('2025-05-01');
    expect(england.authority('370')).toMatchObject({ onsCode: 'E08000038', onsCodeFrom: from });
    expect(england.authority('373')).toMatchObject({ onsCode: 'E08000039', onsCodeFrom: from });
  });

  it.each([
    ['837', [{ code: '839' }]],
    ['909', [{ code: '942' }, { code: '943' }]],
    ['835', [{ code: '838' }, { code: '839', note: 'Christchurch only' }]],
    ['929', [{ code: '929', note: 'new GSS E06000057' }]],
    ['886', []],
    ['000', []],
  ])('the successors of %s are %j', (code, successors) => {
    expect(england.successors(code)).toEqual(successors);
  });

  it('every successor is an authority of today', () => {
    for (const ended of england.abolished) {
      for (const successor of ended.successors) expect(england.authority(successor.code)).toBeDefined();
    }
  });

  it('Bournemouth ended on 31 March 2019', () => {
    const bournemouth = england.abolished.find((ended) => ended.code === '837');
    expect(bournemouth).toMatchObject({ name: 'Bournemouth', until: plainDate('2019-03-31') });
  });
});

describe('the made-up demonstration authority', () => {
  it('is not among real authorities', () => {
    expect(england.authority('999')).toBeUndefined();
    expect(england.force('exampleshire')).toBeUndefined();
  });

  it('is 999 Exampleshire, policed by Exampleshire Police (made up), beside the 153', () => {
    const withDemonstration = readDirectory({ demonstration: true });
    expect(withDemonstration.authorities).toHaveLength(154);
    expect(withDemonstration.authority('999')).toMatchObject({ name: 'Exampleshire' });
    expect(withDemonstration.force('exampleshire')?.name).toBe('Exampleshire Police (made up)');
  });
});

describe('a directory that cannot be used', () => {
  let folder: string | undefined;

  afterEach(() => {
    if (folder !== undefined) rmSync(folder, { recursive: true });
  });

  const spoiled = (file: string, spoil: (text: string) => string): URL => {
    folder = mkdtempSync(join(tmpdir(), 'directory-'));
    cpSync(new URL('../../procedures/directory/', import.meta.url), folder, { recursive: true });
    writeFileSync(join(folder, file), spoil(readFileSync(join(folder, file), 'utf8')));
    return pathToFileURL(`${folder}/`);
  };

  it('half a list is refused', () => {
    const half = spoiled('police-forces.csv', (text) => text.split('\n').slice(0, 10).join('\n'));
    expect(() => readDirectory({ demonstration: false }, half)).toThrow('police-forces.csv: 9 rows, not 46');
  });

  it('an authority whose force is in no list is refused, and so is a code listed twice, both at once', () => {
    const wrong = spoiled('authorities.csv', (text) =>
      text.replace(',kent,Kent Police', ',nowhere,Kent Police').replace('\n806,', '\n805,'),
    );
    expect(() => readDirectory({ demonstration: false }, wrong)).toThrow(
      /authority 805 is listed twice\nauthority 88\d: no force nowhere/,
    );
  });

  it('a row that cannot be read is named by its file and line', () => {
    const wrong = spoiled('authorities.csv', (text) => text.replace('\n805,', '\nHPL,'));
    expect(() => readDirectory({ demonstration: false }, wrong)).toThrow(
      'authorities.csv line 2: dfe_la_code cannot be HPL',
    );
  });

  it('a date no calendar has is refused', () => {
    const wrong = spoiled('authorities-abolished.csv', (text) => text.replace('2019-03-31', '2019-02-30'));
    expect(() => readDirectory({ demonstration: false }, wrong)).toThrow(
      'authorities-abolished.csv line 2: Not a calendar date: 2019-02-30',
    );
  });
});
