import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { membershipsOf } from '../access/people/memberships.ts';
import { addPerson } from '../access/people/people.ts';
import { personsCalled } from '../access/people/persons-called.ts';
import type { Instant } from '../domain/time/instant.ts';
import { type Installation, openInstallation, run } from './command-line.fixture.ts';
import { exitCodes } from './exit.ts';

const address = 'ash@exampleshire.example.gov.uk';

let installation: Installation;
beforeAll(async () => {
  installation = await openInstallation();
  const { access } = installation.store;
  for (const name of ['Worker Birch', 'Worker Cedar', 'Worker Cedar'])
    await addPerson(access, { name }, Date.now() as Instant);
});
afterAll(() => installation.close());

const administers = async (called: string) => {
  const { access } = installation.store;
  const [person] = await personsCalled(access, called);
  const held = await membershipsOf(access, person!, Date.now() as Instant);
  return held.map(({ role, agency, authority }) => [role, agency, authority]);
};

describe('homeward grant administrator', () => {
  it('names the first one by e-mail address, before they have signed in', async () => {
    const granted = await run(
      'grant',
      'administrator',
      address,
      '--authority',
      '999',
      '--name',
      'Administrator Ash',
    );
    expect(granted).toEqual({
      code: exitCodes.done,
      out: `${address} administers Homeward for 999 from now on.\n`,
      err: '',
    });
    expect(await administers(address.toUpperCase())).toEqual([['administrator', 'oversight:999', '999']]);
    expect(await administers('administrator ash')).toHaveLength(1);
  });

  it('twice does no harm', async () => {
    await run('grant', 'administrator', address, '--authority', '999');
    expect(await administers(address)).toHaveLength(1);
  });

  it('finds by name whoever has signed in', async () => {
    await run('grant', 'administrator', 'Worker Birch', '--authority', '887');
    expect(await administers('Worker Birch')).toEqual([['administrator', 'oversight:887', '887']]);
  });

  it('asks for which authority, where there are not the children of one on record', async () => {
    const { code, err } = await run('grant', 'administrator', address);
    expect([code, err]).toEqual([
      exitCodes.couldNot,
      'homeward: Say for which authority: --authority CODE.\n',
    ]);
  });

  it.each([
    ['a name that two people have', 'Worker Cedar', '999', '2 people are called Worker Cedar'],
    ['a name that nobody has', 'Worker Dogwood', '999', 'Nobody called Worker Dogwood has signed in yet.'],
    ['an authority that there is not', 'Worker Birch', '001', '--authority 001'],
  ])('refuses %s', async (_, person, authority, says) => {
    const { code, err } = await run('grant', 'administrator', person, '--authority', authority);
    expect(code).toBe(exitCodes.couldNot);
    expect(err).toContain(says);
  });
});

describe('homeward revoke administrator', () => {
  it('takes the part away, once', async () => {
    expect((await run('revoke', 'administrator', 'Worker Birch')).code).toBe(exitCodes.done);
    expect(await administers('Worker Birch')).toEqual([]);
    expect(await run('revoke', 'administrator', 'Worker Birch')).toMatchObject({
      code: exitCodes.couldNot,
      err: 'homeward: Worker Birch does not administer Homeward, so nothing was taken.\n',
    });
  });

  it('leaves the part for another authority', async () => {
    expect((await run('revoke', 'administrator', address, '--authority', '887')).code).toBe(
      exitCodes.couldNot,
    );
    expect(await administers(address)).toHaveLength(1);
  });
});

it('the log says what was done and by which operator, and not to whom', async () => {
  const log = await readFile(join(installation.folder, 'homeward.log'), 'utf8');
  expect(log).toContain('"command":"grant"');
  expect(log).not.toMatch(/ash@|Birch|Cedar/);
});
