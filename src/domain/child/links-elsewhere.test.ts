import { expect, test } from 'vitest';
import { lookedAfter } from '../testing/children.ts';
import { type Fact, ofChild, versioned } from '../testing/facts.ts';
import { instant } from '../time/instant.ts';
import { foldChild } from './child.ts';
import { linksElsewhere } from './links-elsewhere.ts';

const at = instant('2025-02-03T20:00:00Z');
const links = (...facts: readonly Fact[]) =>
  linksElsewhere(foldChild(versioned([...lookedAfter(), ...facts])), at);
const relative = (name: string, relationship: string, authority?: string) =>
  ofChild('RelationshipRecorded', {
    person: { name },
    relationship,
    ...(authority !== undefined && { authority }),
  });

test('a grandmother in Leeds is a link to Leeds', () => {
  expect(links(relative('Gran Testperson', 'grandmother', '383'))).toEqual([
    { authority: '383', links: [{ kind: 'family', name: 'Gran Testperson', relationship: 'grandmother' }] },
  ]);
});

test('who lives where the child does, or nobody knows where, is none', () => {
  expect(
    links(relative('Mother Testperson', 'mother', '887'), relative('Uncle Testperson', 'uncle')),
  ).toEqual([]);
});

test('links to one authority stand together, each person once', () => {
  const friend = ofChild('AssociateRecorded', {
    person: { name: 'Friend Testperson' },
    why: 'Friends',
    authority: '383',
  });
  const gran = relative('Gran Testperson', 'grandmother', '383');
  expect(links(gran, friend, gran)).toEqual([
    {
      authority: '383',
      links: [
        { kind: 'family', name: 'Gran Testperson', relationship: 'grandmother' },
        { kind: 'associate', name: 'Friend Testperson' },
      ],
    },
  ]);
});

test('where the child was placed before is a link, and where the child is placed is none', () => {
  const placed = (host: string, day: string) =>
    ofChild('PlacementStarted', { type: 'U6', host }, { at: day });
  expect(links(placed('886', '2025-01-06'), placed('883', '2025-01-20'))).toEqual([
    { authority: '886', links: [{ kind: 'was-placed-there' }] },
  ]);
});

test('the authority that was responsible before is a link', () => {
  const taken = ofChild('ResponsibilityTaken', { authority: '919' }, { at: '2025-01-06' });
  const back = ofChild('ResponsibilityTaken', { authority: '887' }, { at: '2025-01-20' });
  expect(links(taken, back)).toEqual([{ authority: '919', links: [{ kind: 'was-responsible' }] }]);
});
