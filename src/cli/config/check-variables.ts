import { channelMistakes } from '../../notices/channels/settings/channel-mistakes.ts';
import { readSetting } from '../settings/read-setting.ts';
import { type SettingName, settings } from '../settings/settings.ts';
import { misfits } from '../settings/which-fit.ts';
import { type CheckLine, mind, sound, wrong } from './check-line.ts';

const names = Object.keys(settings) as SettingName[];

/** Each variable by itself, those that Homeward does not know, and what does not fit together. */
export function checkVariables(environment: NodeJS.ProcessEnv): readonly CheckLine[] {
  const faults = [
    ...names.filter((name) => environment[name]).flatMap((name) => faultOf(name, environment)),
    ...channelMistakes(environment).map(({ about, says, mend }) => wrong(about, says, mend)),
  ];
  const unknown = Object.keys(environment).filter(
    (name) => name.startsWith('HOMEWARD_') && !Object.hasOwn(settings, name),
  );
  const [address] = faults.some(({ about }) => about === 'HOMEWARD_ADDRESS')
    ? []
    : [readSetting('HOMEWARD_ADDRESS', environment)];
  return [
    ...names
      .filter((name) => faults.every(({ about }) => about !== name))
      .map((name) => shown(name, environment)),
    ...faults,
    ...unknown.map((name) =>
      mind(name, 'Homeward knows no such variable.', '`homeward config settings` lists those that it knows.'),
    ),
    ...misfits(environment, address).map(({ about, says, mend }) => wrong(about, says, mend)),
    ...openDoors(environment, address),
  ];
}

function shown(name: SettingName, environment: NodeJS.ProcessEnv): CheckLine {
  const { byDefault } = settings[name];
  const written = environment[name];
  if (!written)
    return sound(name, byDefault === '–' ? 'not set' : `not set, so ${byDefault.replaceAll('`', '')}`);
  return sound(name, 'secret' in settings[name] ? 'set' : written);
}

function faultOf(name: SettingName, environment: NodeJS.ProcessEnv): readonly CheckLine[] {
  try {
    readSetting(name, environment);
    return [];
  } catch (error) {
    return [wrong(name, (error as Error).message, `Mend ${name}, or take it away.`)];
  }
}

const machine = ['127.0.0.1', '::1', 'localhost'];

/** What is as it was asked for, and is seldom meant. */
function openDoors(environment: NodeJS.ProcessEnv, address: string | undefined): readonly CheckLine[] {
  const { HOMEWARD_HOST: host, HOMEWARD_ISSUERS: issuers, HOMEWARD_TRUSTED_PROXY: proxy } = environment;
  const found: CheckLine[] = [];
  if (!issuers && host && !machine.includes(host))
    found.push(
      mind(
        'HOMEWARD_HOST',
        'Whoever reaches this machine can enter the demonstration as anybody in it.',
        'Take HOMEWARD_HOST away, or set HOMEWARD_ISSUERS so that people sign in.',
      ),
    );
  if (address?.startsWith('https:') && !proxy)
    found.push(
      mind(
        'HOMEWARD_TRUSTED_PROXY',
        'Something in front of Homeward answers https, and everybody seems to come from there: limits count them as one.',
        'Set it to the address from which that reaches Homeward, such as 127.0.0.1 or 10.0.0.5.',
      ),
    );
  return found;
}
