import { describe, expect, it } from 'vitest';
import { asDrawn, inOrderOfSight } from './directions.ts';

const sight = (line: string) => inOrderOfSight(line).map(({ text, level }) => `${level}:${text}`);

describe('the order in which a line stands on paper, from left to right', () => {
  it('a line from left to right stays as it is', () => {
    expect(sight('Missing since 21:30 (London)')).toEqual(['0:Missing since 21:30 (London)']);
  });

  it('a name of two words in Arabic letters is one stretch, which is drawn from the right', () => {
    expect(sight('عبد الله')).toEqual(['1:عبد الله']);
  });

  it('inside an English sentence it stands in its place, and what follows stays behind it', () => {
    expect(sight('Name: عبد الله, born 2010')).toEqual(['0:Name: ', '1:عبد الله', '0:, born 2010']);
  });

  it('a number after Arabic letters stands to their left, with its digits from left to right', () => {
    expect(sight('Name عبد 2010')).toEqual(['0:Name ', '2:2010', '1:عبد ']);
    expect(sight('عبد 27/10/2025')).toEqual(['2:27/10/2025', '1:عبد ']);
  });

  it('in a line that begins from the right, English words stand among the others from the right', () => {
    expect(sight('عبد lives هنا')).toEqual(['1: هنا', '2:lives', '1:عبد ']);
  });

  it('brackets open towards what is inside them', () => {
    expect(sight('عبد (الله) هنا')).toEqual(['1:عبد )الله( هنا']);
  });

  it('signs alone in a stretch from the right are turned round, because no letter among them does', () => {
    expect(asDrawn('( ', 1)).toBe(' (');
    expect(asDrawn('عبد (', 1)).toBe('عبد (');
    expect(asDrawn('( ', 0)).toBe('( ');
  });

  it('Hebrew runs from the right too', () => {
    expect(sight('Name שלום.')).toEqual(['0:Name ', '1:שלום', '0:.']);
  });
});
