import { describe, expect, it } from 'vitest';
import { plainDate } from '../domain/time/instant.ts';
import { floorPack, floorRule, libraryWith, mistakesWith } from './testing/folder.ts';

const on = plainDate('2025-02-03');

const localPack = (more = '') => `
pack: local
title: A made-up local procedure
over: floor
in-force: { from: 2024-04-01 }
sources: { default: guidance }
${more}`;

const localRule = (change: Readonly<Record<string, string | undefined>> = {}) =>
  floorRule({ rule: 'LO-RHI', within: '{ working_days: 3 }', 'in-force': '{ from: 2024-04-01 }', ...change });

const assigned = 'default: floor\nauthorities:\n  "887": [ { pack: local } ]\n';

const idsOf = (packs: readonly { id: string; rules: readonly { id: string }[] }[]) =>
  packs.map(({ id, rules }) => [id, rules.map((rule) => rule.id)]);

describe('which packs an authority has', () => {
  it('is the floor alone where it chose none', () => {
    expect(idsOf(libraryWith().packsOf('886', on))).toEqual([['floor', ['FL-RHI']]]);
  });

  it('is its own first and the floor beneath', () => {
    const library = libraryWith({
      'assignments.yaml': assigned,
      'local/pack.yaml': localPack(),
      'local/lo-rhi.yaml': localRule(),
    });
    expect(idsOf(library.packsOf('887', on))).toEqual([
      ['local', ['LO-RHI']],
      ['floor', ['FL-RHI']],
    ]);
    expect(idsOf(library.packsOf('886', on))).toEqual([['floor', ['FL-RHI']]]);
  });

  it('leaves out what a local rule replaces', () => {
    const library = libraryWith({
      'assignments.yaml': assigned,
      'local/pack.yaml': localPack(),
      'local/lo-rhi.yaml': localRule({ replaces: '[FL-RHI]' }),
    });
    expect(idsOf(library.packsOf('887', on))).toEqual([
      ['local', ['LO-RHI']],
      ['floor', []],
    ]);
  });

  it('leaves the floor rule in place for children in a capacity that the local rule does not speak of', () => {
    const library = libraryWith({
      'assignments.yaml': assigned,
      'local/pack.yaml': localPack(),
      'local/lo-rhi.yaml': localRule({ replaces: '[FL-RHI]', capacity: '[responsible]' }),
    });
    const [, floor] = library.packsOf('887', on);
    expect(floor?.rules.map(({ id, capacities }) => [id, capacities])).toEqual([['FL-RHI', ['home']]]);
  });

  it('is the floor alone on days before its own pack is in force or in use', () => {
    const files = { 'local/pack.yaml': localPack(), 'local/lo-rhi.yaml': localRule() };
    const early = libraryWith({ ...files, 'assignments.yaml': assigned });
    expect(early.packsOf('887', plainDate('2024-03-31')).map(({ id }) => id)).toEqual(['floor']);
    expect(early.packsOf('887', plainDate('2024-04-01')).map(({ id }) => id)).toEqual(['local', 'floor']);
    const later = libraryWith({
      ...files,
      'assignments.yaml':
        'default: floor\nauthorities: { "887": [ { pack: local, from: 2025-01-01, until: 2025-06-30 } ] }\n',
    });
    expect(later.packsOf('887', plainDate('2024-12-31')).map(({ id }) => id)).toEqual(['floor']);
    expect(later.packsOf('887', plainDate('2025-06-30')).map(({ id }) => id)).toEqual(['local', 'floor']);
    expect(later.packsOf('887', plainDate('2025-07-01')).map(({ id }) => id)).toEqual(['floor']);
  });

  it('is nothing for a police force that is given none', () => {
    const library = libraryWith({
      'assignments.yaml': 'default: floor\nauthorities: {}\nforces: { kent: [ { pack: floor } ] }\n',
    });
    expect(idsOf(library.packsOfForce('kent', on))).toEqual([['floor', ['FL-RHI']]]);
    expect(library.packsOfForce('essex', on)).toEqual([]);
  });
});

describe('the settings of packs that apply together', () => {
  it('are the choice of the first pack that makes one', () => {
    const library = libraryWith({
      'assignments.yaml': assigned,
      'local/pack.yaml': localPack(
        'settings: { grades-when-missing: { value: [high], source: { at: p1, quote: high } } }',
      ),
      'local/lo-rhi.yaml': localRule(),
    });
    const settings = library.settingsOf(library.packsOf('887', on));
    expect(settings.gradesWhenMissing).toEqual(['high']);
    expect(settings.suggestedCheckMinutes).toEqual({ under16: 45, from16: 90 });
    expect(settings.mediaConsentFrom).toBeUndefined();
    expect(library.settingSources.get('local')?.get('gradesWhenMissing')).toEqual({
      document: 'guidance',
      at: 'p1',
      quote: 'high',
    });
  });
});

describe('a rule', () => {
  it('takes escalation, and how soon to acknowledge, from its pack unless it has its own', () => {
    const library = libraryWith({
      'floor/pack.yaml': `${floorPack}escalation: [ { to: service-manager, after-hours: 4 } ]\nacknowledge: { high-minutes: 15, otherwise-minutes: 60 }\n`,
      'floor/fl-a.yaml': floorRule({ rule: 'FL-A', notified: '[police-missing-unit]' }),
      'floor/fl-b.yaml': floorRule({ rule: 'FL-B', escalation: '[]' }),
    });
    const rules = library.packs.get('floor')?.rules;
    expect(
      rules?.map(({ id, escalations, acknowledgeWithinMinutes }) => [
        id,
        escalations,
        acknowledgeWithinMinutes,
      ]),
    ).toEqual([
      ['FL-A', [{ to: 'service-manager', afterHours: 4 }], { high: 15, otherwise: 60 }],
      ['FL-B', [], undefined],
      ['FL-RHI', [{ to: 'service-manager', afterHours: 4 }], undefined],
    ]);
  });

  it('may have a later version, whole, in the same file', () => {
    const earlier = floorRule({ 'in-force': '{ from: 2014-01-01, until: 2024-12-31 }' });
    const later = floorRule({ 'in-force': '{ from: 2025-01-01 }', within: '{ elapsed_hours: 48 }' });
    const library = libraryWith({ 'floor/fl-rhi.yaml': `${earlier}---\n${later}` });
    const hours = (date: string) =>
      library.packsOf('887', plainDate(date)).flatMap(({ rules }) => rules.map(({ offset }) => offset));
    expect(hours('2024-12-31')).toEqual([{ calendar: 'elapsed_hours', hours: 72 }]);
    expect(hours('2025-01-01')).toEqual([{ calendar: 'elapsed_hours', hours: 48 }]);
  });

  it('that any pack may switch on belongs to those that do', () => {
    const files = {
      'switches/ofs-taf.yaml': floorRule({
        rule: 'OFS-TAF',
        source: '{ document: guidance, at: p9, quote: six weeks }',
      }),
    };
    expect(
      libraryWith(files)
        .packs.get('floor')
        ?.rules.map(({ id }) => id),
    ).toEqual(['FL-RHI']);
    const switched = libraryWith({ ...files, 'floor/pack.yaml': `${floorPack}switch-on: [OFS-TAF]\n` });
    expect(switched.packs.get('floor')?.rules.map(({ id }) => id)).toEqual(['FL-RHI', 'OFS-TAF']);
  });
});

describe('mistakes', () => {
  it('of a whole folder are named at once, file by file', () => {
    expect(
      mistakesWith({
        'floor/fl-rhi.yaml': floorRule({ starts: 'return' }),
        'local/pack.yaml': localPack('colour: green\n'),
        'local/lo-rhi.yaml': localRule({ within: '{ working_days: -3 }' }),
        'assignments.yaml': 'default: flor\nauthorities: {}\n',
      }),
    ).toEqual([
      'assignments.yaml:1 default: There is no pack `flor`. Did you mean `floor`?',
      'floor/fl-rhi.yaml:4 FL-RHI starts: There is no word `return`. Did you mean `returned`?',
      'local/lo-rhi.yaml:5 LO-RHI within.working_days: This period is negative; a period is never read as zero.',
      'local/pack.yaml:7 colour: There is no field `colour` here.',
    ]);
  });

  it('are a folder that is not there, and pages that are missing', () => {
    expect(mistakesWith({ 'local/lo-rhi.yaml': localRule() })).toEqual([
      'local/pack.yaml:1 : There is no such file.',
    ]);
  });
});
