import type { FastifyInstance, LightMyRequestResponse } from 'fastify';
import { type HTMLElement, parse } from 'node-html-parser';
import { addPerson, type Grant, grant } from '../access/people/people.ts';
import { acceptConduct, endSessionsOf, startSession } from '../access/sessions/sessions.ts';
import { signInWith } from '../access/sign-in/sign-in.ts';
import { type Instant, instant } from '../domain/time/instant.ts';
import type { PackLibrary } from '../procedures/pack-library.ts';
import { readPacks } from '../procedures/read-packs.ts';
import type { Order } from '../record/order.ts';
import { record } from '../record/record.ts';
import { openTestDatabase, type TestDatabase } from '../store/testing/test-database.ts';
import { type DemonstrationClock, demonstrationClock, systemClock } from './clock/clock.ts';
import { type WebOptions, webServer } from './server.ts';

const read = readPacks('procedures', { withExamples: false });
if (Array.isArray(read)) throw new Error('The procedures that ship with Homeward have mistakes');
export const shippedLibrary: PackLibrary = read;

/** Long before the clock of any test: whoever works somewhere works there already. */
const LONG_AGO = instant('2020-01-01T00:00:00Z');

/** A field that several boxes are ticked for is sent several times. */
export type SentFields = Readonly<Record<string, string | readonly string[]>>;

/** What one person sees and sends. */
export interface Browser {
  get(url: string): Promise<Answer>;
  /** Sends a form with the token that pages of this session carry. */
  post(url: string, fields: SentFields): Promise<Answer>;
  /** Sends a form with a file in the field `photo`, as a browser does that form. */
  postFile(url: string, fields: Readonly<Record<string, string>>, file: SentAsFile): Promise<Answer>;
}

export interface SentAsFile {
  readonly name: string;
  readonly type?: string;
  readonly content: Buffer | string;
}

type Works = Pick<Grant, 'role' | 'agency' | 'authority' | 'team'>;

export interface Answer {
  readonly status: number;
  readonly location: string | undefined;
  readonly html: HTMLElement;
  readonly text: string;
  readonly raw: LightMyRequestResponse;
}

export interface TestWeb {
  readonly database: TestDatabase;
  readonly server: FastifyInstance;
  readonly clock: DemonstrationClock;
  /** Nobody in particular. */
  readonly stranger: Browser;
  signIn(name: string, works: Works): Promise<Browser>;
  signInBeforeConduct(name: string, works: Works): Promise<Browser>;
  /** Somebody who signed in before, anew. */
  signInAgain(name: string): Promise<Browser>;
  endSessions(name: string): Promise<void>;
  /** Puts something on record; whatever is refused is a fault of the test. */
  given(...orders: readonly Order[]): Promise<void>;
  close(): Promise<void>;
}

/** The whole service over a database of its own, its clock standing where the test says. */
export async function openTestWeb(now: string, options: WebOptions = {}): Promise<TestWeb> {
  const database = await openTestDatabase();
  const clock = demonstrationClock(instant(now));
  const { store } = database;
  const service = {
    store,
    library: shippedLibrary,
    clock,
    demonstration: { clock, people: [] },
    signIn: signInWith(store, [], 'http://localhost/sign-in/return'),
    address: 'http://localhost',
  };
  const server = await webServer(service, options);
  const people = new Map<string, string>();
  const join = async (name: string, works: Works) => {
    const person = await addPerson(store.access, { name }, LONG_AGO);
    await grant(store.access, { ...works, person, from: LONG_AGO, by: 'Administrator Ash' });
    people.set(name, person);
    return person;
  };
  const enter = async (name: string) =>
    browser(server, await startSession(store, people.get(name)!, systemClock.now()));
  return {
    database,
    server,
    clock,
    stranger: browser(server, undefined),
    async signIn(name, works) {
      await acceptConduct(store, await join(name, works), works.agency, LONG_AGO);
      return enter(name);
    },
    async signInBeforeConduct(name, works) {
      await join(name, works);
      return enter(name);
    },
    signInAgain: enter,
    async endSessions(name) {
      await endSessionsOf(store, people.get(name)!, systemClock.now());
    },
    async given(...orders) {
      for (const order of orders) {
        const outcome = await record(store, shippedLibrary, order);
        if (outcome.kind === 'refused') throw new Error(`${order.command.type}: ${outcome.refusal.says}`);
      }
    },
    async close() {
      await server.close();
      await database.close();
    },
  };
}

export const at = (moment: string): Instant => instant(moment);

function browser(server: FastifyInstance, token: string | undefined): Browser {
  const cookies = token === undefined ? {} : { homeward: token };
  const csrf = async () => {
    const { payload } = await server.inject({ url: '/working-as', cookies });
    return parse(payload).querySelector('input[name="_csrf"]')?.getAttribute('value') ?? '';
  };
  return {
    get: async (url) => answer(await server.inject({ url, cookies })),
    post: async (url, fields) =>
      answer(
        await server.inject({
          method: 'POST',
          url,
          cookies,
          headers: { 'content-type': 'application/x-www-form-urlencoded' },
          payload: encoded({ _csrf: await csrf(), ...fields }),
        }),
      ),
    postFile: async (url, fields, file) => {
      const form = new FormData();
      for (const [name, value] of Object.entries({ _csrf: await csrf(), ...fields }))
        form.append(name, value);
      form.append(
        'photo',
        new File([new Uint8Array(Buffer.from(file.content))], file.name, { type: file.type ?? '' }),
      );
      const sent = new Response(form);
      return answer(
        await server.inject({
          method: 'POST',
          url,
          cookies,
          headers: { 'content-type': sent.headers.get('content-type') ?? '' },
          payload: Buffer.from(await sent.arrayBuffer()),
        }),
      );
    },
  };
}

const encoded = (fields: SentFields): string =>
  new URLSearchParams(
    Object.entries(fields).flatMap(([name, values]) =>
      [values].flat().map((value): [string, string] => [name, value]),
    ),
  ).toString();

function answer(raw: LightMyRequestResponse): Answer {
  const html = parse(raw.payload);
  const main = html.querySelector('main') ?? html;
  return {
    status: raw.statusCode,
    location: raw.headers.location,
    html,
    text: main.structuredText,
    raw,
  };
}
