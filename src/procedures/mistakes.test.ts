import { describe, expect, it } from 'vitest';
import { floorPack, floorRule, mistakesWith } from './testing/folder.ts';

type Change = Readonly<Record<string, string | undefined>>;

/** The mistakes in the floor's one rule, without its file. */
const inRule = (change: Change) =>
  mistakesWith({ 'floor/fl-rhi.yaml': floorRule(change) }).map((mistake) =>
    mistake.replace('floor/fl-rhi.yaml:', ''),
  );

/** A rule that arises after some time. */
const threshold = (change: Change = {}) => ({
  kind: 'threshold',
  within: undefined,
  after: '{ elapsed_hours: 48 }',
  'act-within': '{ elapsed_hours: 4 }',
  ...change,
});

const ruleMistakes: readonly (readonly [title: string, change: Change, mistakes: readonly string[]])[] = [
  [
    'a word that is not in the vocabulary',
    { starts: 'returnd' },
    ['4 FL-RHI starts: There is no word `returnd`. Did you mean `returned`?'],
  ],
  [
    'a word in a position that it does not allow',
    { 'ends-with': '[returned, missing]' },
    ['12 FL-RHI ends-with[1]: `missing` may not stand under `ends-with`, only under `starts`.'],
  ],
  [
    'a condition among moments, and a moment among conditions',
    { starts: 'looked-after', 'applies-to': '[missing]' },
    [
      '4 FL-RHI starts: `looked-after` is a condition and no moment; it belongs under `applies-to`.',
      '12 FL-RHI applies-to[0]: `missing` is a moment and no condition; it may not stand under `applies-to`.',
    ],
  ],
  [
    'parameters that a word does not have, or not such',
    {
      parts:
        '{ a: { met-by: [ { notice-sent: { to: polce } }, notice-sent, { returned: { from: home } } ] } }',
    },
    [
      '8 FL-RHI parts.a.met-by[0].notice-sent.to: `polce` may not stand here. Did you mean `police`?',
      '8 FL-RHI parts.a.met-by[1]: `to` is missing.',
      '8 FL-RHI parts.a.met-by[2].returned.from: There is no field `from` here.',
    ],
  ],
  [
    'two words where one stands',
    { starts: '{ missing: {}, returned: {} }' },
    ['4 FL-RHI starts: A word stands here alone, or as the one key of its parameters.'],
  ],
  [
    'an unknown role',
    { responsible: '[return-interviewr]' },
    ['7 FL-RHI responsible[0]: `return-interviewr` may not stand here. Did you mean `return-interviewer`?'],
  ],
  [
    'an unknown field',
    { statrs: 'missing' },
    ['12 FL-RHI statrs: There is no field `statrs` here. Did you mean `starts`?'],
  ],
  [
    'a unit that there is not',
    { within: '{ hours: 72 }' },
    ['5 FL-RHI within.hours: There is no unit `hours`. Did you mean `elapsed_hours`?'],
  ],
  [
    'two units in one period',
    { within: '{ elapsed_hours: 72, calendar_days: 3 }' },
    [
      '5 FL-RHI within: A period has exactly one unit: elapsed_hours, calendar_days, working_days, school_days, calendar_months, meeting.',
    ],
  ],
  [
    'a negative period',
    { within: '{ calendar_days: -3 }' },
    ['5 FL-RHI within.calendar_days: This period is negative; a period is never read as zero.'],
  ],
  [
    'a fractional period',
    { within: '{ elapsed_hours: 1.5 }' },
    ['5 FL-RHI within.elapsed_hours: This period is no whole number.'],
  ],
  [
    'a period that is no number',
    { within: '{ elapsed_hours: "72" }' },
    ['5 FL-RHI within.elapsed_hours: This must be a whole number, 0 or more.'],
  ],
  [
    'school days that do not say how they are counted',
    { within: '{ school_days: 3 }' },
    ['5 FL-RHI within: School days say how they are counted: `counting: absence` or `counting: within`.'],
  ],
  [
    'a panel that there is not',
    { within: '{ meeting: missing-child-panel }' },
    ['5 FL-RHI within.meeting: `missing-child-panel` is no panel. Did you mean `missing-children-panel`?'],
  ],
  [
    'a deadline with `after`',
    { within: undefined, after: '{ elapsed_hours: 72 }' },
    ['11 FL-RHI after: A deadline falls `within` a period; only a threshold arises `after` one.'],
  ],
  [
    'a threshold with `within`',
    threshold({ after: undefined, within: '{ elapsed_hours: 48 }' }),
    ['5 FL-RHI within: A threshold arises `after` a period; only a deadline falls `within` one.'],
  ],
  [
    'a threshold that does not say how soon one must act',
    threshold({ 'act-within': undefined }),
    ['1 FL-RHI: A threshold says in `act-within` how soon one must act once it has arisen.'],
  ],
  [
    'a deadline that says how soon one must act',
    { 'act-within': '{ elapsed_hours: 4 }' },
    ['12 FL-RHI act-within: A deadline is late after its period; only a threshold has `act-within`.'],
  ],
  [
    'a local limit on a rule that has a number of its own',
    { limit: '{ elapsed_hours: 4 }' },
    ['12 FL-RHI limit: A local limit is for a rule whose source gives no number (`within: none`).'],
  ],
  [
    'a duty that comes again after no time at all',
    { repeats: '{ every: { calendar_days: 0 }, from: start }' },
    ['12 FL-RHI repeats.every: A duty that comes again after no time at all never stops.'],
  ],
  [
    'a source without a quotation',
    { source: '{ at: p7 }' },
    ['10 FL-RHI source: The source has neither a `quote` nor, in `ours`, what was chosen here.'],
  ],
  ['no source', { source: undefined }, ['1 FL-RHI: `source` is missing.']],
  [
    'a source in a document that nobody listed',
    { source: '{ document: guidanc, at: p7, quote: within 72 hours }' },
    ['10 FL-RHI source.document: `sources.yaml` has no document `guidanc`. Did you mean `guidance`?'],
  ],
  [
    'a rule with a number and no example',
    { examples: undefined },
    ['1 FL-RHI: A rule with a number has at least one example.'],
  ],
  [
    'a rule that replaces itself',
    { replaces: '[FL-RHI]' },
    ['12 FL-RHI replaces[0]: This rule replaces itself, so it never applies.'],
  ],
  [
    'a rule that replaces one that there is not',
    { replaces: '[FL-RH]' },
    ['12 FL-RHI replaces[0]: There is no rule `FL-RH` to replace. Did you mean `FL-RHI`?'],
  ],
  [
    'a rule that ends before it begins',
    { 'in-force': '{ from: 2025-01-01, until: 2024-12-31 }' },
    ['9 FL-RHI in-force: This ends before it begins, so the rule is never in force.'],
  ],
  [
    'a capacity in which nobody stands to its subject',
    { subject: 'authority', capacity: '[force, host]' },
    [
      '13 FL-RHI capacity: No authority or force stands to this kind of subject (authority) as force or host, so this rule never applies.',
    ],
  ],
  [
    'conditions that contradict each other',
    { 'applies-to': '[looked-after, not-looked-after]' },
    [
      '12 FL-RHI applies-to: Nothing is `looked-after` and `not-looked-after` at the same time, so this rule never applies.',
    ],
  ],
  [
    'a rule that only its own fulfilment starts',
    { starts: 'meeting-held' },
    [
      '4 FL-RHI starts: This rule starts only once FL-RHI has been fulfilled, and so can never start for the first time.',
    ],
  ],
  [
    'a file that is not named after its rule',
    { rule: 'FL-OTHER' },
    ['1 FL-OTHER rule: The file of this rule is named `fl-other.yaml`, not `fl-rhi.yaml`.'],
  ],
];

describe('a mistake in a rule is', () => {
  it.each(ruleMistakes)('%s', (_, change, mistakes) => {
    expect(inRule(change)).toEqual(mistakes);
  });

  it('two versions in force on one day', () => {
    const later = floorRule({ 'in-force': '{ from: 2025-01-01 }' });
    expect(mistakesWith({ 'floor/fl-rhi.yaml': `${floorRule()}---\n${later}` })).toEqual([
      'floor/fl-rhi.yaml:21 FL-RHI in-force: Two versions of this rule are in force on 2025-01-01; the earlier one needs an `until` before that.',
    ]);
  });

  it('a name that another rule has', () => {
    const [mistake] = mistakesWith({
      'local/pack.yaml': floorPack.replace('pack: floor', 'pack: local'),
      'local/fl-rhi.yaml': floorRule(),
    });
    expect(mistake).toMatch(
      /^local\/fl-rhi.yaml:1 FL-RHI rule: This rule is also in `.*floor\/fl-rhi.yaml`; a rule's name is given once.$/,
    );
  });

  it('replacing in a circle', () => {
    expect(
      mistakesWith({
        'floor/fl-rhi.yaml': floorRule({ replaces: '[FL-B]' }),
        'floor/fl-b.yaml': floorRule({ rule: 'FL-B', replaces: '[FL-RHI]' }),
      }),
    ).toEqual([
      'floor/fl-b.yaml:12 FL-B replaces: Rules replace each other in a circle, so none of them applies: FL-B replaces FL-RHI replaces FL-B.',
      'floor/fl-rhi.yaml:12 FL-RHI replaces: Rules replace each other in a circle, so none of them applies: FL-RHI replaces FL-B replaces FL-RHI.',
    ]);
  });

  it('starting each other in a circle that nothing enters', () => {
    const waiting = (rule: string, starts: string, met: string) =>
      floorRule({ rule, starts, parts: `{ a: { met-by: ${met} } }` });
    const entered = { 'floor/fl-a.yaml': waiting('FL-A', 'missing', 'meeting-held') };
    const circle = {
      'floor/fl-b.yaml': waiting('FL-B', 'meeting-held', 'returned'),
      'floor/fl-c.yaml': waiting('FL-C', 'returned', 'meeting-held'),
      'floor/fl-rhi.yaml': floorRule({
        starts: 'missing',
        parts: '{ a: { met-by: { notice-sent: { to: police } } } }',
      }),
    };
    expect(mistakesWith(circle)).toEqual([
      'floor/fl-b.yaml:4 FL-B starts: This rule starts only once FL-C has been fulfilled, and so can never start for the first time.',
      'floor/fl-c.yaml:4 FL-C starts: This rule starts only once FL-B has been fulfilled, and so can never start for the first time.',
    ]);
    expect(() => mistakesWith({ ...circle, ...entered })).toThrow('The folder has no mistake');
  });
});

const inPack = (pack: string, more: Readonly<Record<string, string>> = {}) =>
  mistakesWith({ 'floor/pack.yaml': pack, ...more });

describe('a mistake in a pack is', () => {
  it('no risk assessment template for children who are not looked after', () => {
    expect(inPack(floorPack.replace(/ {2}risk-template.*\n/, ''))).toEqual([
      'floor/pack.yaml:6 settings: Neither this pack nor what it is laid over names a risk assessment template for children who are not looked after (`risk-template-not-looked-after`).',
    ]);
  });

  it('a choice that every procedure needs, left open', () => {
    expect(inPack(floorPack.replace(/ {2}closing-needs.*\n/, ''))).toEqual([
      'floor/pack.yaml:6 settings: Neither this pack nor what it is laid over says `closing-needs`.',
    ]);
  });

  it('a choice without its source', () => {
    expect(inPack(floorPack.replace(', source: { at: p1, quote: no longer }', ''))).toEqual([
      'floor/pack.yaml:8 settings.legacy-absence-offered: `source` is missing.',
    ]);
  });

  it('a folder of another name', () => {
    expect(inPack(floorPack.replace('pack: floor', 'pack: national'))).toEqual([
      'floor/pack.yaml:2 pack: The folder of this pack is named `national`, not `floor`.',
    ]);
  });

  it('being laid over one that there is not, or over itself by way of others', () => {
    const over = (pack: string, under: string) =>
      floorPack.replace('pack: floor', `pack: ${pack}\nover: ${under}`);
    expect(inPack(over('floor', 'flor'))).toEqual([
      'floor/pack.yaml:3 over: There is no pack `flor` to lay this over. Did you mean `floor`?',
    ]);
    expect(inPack(over('floor', 'other'), { 'other/pack.yaml': over('other', 'floor') })).toEqual([
      'floor/pack.yaml:3 over: Packs lie over each other in a circle: floor over other over floor.',
      'other/pack.yaml:3 over: Packs lie over each other in a circle: other over floor over other.',
    ]);
  });

  it('in force only after one of its rules has ended', () => {
    const early = floorRule({ 'in-force': '{ from: 2012-01-01, until: 2013-12-31 }' });
    expect(mistakesWith({ 'floor/fl-rhi.yaml': early })).toEqual([
      'floor/fl-rhi.yaml:9 FL-RHI in-force: This rule ends before its pack is in force, so it never applies.',
    ]);
  });

  it('switching on a rule that there is not', () => {
    expect(inPack(`${floorPack}switch-on: [OFS-TAF]\n`)).toEqual([
      'floor/pack.yaml:14 switch-on[0]: There is no rule `OFS-TAF` to switch on.',
    ]);
  });
});

describe('a mistake in who has which pack is', () => {
  const inAssignments = (text: string) => mistakesWith({ 'assignments.yaml': text });

  it('an authority, a force or a pack that there is not', () => {
    expect(
      inAssignments(
        'default: floor\nauthorities:\n  "001": [ { pack: floor } ]\n  "887": [ { pack: medway } ]\nforces:\n  kentish: [ { pack: floor } ]\n',
      ),
    ).toEqual([
      'assignments.yaml:3 authorities.001: There is no authority `001`.',
      'assignments.yaml:4 authorities.887[0].pack: There is no pack `medway`.',
      'assignments.yaml:6 forces.kentish: There is no police force `kentish`.',
    ]);
  });

  it('an end before the beginning', () => {
    expect(
      inAssignments(
        'default: floor\nauthorities: { "887": [ { pack: floor, from: 2025-01-01, until: 2024-01-01 } ] }\n',
      ),
    ).toEqual(['assignments.yaml:2 authorities.887[0].until: This ends before it begins.']);
  });
});
