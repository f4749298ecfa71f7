import type pg from 'pg';
import {
  type Administrator,
  type DatabasePlace,
  overConnection,
  readDatabaseUrl,
  settingsFor,
} from '../../store/logins/connection.ts';
import { readMigrations } from '../../store/migrations/migration-files.ts';
import { packageFolder, platformPackageName } from '../../store/server/platform-package.ts';
import { hasCode } from '../../store/server/system-error.ts';
import { type CheckLine, mind, sound, wrong } from './check-line.ts';

const DATABASE = 'database';
const SHAPE = 'shape of the database';
const CLOCK = 'clock of the database';
const OLDEST = 15;
/** Deadlines are counted in minutes, and a later event must not seem to come before an earlier one. */
const SKEW = 2_000;

const noLogin = ['28P01', '28000'];
const noDatabase = '3D000';
const noTable = '42P01';
const noSchema = '3F000';

/** Whether the database answers, is new enough and can be used, without changing anything of it. */
export async function checkDatabase(
  url: string | undefined,
  secret: string | undefined,
): Promise<readonly CheckLine[]> {
  if (url === undefined) return [checkOwn()];
  try {
    const { place, administrator } = readDatabaseUrl(url);
    return (await asOwner(place, secret)) ?? (await asAdministrator(place, administrator));
  } catch (error) {
    return [unreachable(error)];
  }
}

function checkOwn(): CheckLine {
  try {
    packageFolder(platformPackageName());
    return sound(DATABASE, 'Homeward runs its own PostgreSQL in the data folder');
  } catch (error) {
    return wrong(
      DATABASE,
      (error as Error).message,
      'Set DATABASE_URL, or install with the optional packages.',
    );
  }
}

/** Undefined where the logins, the database or the tables are still to be made. */
async function asOwner(
  place: DatabasePlace,
  secret: string | undefined,
): Promise<readonly CheckLine[] | undefined> {
  if (secret === undefined) return undefined;
  try {
    return await overConnection(settingsFor(place, 'owner', secret), async (client) => [
      ...(await checkServer(client)),
      await checkShape(client),
    ]);
  } catch (error) {
    if (hasCode(error, noDatabase, noTable, noSchema, ...noLogin)) return undefined;
    throw error;
  }
}

async function asAdministrator(
  place: DatabasePlace,
  administrator: Administrator,
): Promise<readonly CheckLine[]> {
  const look = (database: string) =>
    overConnection({ ...place, ...administrator, database }, async (client) => [
      ...(await checkServer(client)),
      await checkRights(client),
    ]);
  try {
    return await look(place.database);
  } catch (error) {
    if (!hasCode(error, noDatabase)) throw error;
    return look('postgres');
  }
}

async function checkServer(client: pg.Client): Promise<readonly CheckLine[]> {
  const asked = Date.now();
  const { rows } = await client.query<{ version: string; now: string }>(
    `select current_setting('server_version_num') as version,
      extract(epoch from clock_timestamp()) * 1000 as now`,
  );
  const answered = Date.now();
  const { version, now } = rows[0]!;
  const major = Math.floor(Number(version) / 10_000);
  const apart = Math.max(asked - Number(now), Number(now) - answered, 0);
  return [
    major >= OLDEST
      ? sound(DATABASE, `PostgreSQL ${major} answers`)
      : wrong(DATABASE, `It is PostgreSQL ${major}.`, `Homeward needs ${OLDEST} or newer.`),
    apart <= SKEW
      ? sound(CLOCK, 'as ours')
      : mind(
          CLOCK,
          `It is ${(apart / 1_000).toFixed(1)} seconds from ours.`,
          'Let both machines take their time from the same server (NTP).',
        ),
  ];
}

async function checkShape(client: pg.Client): Promise<CheckLine> {
  const [{ rows: applied }, ours] = await Promise.all([
    client.query<{ name: string; content_hash: string }>(
      'select name, content_hash from homeward.migration order by number',
    ),
    readMigrations(),
  ]);
  const newer = applied[ours.length];
  if (newer !== undefined)
    return wrong(SHAPE, `A newer Homeward has set it up (${newer.name}).`, 'Start that one.');
  const other = applied.find((each, index) => each.content_hash !== ours[index]?.contentHash);
  if (other !== undefined)
    return wrong(
      SHAPE,
      `Another Homeward has set it up (${other.name}).`,
      'Start that one, or use another database.',
    );
  const left = ours.length - applied.length;
  if (left === 0) return sound(SHAPE, 'as this version needs it');
  return sound(
    SHAPE,
    `the next start brings it further by ${left}; back it up before with the version before`,
  );
}

async function checkRights(client: pg.Client): Promise<CheckLine> {
  const { rows } = await client.query<{ may: boolean; made: boolean }>(
    `select rolsuper or rolcreaterole as may,
        exists (select from pg_roles where rolname = 'homeward_owner') as made
      from pg_roles where rolname = current_user`,
  );
  if (!rows[0]!.may)
    return wrong(
      SHAPE,
      'Logins or tables are still to be made, and the login of DATABASE_URL may not make them.',
      'Give one with CREATEROLE that owns the database, for the first start.',
    );
  if (rows[0]!.made)
    return mind(
      SHAPE,
      'Logins of a Homeward are on this server, and there is no record here that they open with this secret.',
      'For another database of the same installation all is well. Else set its HOMEWARD_SECRET, or use another server.',
    );
  return sound(SHAPE, 'the first start makes logins and tables');
}

/** What the driver says of it holds no password, and what the server says may name a user. */
function unreachable(error: unknown): CheckLine {
  const code = error instanceof Error && 'code' in error ? ` (${String(error.code)})` : '';
  if (hasCode(error, ...noLogin))
    return wrong(
      DATABASE,
      `It does not know the login of DATABASE_URL${code}.`,
      'Mend user and password in it.',
    );
  return wrong(
    DATABASE,
    `The server of DATABASE_URL does not answer${code}.`,
    'Mend host and port in it, and see that the server runs and lets this machine in.',
  );
}
