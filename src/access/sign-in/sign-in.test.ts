import Fastify, { type FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { HOUR, type Instant, instant } from '../../domain/time/instant.ts';
import { freePort } from '../../store/server/free-port.ts';
import { openTestDatabase, type TestDatabase } from '../../store/testing/test-database.ts';
import { membershipsOf } from '../people/memberships.ts';
import { addPerson, grant } from '../people/people.ts';
import { browser } from './browser.fixture.ts';
import type { IssuerSettings } from './issuer-settings.ts';
import { ISSUER_PATH, type LocalIssuer, localIssuer } from './local-issuer/local-issuer.ts';
import { type Kept, type SignIn, signInWith } from './sign-in.ts';

const now = instant('2025-10-24T20:30:00Z');
const later = (now + HOUR) as Instant;
const agency = 'childrens-social-care:999' as const;
const roles: Record<string, readonly string[]> = { worker: ['Night'] };

let database: TestDatabase;
let server: FastifyInstance;
let returnTo: string;
let issuer: LocalIssuer;
let signIn: SignIn;

beforeAll(async () => {
  database = await openTestDatabase();
  const port = await freePort();
  const address = `http://localhost:${port}`;
  returnTo = `${address}/sign-in/return`;
  issuer = localIssuer({
    address,
    returnTo,
    people: [
      {
        subject: 'worker',
        name: 'Night Testperson',
        claims: {
          get roles() {
            return roles.worker;
          },
        },
      },
      { subject: 'nobody', name: 'Nobody Testperson' },
      {
        subject: 'carer',
        name: 'Carer Testperson',
        claims: { email: 'Carer@example.org', email_verified: true },
      },
      {
        subject: 'pretender',
        name: 'Pretender Testperson',
        claims: { email: 'other@example.org', email_verified: false },
      },
    ],
    findByEmail: true,
    memberships: [
      { value: 'Night', role: 'emergency-duty-team', agency, team: 'Night team' },
      { value: 'Managers', role: 'team-manager', agency },
    ],
  });
  const other: IssuerSettings = {
    ...issuer.settings,
    key: 'other',
    name: 'Another council',
    memberships: [],
  };
  signIn = signInWith(database.store, [issuer.settings, other], returnTo);
  server = Fastify();
  await server.register(async (scope) => {
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser('*', (_request, _body, done) => done(null));
    scope.all(`${ISSUER_PATH}/*`, (request, reply) => {
      reply.hijack();
      return issuer.handle(request.raw, reply.raw);
    });
  });
  await server.listen({ port, host: 'localhost' });
});
afterAll(async () => {
  await server.close();
  await database.close();
});

/** Leaves for the issuer as somebody, and comes back. */
const leaveAndReturn = async (who: string, key = 'local') => {
  const begun = (await signIn.begin(key, who))!;
  const { url } = await browser(returnTo)(begun.url);
  return { url, kept: begun.keep };
};
const signedInAs = async (who: string, at: Instant = now, key = 'local') => {
  const { url, kept } = await leaveAndReturn(who, key);
  return signIn.finish(url, kept, at);
};
const worksAs = async (person: string, at: Instant) =>
  (await membershipsOf(database.store.access, person, at)).map(({ label }) => label);
const personOf = async (who: string, at: Instant = now) => {
  const outcome = await signedInAs(who, at);
  if (outcome.kind !== 'signed-in') throw new Error(`Refused: ${outcome.refused}`);
  return outcome.person;
};

describe('signing in with an issuer', () => {
  test('asks it with code flow, PKCE, state and nonce, and keeps the verifier from it', async () => {
    const { url, keep } = (await signIn.begin('local'))!;
    expect(Object.fromEntries(url.searchParams)).toEqual({
      client_id: 'homeward',
      response_type: 'code',
      redirect_uri: returnTo,
      scope: 'openid profile email',
      state: keep.state,
      nonce: keep.nonce,
      code_challenge: expect.stringMatching(/^[\w-]{43}$/),
      code_challenge_method: 'S256',
    });
    expect(url.href).not.toContain(keep.verifier);
    expect(await signIn.begin('unknown')).toBeUndefined();
  });

  test('gives the person the roles and teams that its app roles are mapped to, and finds them again', async () => {
    roles.worker = ['Night', 'Something else'];
    const person = await personOf('worker');
    expect(await worksAs(person, now)).toEqual(['Emergency duty team, Night team']);
    expect(await personOf('worker', later)).toBe(person);
    expect(await worksAs(person, later)).toEqual(['Emergency duty team, Night team']);
  });

  test('ends what it no longer gives; what was granted here stays', async () => {
    roles.worker = ['Night'];
    const person = await personOf('worker');
    const by = 'Administrator Ash';
    await grant(database.store.access, {
      person,
      role: 'data-steward',
      agency,
      from: (now + 1) as Instant,
      by,
    });
    roles.worker = ['Managers'];
    expect(await personOf('worker', later)).toBe(person);
    expect(await worksAs(person, (later - 1) as Instant)).toEqual([
      'Emergency duty team, Night team',
      'Data steward',
    ]);
    expect(await worksAs(person, later)).toEqual(['Data steward', 'Team manager']);
  });

  test('does not sign in somebody who works as nothing, and says whom to ask', async () => {
    expect(await signedInAs('nobody')).toEqual({
      kind: 'refused',
      refused: 'works-as-nothing',
      says: 'You have no part in Homeward now. Ask your manager, or whoever administers Homeward, to give you one.',
    });
  });

  test('finds somebody named here before by an address that it verified, and by no other', async () => {
    const { access } = database.store;
    for (const name of ['carer', 'other']) {
      const person = await addPerson(access, { name: `Named ${name}`, email: `${name}@example.org` }, now);
      await grant(access, {
        person,
        role: 'foster-carer',
        agency: 'placement:SC999901',
        from: now,
        by: 'Ash',
      });
    }
    const person = await personOf('carer');
    expect(await worksAs(person, now)).toEqual(['Foster carer']);
    expect(await signedInAs('pretender')).toMatchObject({ refused: 'works-as-nothing' });
  });

  test('keeps people of two issuers apart, also under one subject', async () => {
    roles.worker = ['Night'];
    await personOf('worker');
    expect(await signedInAs('worker', now, 'other')).toMatchObject({ refused: 'works-as-nothing' });
  });

  test('two first sign-ins at once make one person', async () => {
    await database.store.access.query('select 1');
    roles.worker = ['Night'];
    const people = await Promise.all([personOf('worker'), personOf('worker'), personOf('worker')]);
    expect(new Set(people).size).toBe(1);
  });
});

describe('what is not the answer to what was asked is refused', () => {
  const changes: readonly [string, (url: URL, kept: Kept) => { url?: URL; kept?: Kept }][] = [
    ['another state', (_, kept) => ({ kept: { ...kept, state: 'forged' } })],
    ['another nonce', (_, kept) => ({ kept: { ...kept, nonce: 'forged' } })],
    ['another verifier', (_, kept) => ({ kept: { ...kept, verifier: 'v'.repeat(43) } })],
    ['an issuer that is not configured', (_, kept) => ({ kept: { ...kept, issuer: 'forged' } })],
    ['a code that nobody gave', (url) => ({ url: changed(url, 'code', 'forged') })],
    ['the answer of another issuer', (url) => ({ url: changed(url, 'iss', 'https://forged.example') })],
  ];
  const changed = (url: URL, name: string, value: string) => {
    const copy = new URL(url);
    copy.searchParams.set(name, value);
    return copy;
  };

  test.each(changes)('%s', async (_, change) => {
    const { url, kept } = await leaveAndReturn('worker');
    const forged = { url, kept, ...change(url, kept) };
    expect(await signIn.finish(forged.url, forged.kept, now)).toMatchObject({
      refused: 'sign-in-not-proven',
    });
  });

  test('a code that was used before', async () => {
    roles.worker = ['Night'];
    const { url, kept } = await leaveAndReturn('worker');
    expect(await signIn.finish(url, kept, now)).toMatchObject({ kind: 'signed-in' });
    expect(await signIn.finish(url, kept, now)).toMatchObject({ refused: 'sign-in-not-proven' });
  });

  test('an issuer that says no', async () => {
    const { keep } = (await signIn.begin('local'))!;
    const denied = new URL(returnTo);
    denied.search = String(
      new URLSearchParams({ error: 'access_denied', state: keep.state, iss: issuer.settings.issuer }),
    );
    expect(await signIn.finish(denied, keep, now)).toMatchObject({ refused: 'sign-in-declined' });
  });
});

describe('the local issuer', () => {
  test('signs in nobody whom it was not told, or does not know', async () => {
    for (const who of [undefined, 'stranger']) {
      const { url } = (await signIn.begin('local', who))!;
      expect(await browser(returnTo)(url)).toMatchObject({ status: 400 });
    }
  });

  test('signs in the one who was chosen last, in the same browser', async () => {
    roles.worker = ['Night'];
    const go = browser(returnTo);
    const first = (await signIn.begin('local', 'nobody'))!;
    await go(first.url);
    const second = (await signIn.begin('local', 'worker'))!;
    const { url } = await go(second.url);
    const outcome = await signIn.finish(url, second.keep, now);
    expect(outcome).toEqual({ kind: 'signed-in', person: await personOf('worker') });
  });
});
