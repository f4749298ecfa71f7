import { expect, test } from 'vitest';
import { lookedAfterChild, missingSinceMonday } from '../testing/absences.ts';
import { type Fact, inEpisode, ofChild } from '../testing/facts.ts';
import { contextOf } from '../testing/given.ts';
import { addressesToVisit } from './addresses.ts';

const mother = ofChild('RelationshipRecorded', {
  person: { name: 'Mother Testperson' },
  relationship: 'mother',
  address: '1 Example Street',
});
const friend = ofChild('AssociateRecorded', {
  person: { name: 'Friend Testperson' },
  why: 'They go out together',
  posesRisk: true,
  addresses: ['2 Example Street', '1 example street,'],
});
const addresses = (child: readonly Fact[], ...facts: readonly Fact[]) =>
  addressesToVisit(
    contextOf({ child: [...lookedAfterChild, ...child], episode: [...missingSinceMonday, ...facts] })
      .history!,
  );

test('the addresses of parents, relatives and friends on record, each once, with whose they are', () => {
  expect(addresses([mother, friend])).toEqual([
    {
      address: '1 Example Street',
      residents: [
        { name: 'Mother Testperson', relationship: 'mother', posesRisk: false },
        { name: 'Friend Testperson', relationship: undefined, posesRisk: true },
      ],
      decided: undefined,
    },
    {
      address: '2 Example Street',
      residents: [{ name: 'Friend Testperson', relationship: undefined, posesRisk: true }],
      decided: undefined,
    },
  ]);
});

test('each has what was decided on it last; an address that nobody had on record is added', () => {
  const decided = (address: string, decision: 'visited' | 'to_be_visited') =>
    inEpisode('AddressVisitDecided', { address, decision });
  const list = addresses(
    [mother],
    decided('1 Example Street', 'to_be_visited'),
    decided('1  EXAMPLE STREET', 'visited'),
    decided('3 Example Street', 'to_be_visited'),
  );
  expect(list.map(({ address, decided }) => [address, decided?.body.decision])).toEqual([
    ['1 Example Street', 'visited'],
    ['3 Example Street', 'to_be_visited'],
  ]);
});
