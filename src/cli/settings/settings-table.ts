import { type SettingName, settings } from './settings.ts';

/** Every setting as a table for a page of the guide. */
export const settingsTable = (): string =>
  [
    '| variable | what it is | default |',
    '|---|---|---|',
    ...(Object.keys(settings) as SettingName[]).map(
      (name) => `| \`${name}\` | ${settings[name].what} | ${settings[name].byDefault} |`,
    ),
  ].join('\n');
