import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { inject } from 'vitest';
import { shippedProcedures } from '../../../src/cli/library.ts';
import { type PackLibrary, packLibrary } from '../../../src/procedures/pack-library.ts';
import { readPacks } from '../../../src/procedures/read-packs.ts';
import { openTestDatabase, type TestDatabase } from '../../../src/store/testing/test-database.ts';
import { serve } from '../../../src/web/serve.ts';
import { launchChromium } from '../driver/launch-chromium.ts';
import { signInAs } from '../driver/sign-in-as.ts';
import { AUTHORITY, DEMONSTRATION_TEMPLATE, MIDNIGHT, NOBODY } from './demonstration.ts';

/** The service as it is served, over made-up children, and a browser to use it with. */
export interface Demonstration {
  readonly address: string;
  readonly browser: Browser;
  readonly database: TestDatabase;
  readonly library: PackLibrary;
  /** A page of somebody who has signed in, or of nobody, in a browser of their own. */
  as(person: string, options?: BrowserContextOptions): Promise<Page>;
  close(): Promise<void>;
}

/**
 * So that a page on which something is not there is what a test fails by, and not its own time. The first visit to a
 * journey loads its modules, which takes long where every core is busy.
 */
const LONGEST_WAIT_MS = 30_000;

type State = Awaited<ReturnType<BrowserContext['storageState']>>;

/**
 * Serves a demonstration of this file's own, from five past midnight.
 *
 * @param pack  what the made-up authority follows here, where that is not what it follows otherwise
 */
export async function openDemonstration(pack?: string): Promise<Demonstration> {
  const [database, browser] = await Promise.all([
    openTestDatabase(18, { template: DEMONSTRATION_TEMPLATE }),
    launchChromium(inject('chromium')),
  ]);
  const shipped = readPacks(shippedProcedures, { withExamples: false });
  if (Array.isArray(shipped)) throw new Error('The procedures that ship with Homeward have mistakes');
  const library = pack === undefined ? shipped : following(shipped, pack);
  const served = await serve({
    ...{ store: database.store, library, port: 0, host: '127.0.0.1', clock: MIDNIGHT },
  });
  const baseURL = served.address;
  const states = new Map<string, Promise<State | undefined>>();
  const signIn = async (person: string): Promise<State | undefined> => {
    if (person === NOBODY) return undefined;
    const context = await browser.newContext({ baseURL });
    await signInAs(await context.newPage(), person);
    const state = await context.storageState();
    await context.close();
    return state;
  };
  return {
    address: baseURL,
    browser,
    database,
    library,
    async as(person, options = {}) {
      const storageState = states.get(person) ?? signIn(person);
      states.set(person, storageState);
      const state = await storageState;
      const context = await browser.newContext({
        baseURL,
        ...options,
        ...(state && { storageState: state }),
      });
      context.setDefaultTimeout(LONGEST_WAIT_MS);
      return context.newPage();
    },
    async close() {
      await browser.close();
      await served.close();
      await database.close();
    },
  };
}

function following(library: PackLibrary, pack: string): PackLibrary {
  const authorities = new Map([...library.assignments.authorities, [AUTHORITY, [{ pack }]]]);
  return packLibrary({ ...library, assignments: { ...library.assignments, authorities } });
}
