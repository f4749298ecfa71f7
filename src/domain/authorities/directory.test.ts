import { describe, expect, it } from 'vitest';
import { plainDate } from '../time/instant.ts';
import type { Authority } from './authority.ts';
import { directory } from './directory.ts';

const exampleshire: Authority = {
  code: '999',
  onsCode: 'E99999999',
  name: 'Exampleshire',
  kind: 'county',
  regionCode: 'E12999999',
  regionName: 'Made-up region',
  onsCodeFrom: plainDate('2009-01-01'),
  forceSlug: 'exampleshire',
};

const madeUp = directory({
  authorities: [exampleshire],
  abolished: [
    {
      code: '998',
      onsCode: 'E99999998',
      name: 'Old Exampleshire',
      onsCodeFrom: plainDate('2000-01-01'),
      until: plainDate('2008-12-31'),
      successors: [{ code: '999' }],
    },
    {
      onsCode: 'E99999997',
      name: 'Exampleshire before codes',
      onsCodeFrom: plainDate('1990-01-01'),
      until: plainDate('1999-12-31'),
      successors: [],
    },
  ],
  forces: [
    { slug: 'exampleshire', name: 'Exampleshire Police (made up)', kind: 'territorial', nation: 'England' },
  ],
});

describe('the directory', () => {
  it('finds an authority by its code and a force by its slug', () => {
    expect(madeUp.authority('999')).toBe(exampleshire);
    expect(madeUp.force('exampleshire')?.name).toBe('Exampleshire Police (made up)');
    expect(madeUp.forceOf(exampleshire)?.slug).toBe('exampleshire');
  });

  it('an ended code is no authority, but says who took over; a code that never was says nobody', () => {
    expect(madeUp.authority('998')).toBeUndefined();
    expect(madeUp.successors('998')).toEqual([{ code: '999' }]);
    expect(madeUp.successors('999')).toEqual([]);
    expect(madeUp.successors('001')).toEqual([]);
  });

  it.each(['WAL', 'SCO', 'NIR', 'NUK', 'CON'] as const)('%s is accepted as a host place', (place) => {
    expect(madeUp.hostPlace(place)).toEqual({ kind: 'outside-england', place });
  });

  it('an authority of today is a host place; an ended or unknown code is not', () => {
    expect(madeUp.hostPlace('999')).toEqual({ kind: 'authority', authority: exampleshire });
    expect(madeUp.hostPlace('998')).toBeUndefined();
    expect(madeUp.hostPlace('ENG')).toBeUndefined();
  });
});
