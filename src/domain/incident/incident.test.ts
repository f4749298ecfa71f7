import { expect, test } from 'vitest';
import { type Fact, fact, versioned } from '../testing/facts.ts';
import { decideChecked, order, readably, recorded } from '../testing/given.ts';
import { people } from '../testing/people.ts';
import { incidentActs } from './acts.ts';
import { incidentEvents } from './events.ts';
import { foldIncident, type IncidentEventType } from './incident.ts';

const given = (...facts: readonly Fact[]) => ({
  when: (command: ReturnType<typeof order>) =>
    readably(
      decideChecked(
        incidentActs,
        { incident: foldIncident(versioned(facts)) },
        command,
        (type) => incidentEvents[type as IncidentEventType],
      ),
    ),
});
const incident = fact('IncidentRecorded', { words: 'Left the home together.' }, {});
const linked = (child: string, episode: string) => fact('EpisodeLinked', { child, episode }, {});
const present = (child: string) => fact('ChildWasPresent', { child }, {});
const link = (child: string, episode: string) => order('LinkEpisode', { child, episode });

test('siblings A, B and C, of whom only A and B left: one incident, two episodes, C present and not counted', () => {
  const folded = foldIncident(
    versioned([
      incident,
      linked('testchild-a', 'episode-a'),
      linked('testchild-b', 'episode-b'),
      present('testchild-c'),
    ]),
  );
  expect(folded?.episodes.map(({ body }) => body.episode)).toEqual(['episode-a', 'episode-b']);
  expect(folded?.present.map(({ body }) => body.child)).toEqual(['testchild-c']);
});

test('an incident of 4 siblings, 2 missing, has 2 episodes, however often they are linked', () => {
  const facts = [incident, linked('testchild-a', 'episode-a'), linked('testchild-b', 'episode-b')];
  expect(given(...facts).when(link('testchild-a', 'episode-a'))).toEqual(recorded());
  expect(given(...facts).when(link('testchild-a', 'episode-c'))).toEqual({
    refused: 'child-counted-once',
    says: 'This child is on the incident with another episode already.',
    at: 'body.child',
    inTheWay: 'episode-a',
  });
});

test('an incident is recorded once, by any agency', () => {
  const record = order('RecordIncident', { words: 'Left the home together.' }, { by: people.homeManager });
  expect(given().when(record)).toEqual(recorded(['IncidentRecorded', { words: 'Left the home together.' }]));
  expect(given(incident).when(record)).toMatchObject({ refused: 'incident-is-recorded' });
  const again = order('RecordIncident', { words: 'Left the home together.' });
  expect(given(incident).when(again)).toEqual(recorded());
});

test('a child who was present is named, by number or by name', () => {
  const name = (body: object) => order('NameChildPresent', body);
  expect(given(incident).when(name({ name: 'Testchild Cedar' }))).toEqual(
    recorded(['ChildWasPresent', { name: 'Testchild Cedar' }]),
  );
  expect(given(incident).when(name({}))).toMatchObject({ refused: 'nobody-is-named' });
  expect(
    given(incident, linked('testchild-a', 'episode-a')).when(name({ child: 'testchild-a' })),
  ).toMatchObject({ refused: 'went-missing' });
});

test('a child who was present and went missing after all counts as missing and no longer as present', () => {
  expect(given(incident, present('testchild-c')).when(link('testchild-c', 'episode-c'))).toEqual(
    recorded(['EpisodeLinked', { child: 'testchild-c', episode: 'episode-c' }]),
  );
  const folded = foldIncident(
    versioned([incident, present('testchild-c'), linked('testchild-c', 'episode-c')]),
  );
  expect(folded?.episodes).toHaveLength(1);
  expect(folded?.present).toEqual([]);
});

test('what was put on an incident in error is taken off it with the reason', () => {
  const facts = [incident, linked('testchild-a', 'episode-a')];
  const takeOff = order('TakeOffIncident', { statement: 2, reason: 'Another evening.' });
  expect(given(...facts).when(takeOff)).toEqual(recorded(['FactWithdrawn', { reason: 'Another evening.' }]));
  const withdrawn = fact('FactWithdrawn', { reason: 'Another evening.' }, { corrects: 2 });
  expect(foldIncident(versioned([...facts, withdrawn]))?.episodes).toEqual([]);
  expect(given(incident).when(takeOff)).toMatchObject({ refused: 'not-on-the-incident' });
});

test('nothing is said of an incident that is not recorded', () => {
  for (const [type, body] of [
    ['LinkEpisode', { child: 'testchild-a', episode: 'episode-a' }],
    ['NameChildPresent', { child: 'testchild-c' }],
    ['TakeOffIncident', { statement: 1, reason: 'Another evening.' }],
  ] as const)
    expect(given().when(order(type, body))).toMatchObject({ refused: 'no-such-incident' });
  expect(foldIncident([])).toBeUndefined();
});
