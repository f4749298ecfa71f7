import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { systemClock } from '../../../src/web/clock/clock.ts';
import { NOBODY } from '../demonstration/demonstration.ts';
import { type Demonstration, openDemonstration } from '../demonstration/open-demonstration.ts';
import { bare, lines } from './lines.ts';
import { type LookedAt, lookAtPage, readForm } from './look-at-page.ts';
import { findPlaces, type Places } from './places.ts';
import { addressesOf } from './routes.ts';

let demonstration: Demonstration;
let places: Places;
beforeAll(async () => {
  demonstration = await openDemonstration();
  places = await findPlaces(demonstration);
});
afterAll(() => demonstration.close());

const KIB = 1024;
const pages = Object.entries(lines).flatMap(([route, written]) =>
  written.map((line, index) => ({
    ...line,
    route,
    name: written.length > 1 ? `${route} (${index + 1})` : route,
  })),
);
const seen = new Map<string, LookedAt>();

/** A window for each person, with JavaScript and without. */
const windows = new Map<string, Promise<Page>>();
function windowOf(person: string, javaScriptEnabled: boolean): Promise<Page> {
  const key = `${person} ${javaScriptEnabled}`;
  const window = windows.get(key) ?? demonstration.as(person, { javaScriptEnabled });
  windows.set(key, window);
  return window;
}

test('every address of the service has a line here', async () => {
  const service = {
    store: demonstration.database.store,
    library: demonstration.library,
    clock: systemClock,
    signIn: {} as never,
    address: demonstration.address,
    demonstration: { clock: {} as never, people: [] },
  };
  expect(Object.keys(lines).toSorted()).toEqual(await addressesOf(service));
});

test.each(pages)('$name: axe, a phone, paper, a slow line, no JavaScript', async ({ route, address, by }) => {
  const found = await lookAtPage(await windowOf(by, true), address(places));
  seen.set(route, found);
  const plain = await windowOf(by, false);
  await plain.goto(address(places));
  const without = await readForm(plain);
  expect({ ...found, weight: undefined }).toEqual({
    status: 200,
    title: expect.stringMatching(bare.includes(route) ? /^\S/ : /^\S.* – Homeward$/),
    heading: without.heading,
    form: without.form,
    violations: [],
    widerThanPhone: 0,
    demonstration: true,
    printed: { navigation: false, marking: by !== NOBODY },
    faults: [],
    weight: undefined,
  });
  expect(found.weight.page).toBeLessThan(15 * KIB);
  expect(found.weight.page + found.weight.files).toBeLessThan(60 * KIB);
});

test('every page has a title of its own', () => {
  const titles = [...seen.values()].map(({ title }) => title);
  expect(titles.filter((title, index) => titles.indexOf(title) !== index)).toEqual([]);
});
