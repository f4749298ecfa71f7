import { beforeAll, describe, expect, test } from 'vitest';
import { instant } from '../../domain/time/instant.ts';
import { looksAfter, order, reportsMissing, returns, shippedLibrary } from '../../record/record.fixture.ts';
import { inBooksOf, keptFacts, later } from '../facts/kept-facts.fixture.ts';
import { figureOf } from '../measures/figure-of.ts';
import { type Period, readPeriod } from '../measures/period.ts';
import { rowsBehind } from '../measures/rows-behind.ts';
import { sayCell } from '../reports/files/say-cell.ts';
import { askedBy } from '../reports/making/ask-figures.ts';
import { makeReport } from '../reports/making/make-report.ts';
import { publish } from '../reports/publishing/publish.ts';
import type { Report } from '../reports/report.ts';
import { listAsReport } from './list-as-report.ts';
import { type ListAsked, listChildren } from './list-children.ts';
import { type ListDefinition, type ListName, listNames, lists } from './lists.ts';

const kept = keptFacts();
const october = readPeriod('2025-10') as Period;

const away = (child: string, name: string, from: string, until: string) => [
  reportsMissing(child, `${child}-${name}`, from),
  returns(child, `${child}-${name}`, until),
];

const assessed = (child: string, level: string) =>
  order({
    command: 'AssessExploitationRisk',
    child,
    happened: '2025-09-01T10:00',
    body: { type: 'CCE', level },
  });

/** Three children of Medway and one of Thurrock, with evenings and a night and a day away. */
beforeAll(async () => {
  await kept.write(
    ...looksAfter('alder'),
    assessed('alder', 'high'),
    ...away('alder', 'first', '2025-10-06T18:00', '2025-10-06T22:00'),
    ...away('alder', 'second', '2025-10-13T18:00', '2025-10-14T06:00'),
    ...looksAfter('birch'),
    assessed('birch', 'low'),
    ...away('birch', 'first', '2025-10-07T18:00', '2025-10-08T23:00'),
    ...looksAfter('cedar'),
    ...away('cedar', 'first', '2025-09-07T18:00', '2025-09-07T20:00'),
    ...inBooksOf('883', [
      ...looksAfter('thorn'),
      ...away('thorn', 'long', '2025-10-10T18:00', '2025-10-12T18:00'),
      ...away('thorn', 'short', '2025-10-20T18:00', '2025-10-20T19:00'),
    ]),
  );
  await kept.refresh();
});

const list = (name: ListName, more: Partial<ListAsked> = {}) =>
  listChildren(kept.database.store, {
    ...{ list: name, authority: '887', period: october, series: 'own', asAt: later },
    ...more,
  });

const figure = async (name: ListName, measure: string) => {
  const { within }: ListDefinition = lists[name];
  const wanted = { heading: '', measure, ...(within && { within }) };
  const asked = askedBy({ wanted, period: october }, '887', later);
  const { groups, numerator } = await figureOf(kept.database.store, asked, later);
  return within === undefined ? numerator : groups.find(({ key }) => key === within.group)?.numerator;
};

describe('a list for a panel', () => {
  test.each(listNames)('%s counts what the measures count, as at the same moment', async (name) => {
    const { children } = await list(name);
    expect(children.length).toBeGreaterThan(0);
    expect(children).toHaveLength((await figure(name, 'CHILDREN'))!);
    expect(children.reduce((sum, { episodes }) => sum + episodes, 0)).toBe(await figure(name, 'EPISODES'));
  });

  test('has every child with an episode in the week, those with most first', async () => {
    const { children } = await list('panel');
    expect(children.map(({ child, episodes, longest }) => [child, episodes, longest])).toEqual([
      ['child:alder', 2, 12],
      ['child:birch', 1, 29],
    ]);
  });

  test('for the tracking panel has only children at medium or high risk of exploitation', async () => {
    const { children } = await list('tracking');
    expect(children.map(({ child, exploitation }) => [child, exploitation])).toEqual([
      ['child:alder', 'high'],
    ]);
  });

  test('as it was known earlier has what was known then', async () => {
    const { children } = await list('panel', { asAt: instant('2025-10-06T20:00:00Z') });
    expect(children.map(({ child, notFound }) => [child, notFound])).toEqual([['child:alder', true]]);
  });

  test('refuses a period that was over before anything was on record', async () => {
    await expect(list('panel', { period: readPeriod('2019-10') as Period })).rejects.toThrow(
      'Nothing is on record for 887 before',
    );
  });

  test('has names only as whoever asks gives them, and no child in a public version', async () => {
    const report = listAsReport(
      await list('panel'),
      shippedLibrary.directory,
      ({ child }) => `Named ${child}`,
    );
    expect(tableOf(report, 'children').rows.map(({ label }) => label)).toEqual([
      'Named child:alder',
      'Named child:birch',
    ]);
    expect(tableOf(report, 'counts').rows.map(({ cells }) => cells.map(sayCell))).toEqual([['2'], ['3']]);
    expect(JSON.stringify(publish(report))).not.toContain('Named');
  });
});

const report = (kind: 'lead-member' | 'provider' | 'home', authority: string, home?: string) =>
  makeReport(kept.database.store, shippedLibrary, {
    ...{ kind, authority, period: october, asAt: later },
    ...(home !== undefined && { home }),
  });

const tableOf = ({ sections }: Report, key: string) =>
  sections.flatMap(({ tables }) => tables).find((table) => table.key === key)!;

const inWords = (from: Report, key: string) =>
  Object.fromEntries(tableOf(from, key).rows.map(({ label, cells }) => [label, cells.map(sayCell)]));

describe('the high-risk list for the Lead Member', () => {
  test('has looked-after children missing for more than 24 hours, as many as the figure beside it', async () => {
    const thurrock = await report('lead-member', '883');
    const listed = tableOf(thurrock, 'high-risk').rows;
    expect(listed.map(({ label }) => label)).toEqual(['Child 1']);
    expect(listed[0]!.cells.map(sayCell).slice(0, 2)).toEqual([
      'Fri 10 Oct 2025 18:00 BST',
      'Sun 12 Oct 2025 18:00 BST',
    ]);
    expect(inWords(thurrock, 'counts')['Children looked after, missing for more than 24 hours']?.[0]).toBe(
      String(listed.length),
    );
  });

  test('names nobody, and no public version has it', async () => {
    const thurrock = await report('lead-member', '883');
    expect(JSON.stringify(thurrock)).not.toMatch(/Testchild|Alder|thorn/);
    expect(tableOf(publish(thurrock), 'high-risk')).toBeUndefined();
  });

  test('has nobody where no rule requires that the Lead Member is told', async () => {
    const medway = await report('lead-member', '887');
    expect(Object.keys(inWords(medway, 'high-risk'))).toEqual(['None']);
    expect(inWords(medway, 'counts')['Children looked after, missing for more than 24 hours']?.[0]).toBe('1');
  });
});

describe('packs for homes and providers', () => {
  const ofHome = async (measure: string) => {
    const within = { by: 'home', group: 'foster-home-1' };
    const asked = askedBy(
      { wanted: { heading: '', measure, series: 'area', within }, period: october },
      '887',
      later,
    );
    return (await rowsBehind(kept.database.store, asked, 'numerator', 'foster-home-1', later)).length;
  };

  test('the home’s month and the provider’s quarter count what the measures count', async () => {
    const home = await report('home', '887', 'foster-home-1');
    const provider = await report('provider', '887', 'foster-home-1, SC999001');
    const [episodes, children] = [String(await ofHome('EPISODES')), String(await ofHome('CHILDREN'))];
    expect([episodes, children]).toEqual(['3', '2']);
    expect(inWords(home, 'inspection')).toEqual({
      '9a: how many times': [episodes],
      '9b: how many children': [children],
    });
    expect(inWords(provider, 'episodes')).toMatchObject({
      'foster-home-1': [episodes, expect.anything(), expect.anything()],
      SC999001: ['0', expect.anything(), expect.anything()],
    });
    expect(inWords(provider, 'months-foster-home-1')['October 2025']?.slice(0, 2)).toEqual([
      episodes,
      children,
    ]);
  });
});
