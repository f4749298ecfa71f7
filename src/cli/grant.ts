import { userInfo } from 'node:os';
import { Command } from 'commander';
import { membershipsOf } from '../access/people/memberships.ts';
import { addPerson, grant, revoke } from '../access/people/people.ts';
import { personsCalled } from '../access/people/persons-called.ts';
import type { AgencyReference } from '../domain/event/event.ts';
import type { Instant } from '../domain/time/instant.ts';
import { readDirectory } from '../procedures/directory.ts';
import type { Store } from '../store/store.ts';
import { CouldNot } from './exit.ts';
import { withStore } from './installation.ts';
import { knownAuthority } from './known-authority.ts';
import { readSetting } from './settings/read-setting.ts';

const ROLE = 'administrator';

interface Options {
  readonly authority?: string;
  readonly name?: string;
}

export const grantCommand = () =>
  new Command('grant').description('Give somebody a part in Homeward.').addCommand(
    new Command(ROLE)
      .description(
        'Let somebody administer Homeward for an authority: the first one, whom nobody else can name.',
      )
      .argument('<PERSON>', 'e-mail address, or the name of somebody who has signed in before')
      .option('--authority <CODE>', 'for which authority (default: the one whose children are on record)')
      .option('--name <NAME>', 'what somebody is called who has not signed in yet')
      .action((person: string, options: Options) =>
        withStore('grant', async (store) => {
          const authority = options.authority ?? (await onlyAuthority(store));
          const agency = agencyOf(authority);
          const now = Date.now() as Instant;
          const id = (await find(store, person)) ?? (await name(store, person, options, now));
          await grant(store.access, {
            ...{ person: id, role: ROLE, agency, from: now, by: operator() },
            authority,
          });
          process.stdout.write(`${person} administers Homeward for ${authority} from now on.\n`);
        }),
      ),
  );

export const revokeCommand = () =>
  new Command('revoke').description('Take a part in Homeward from somebody.').addCommand(
    new Command(ROLE)
      .description('Let somebody administer Homeward no longer; who has no other part is signed out.')
      .argument('<PERSON>', 'e-mail address or name')
      .option('--authority <CODE>', 'only for this authority (default: for all)')
      .action((person: string, options: Options) =>
        withStore('revoke', async (store) => {
          const agency = options.authority === undefined ? undefined : agencyOf(options.authority);
          const now = Date.now() as Instant;
          const id = await find(store, person);
          const held = id === undefined ? [] : await membershipsOf(store.access, id, now);
          const ended = held.filter((each) => each.role === ROLE && (agency ?? each.agency) === each.agency);
          if (ended.length === 0)
            throw new CouldNot(`${person} does not administer Homeward, so nothing was taken.`);
          for (const { id: membership } of ended) await revoke(store.access, membership, now, operator());
          process.stdout.write(`${person} no longer administers Homeward.\n`);
        }),
      ),
  );

const operator = () => `${userInfo().username}, who operates the installation`;

const isAddress = (person: string) => person.includes('@');

/** Made-up authorities are for demonstrations. */
function agencyOf(authority: string): AgencyReference {
  const directory = readDirectory({ demonstration: readSetting('HOMEWARD_ISSUERS') === undefined });
  return `oversight:${knownAuthority(directory, authority, '--authority')}`;
}

/** @refuses a record of several authorities, or of none */
async function onlyAuthority({ record }: Store): Promise<string> {
  const { rows } = await record.query<{ owner: string }>('select distinct owner from homeward.child limit 2');
  if (rows.length === 1) return rows[0]!.owner;
  throw new CouldNot('Say for which authority: --authority CODE.');
}

/** @refuses a name that several people have */
async function find({ access }: Store, person: string): Promise<string | undefined> {
  const found = await personsCalled(access, person);
  if (found.length > 1)
    throw new CouldNot(`${found.length} people are called ${person}: say which by e-mail address.`);
  return found[0];
}

/** Whoever has not signed in yet is found by a verified e-mail address when they do. */
function name({ access }: Store, person: string, options: Options, now: Instant): Promise<string> {
  if (!isAddress(person))
    throw new CouldNot(
      `Nobody called ${person} has signed in yet. Give their e-mail address, by which an issuer with findByEmail finds them.`,
    );
  return addPerson(access, { name: options.name ?? person, email: person }, now);
}
