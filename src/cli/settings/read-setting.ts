import { CouldNot } from '../exit.ts';
import { type SettingName, settings } from './settings.ts';

export type SettingValue<Name extends SettingName> = ReturnType<(typeof settings)[Name]['read']>;

/** What a variable says; one that is empty is not set. @refuses what it cannot mean, and names it */
export function readSetting<Name extends SettingName>(
  name: Name,
  environment: NodeJS.ProcessEnv = process.env,
): SettingValue<Name> {
  try {
    return settings[name].read(environment[name] || undefined) as SettingValue<Name>;
  } catch (error) {
    const says = (error as Error).message;
    throw new CouldNot(says.startsWith(name) ? says : `${name}${says}`, { cause: error });
  }
}
