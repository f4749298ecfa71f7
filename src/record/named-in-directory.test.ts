import { describe, expect, it } from 'vitest';
import { authorityDutyActs } from '../domain/authority-duty/acts.ts';
import { childActs } from '../domain/child/all-acts.ts';
import { educationAbsenceActs } from '../domain/education-absence/acts.ts';
import { episodeActs } from '../domain/episode/all-acts.ts';
import { episodeEvents } from '../domain/episode/events.ts';
import { incidentActs } from '../domain/incident/acts.ts';
import { namedIn } from './named-in-directory.ts';
import { shippedLibrary } from './record.fixture.ts';
import { replayStory } from './replay.ts';

/** What becomes of one line that is told of a child placed by Exampleshire. */
function refused(line: Record<string, unknown>, books = '999') {
  const before = [
    { command: 'RecordChild', body: { names: [{ given: 'Testchild', kind: 'legal' }], identifiers: [] } },
    { command: 'TakeResponsibility', body: { authority: '999' } },
  ];
  const written = [...before, line].map((one) => ({ happened: '2025-10-24T18:00', ...one }));
  const lines = written.map((one, index) => ({ line: index + 1, written: one }));
  return replayStory(shippedLibrary, lines, books, undefined).refused;
}

const report = { strand: 'care', whereabouts: 'unknown', to: ['police'], items: [] };

describe('an authority or force that is in no directory is refused, and nothing is recorded', () => {
  it.each([
    [
      'TakeResponsibility',
      { authority: '000' },
      'body.authority',
      'unknown-authority',
      '“authority”: No authority has this code of the Department for Education. Did you mean `800` (Bath and North East Somerset)?',
    ],
    [
      'StartPlacement',
      { type: 'U6', host: 'medway' },
      'body.host',
      'unknown-authority',
      '“host”: No authority has this code of the Department for Education. Did you mean `887` (Medway)?',
    ],
    [
      'StartPlacement',
      { type: 'U6', host: '837' },
      'body.host',
      'unknown-authority',
      '“host”: Bournemouth ended on Sun 31 Mar 2019. Its successor is 839 (Bournemouth, Christchurch and Poole).',
    ],
    [
      'ReportChildMissing',
      { ...report, force: 'narnia' },
      'body.force',
      'unknown-force',
      '“force”: No police force has this key.',
    ],
    [
      'ReportChildMissing',
      { ...report, force: 'kemt' },
      'body.force',
      'unknown-force',
      '“force”: No police force has this key. Did you mean `kent` (Kent Police)?',
    ],
    [
      'ClassifyChild',
      { class: 'missing', asTold: { officer: 'Officer Testperson', force: 'Kent Police', how: 'telephone' } },
      'body.asTold.force',
      'unknown-force',
      '“asTold.force”: No police force has this key. Did you mean `kent` (Kent Police)?',
    ],
    [
      'OfferSearchLead',
      { from: 'childrens-social-care:999', to: 'police:narnia', reason: 'Seen there.' },
      'body.to',
      'unknown-force',
      '“to”: No police force has this key.',
    ],
    [
      'OfferSearchLead',
      { from: 'childrens-social-care:999', to: 'childrens-social-care:998', reason: 'Seen there.' },
      'body.to',
      'unknown-authority',
      '“to”: No authority has this code of the Department for Education. Did you mean `908` (Cornwall) or `938` (West Sussex) or `999` (Exampleshire)?',
    ],
  ])('%s with %j', (command, body, at, key, says) => {
    expect(refused({ command, body })).toEqual([{ line: 3, refused: key, at, says }]);
  });

  it('a nation beyond England is a place a child can be placed in', () => {
    expect(refused({ command: 'StartPlacement', body: { type: 'U6', host: 'SCO' } })).toEqual([]);
  });

  it('nobody keeps books for an authority that there is not', () => {
    const all = refused({ command: 'ChangeGroup', body: { group: 'home' } }, '000');
    expect(all).toHaveLength(3);
    expect(all[0]).toMatchObject({ refused: 'unknown-authority', at: 'books' });
  });

  it('nobody speaks for a force or an authority that there is not', () => {
    const group = { command: 'ChangeGroup', body: { group: 'home' } };
    const by = { role: 'front-door', agency: 'childrens-social-care:000' };
    expect(refused({ ...group, by })).toMatchObject([{ refused: 'unknown-authority', at: 'madeBy.agency' }]);
    const recordedBy = { role: 'police-report-taker', agency: 'police:narnia' };
    expect(refused({ ...group, recordedBy })).toMatchObject([
      { refused: 'unknown-force', at: 'recordedBy.agency' },
    ]);
  });

  it('an attempt at what is not theirs to do is kept, whoever they say they are', () => {
    const by = { role: 'police-report-taker', agency: 'police:narnia' };
    expect(refused({ command: 'ChangeGroup', body: { group: 'home' }, by })).toMatchObject([
      { refused: 'not-yours-to-do', audited: true },
    ]);
  });

  it('new facts of a statement are held to the directory too', () => {
    const lines = [
      { command: 'ReportChildMissing', happened: '2025-10-24T18:00', body: { ...report, force: 'kent' } },
      {
        command: 'CorrectFact',
        happened: '2025-10-24T18:00',
        recorded: '2025-10-24T19:00',
        body: {
          version: 1,
          reason: 'Another force.',
          body: { child: 'child', strand: 'care', whereabouts: 'unknown', packs: [], force: 'narnia' },
        },
      },
    ].map((written, index) => ({ line: index + 1, written }));
    expect(replayStory(shippedLibrary, lines, '999', undefined).refused).toMatchObject([
      { line: 2, refused: 'unknown-force', at: 'body.force' },
    ]);
  });
});

describe('the schemas say which fields name an authority or a force', () => {
  const schemas = Object.entries({
    ...Object.fromEntries(
      Object.entries({
        ...episodeActs,
        ...childActs,
        ...incidentActs,
        ...educationAbsenceActs,
        ...authorityDutyActs,
      }).map(([name, { body }]) => [name, body]),
    ),
    ...episodeEvents,
  });

  it.each(schemas)('every field of %s whose name speaks of one', (_, schema) => {
    const named = namedIn(schema).map(({ path }) => path.at(-1));
    // A schema without the mark would be a field that takes anything.
    const fields = [...JSON.stringify(schema).matchAll(/"([A-Za-z]*)":\{"type":"string"/g)].map(
      ([, name]) => name,
    );
    const speaking = fields.filter((name) =>
      /authority|force|host|lead$|agency|^responsible$/i.test(name ?? ''),
    );
    expect(named).toEqual(expect.arrayContaining(speaking));
  });

  it('no mark is overlooked, however deep it lies', () => {
    for (const [, schema] of schemas)
      expect(namedIn(schema)).toHaveLength(JSON.stringify(schema).split('"x-names"').length - 1);
  });
});
