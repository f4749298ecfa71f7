import { openLibrary } from '../library.ts';
import { readSetting, type SettingValue } from '../settings/read-setting.ts';
import type { SettingName } from '../settings/settings.ts';
import { checkChannels } from './check-channels.ts';
import { checkDatabase } from './check-database.ts';
import { checkFolder, checkSecret, secretThere } from './check-folder.ts';
import { checkIssuers } from './check-issuers.ts';
import { type CheckLine, sound, wrong } from './check-line.ts';
import { checkPort } from './check-port.ts';
import { checkVariables } from './check-variables.ts';

/** Looks at all that a start needs, and changes nothing. What depends on a setting that is wrong is left out. */
export async function checkEverything(environment: NodeJS.ProcessEnv): Promise<readonly CheckLine[]> {
  const said = <Name extends SettingName>(name: Name) => readable(name, environment);
  const data = said('HOMEWARD_DATA')!.value;
  const secret = said('HOMEWARD_SECRET')!.value;
  const host = said('HOMEWARD_HOST')!.value;
  const port = said('HOMEWARD_PORT');
  return [
    ...checkVariables(environment),
    checkNode(process.versions.node),
    ...checkFolder(data),
    ...checkSecret(data, secret),
    ...(await checkDatabase(said('DATABASE_URL')!.value, secretThere(data, secret))),
    ...(await checkIssuers(environment)),
    ...(await checkChannels(environment, data)),
    checkProcedures(said('HOMEWARD_PROCEDURES')!.value),
    ...(port === undefined ? [] : [await checkPort(host, port.value)]),
  ];
}

function readable<Name extends SettingName>(
  name: Name,
  environment: NodeJS.ProcessEnv,
): { readonly value: SettingValue<Name> } | undefined {
  try {
    return { value: readSetting(name, environment) };
  } catch {
    return undefined;
  }
}

const OLDEST = [20, 19] as const;

function checkNode(version: string): CheckLine {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  if (major > OLDEST[0] || (major === OLDEST[0] && minor >= OLDEST[1])) return sound('Node', version);
  return wrong('Node', `It is ${version}.`, `Homeward needs ${OLDEST.join('.')} or newer.`);
}

function checkProcedures(folder: string | undefined): CheckLine {
  try {
    const { packs } = openLibrary(folder);
    return sound('procedures', `${packs.size} packs can be read`);
  } catch (error) {
    const [first] = (error as Error).message.split('\n');
    return wrong(
      'procedures',
      first ?? '',
      'npx homeward packs check, with the folder, names every mistake.',
    );
  }
}
