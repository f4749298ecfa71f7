import { describe, expect, test } from 'vitest';
import { childLikeness, isSameChild } from './same-child.ts';
import { told } from './told.fixture.ts';

const compared = (one: Parameters<typeof told>[1], other: Parameters<typeof told>[1]) => {
  const likeness = childLikeness(told('one', one), told('other', other));
  return [likeness.name, likeness.born, isSameChild(likeness)];
};

describe('whether two systems mean the same child', () => {
  const catherine = { given: 'Catherine', family: 'Testchild-Smith', born: '2011-03-04' };

  test.each([
    ['as written', catherine, ['same', 'same', 'surely']],
    [
      'without the accent and the hyphen',
      { ...catherine, family: 'Tèstchild Smith' },
      ['same', 'same', 'surely'],
    ],
    ['with a middle name', { ...catherine, given: 'Catherine Ann' }, ['same', 'same', 'surely']],
    [
      'the family name as it sounds',
      { ...catherine, family: 'Testchild-Smyth' },
      ['family_name_sounds_alike', 'same', 'surely'],
    ],
    ['the given name as it sounds', { ...catherine, given: 'Kathryn' }, ['sounds_alike', 'same', 'perhaps']],
    ['one digit of the date of birth', { ...catherine, born: '2011-03-05' }, ['same', 'a_slip', 'perhaps']],
    [
      'day and month the other way round',
      { ...catherine, born: '2011-04-03' },
      ['same', 'a_slip', 'perhaps'],
    ],
    ['no date of birth', { ...catherine, born: '' }, ['same', 'not_known', 'perhaps']],
    ['another date of birth', { ...catherine, born: '2009-11-20' }, ['same', 'different', 'no']],
    ['another name', { ...catherine, given: 'Omar', family: 'Example' }, ['different', 'same', 'no']],
  ] as const)('%s', (_, other, expected) => {
    expect(compared(catherine, other)).toEqual(expected);
    expect(compared(other, catherine)).toEqual(expected);
  });

  test('twins are never taken for one child: same family name and day of birth, another given name', () => {
    expect(compared({ given: 'Ella' }, { given: 'Omar' })).toEqual(['in_part', 'same', 'perhaps']);
    expect(compared({ given: 'Ella' }, { given: 'Ellie' })).toEqual(['sounds_alike', 'same', 'perhaps']);
  });
});
