import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { configuredIssuers } from './configured-issuers.ts';
import { readIssuers } from './issuer-settings.ts';

const council = {
  key: 'council',
  name: 'Exampleshire Council',
  issuer: 'https://login.example.gov.uk/exampleshire/v2.0',
  clientId: 'homeward',
  clientSecret: 'made-up secret',
  claim: 'groups',
  memberships: [
    { value: 'Night', role: 'emergency-duty-team', agency: 'childrens-social-care:999', team: 'Night team' },
    { value: 'Audit', role: 'auditor', agency: 'oversight:999', authority: '999' },
  ],
};
const carers = {
  key: 'one-login',
  name: 'GOV.UK One Login',
  issuer: 'https://oidc.example.gov.uk',
  clientId: 'homeward-carers',
  findByEmail: true,
};
const read = (...issuers: readonly object[]) => readIssuers(JSON.stringify({ issuers }));

describe('a file of issuers', () => {
  test('names several, side by side, each with what its claims say people work as', () => {
    expect(read(council, carers)).toEqual([
      { ...council, scope: 'openid profile email', findByEmail: false },
      { ...carers, scope: 'openid profile email', claim: 'roles', memberships: [] },
    ]);
  });

  test('that is no JSON is refused', () => {
    expect(() => readIssuers('{')).toThrow('The file of issuers is not JSON');
  });

  test.each([
    ['no issuer', [], 'issuers: must not have fewer than 1 items'],
    [
      'a field that is missing',
      [{ ...council, clientId: undefined }],
      'issuers.0: must have required properties clientId (clientId)',
    ],
    [
      'a word that is not known',
      [{ ...council, secret: 'x' }],
      'issuers.0: must not have additional properties (secret)',
    ],
    [
      'a role that there is not',
      [{ ...council, memberships: [{ ...council.memberships[0], role: 'manager' }] }],
      'issuers.0.memberships.0.role: must be equal to one of the allowed values',
    ],
    [
      'an agency that there is not',
      [{ ...council, memberships: [{ ...council.memberships[0], agency: 'social-care:999' }] }],
      'issuers.0.memberships.0.agency: must match pattern',
    ],
    [
      'one key twice',
      [council, carers, { ...carers, key: 'council' }],
      'issuers.2.key: another issuer has this key',
    ],
    [
      'an address that anybody on the way could answer for',
      [{ ...council, issuer: 'http://login.example.gov.uk' }],
      'issuers.0.issuer: must be an address that begins with https',
    ],
    [
      'nobody who could sign in',
      [{ ...carers, findByEmail: false }],
      'issuers.0: nobody could sign in: give memberships, or say findByEmail',
    ],
    [
      'a secret in two places',
      [{ ...council, clientSecretFrom: 'COUNCIL_SECRET' }],
      'issuers.0: give clientSecret or clientSecretFrom, not both',
    ],
    [
      'an auditor of no authority',
      [{ ...council, memberships: [{ value: 'Audit', role: 'auditor', agency: 'oversight:999' }] }],
      'issuers.0.memberships.0.authority: this role serves an authority; say which',
    ],
  ])('with %s is refused, and says where', (_, issuers, fault) => {
    expect(() => read(...issuers)).toThrow(`The file of issuers cannot be used:\n${fault}`);
  });

  test('is refused without repeating what it holds, and with every fault at once', () => {
    const faults = () => read({ ...council, clientSecret: 7, key: 'Made Up' }, { ...carers, issuer: '' });
    expect(faults).toThrow(/^The file of issuers cannot be used:(\n[^\n]+){3}$/);
    expect(faults).not.toThrow(/made-up secret|Made Up/);
  });
});

describe('the issuers of an installation', () => {
  let folder: string;
  let file: string;
  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'homeward-issuers-'));
    file = path.join(folder, 'issuers.json');
    await writeFile(file, JSON.stringify({ issuers: [{ ...carers, clientSecretFrom: 'CARERS_SECRET' }] }));
  });
  afterAll(() => rm(folder, { recursive: true }));

  test('are none where no file is named', async () => {
    expect(await configuredIssuers({})).toBeUndefined();
    expect(await configuredIssuers({ HOMEWARD_ISSUERS: '' })).toBeUndefined();
  });

  test('have their secret from the environment where the file says so', async () => {
    const [issuer] = (await configuredIssuers({ HOMEWARD_ISSUERS: file, CARERS_SECRET: 'made up' }))!;
    expect(issuer).toMatchObject({ key: 'one-login', clientSecret: 'made up' });
    await expect(configuredIssuers({ HOMEWARD_ISSUERS: file })).rejects.toThrow(
      'The secret of issuer one-login is to be in CARERS_SECRET, which is not set',
    );
  });

  test('are refused with a file that is not there', async () => {
    await expect(configuredIssuers({ HOMEWARD_ISSUERS: path.join(folder, 'none.json') })).rejects.toThrow(
      'The file of issuers, HOMEWARD_ISSUERS, cannot be read (ENOENT)',
    );
  });
});
