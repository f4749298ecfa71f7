import pg from 'pg';
import { makeUpPeople } from '../../../src/access/people/demonstration/make-up-people.ts';
import { makeUpChildren } from '../../../src/cli/demonstration.ts';
import { shippedProcedures } from '../../../src/cli/library.ts';
import { readPacks } from '../../../src/procedures/read-packs.ts';
import { openDatabase } from '../../../src/store/open-store.ts';
import { TEMPLATE, TEST_SECRET, type TestServer } from '../../../src/store/testing/servers.ts';
import { asTemplate } from '../../start-test-servers.ts';
import { AUTHORITY, DEMONSTRATION_TEMPLATE, MIDNIGHT } from './demonstration.ts';

/** Makes up the children and people of the demonstration once, in a database that each file copies. */
export async function makeUpDemonstration(server: TestServer): Promise<void> {
  const { host, port, user, password } = server;
  const client = new pg.Client({ host, port, user, password, database: 'postgres' });
  await client.connect();
  await client.query(`create database ${DEMONSTRATION_TEMPLATE} template ${TEMPLATE}`);
  await client.end();
  const library = readPacks(shippedProcedures, { withExamples: false });
  if (Array.isArray(library)) throw new Error('The procedures that ship with Homeward have mistakes');
  const store = await openDatabase({ host, port, database: DEMONSTRATION_TEMPLATE }, server, TEST_SECRET);
  await makeUpChildren(store, library, AUTHORITY, MIDNIGHT);
  await makeUpPeople(store, library.directory, AUTHORITY);
  await store.close();
  await asTemplate(server, DEMONSTRATION_TEMPLATE);
}
