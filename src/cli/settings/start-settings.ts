import { join } from 'node:path';
import pino, { type DestinationStream } from 'pino';
import { readChannelSettings } from '../../notices/channels/settings/channel-settings.ts';
import { CouldNot } from '../exit.ts';
import { readSetting } from './read-setting.ts';
import { misfits } from './which-fit.ts';

/** What the environment says of the pages: where they are served, and what a demonstration is to be. */
export function startSettings() {
  const address = readSetting('HOMEWARD_ADDRESS');
  const [misfit] = misfits(process.env, address);
  if (misfit !== undefined) throw new CouldNot(`${misfit.about}: ${misfit.says} ${misfit.mend}`);
  refuseChannelMistakes();
  const demonstration = readSetting('HOMEWARD_ISSUERS') === undefined;
  return {
    port: readSetting('HOMEWARD_PORT'),
    host: readSetting('HOMEWARD_HOST'),
    address,
    clock: readSetting('HOMEWARD_CLOCK'),
    trustedProxy: readSetting('HOMEWARD_TRUSTED_PROXY'),
    works: readSetting('HOMEWARD_WORKER') === 'serving',
    dataFolder: readSetting('HOMEWARD_DATA'),
    demonstration,
    simulates: demonstration && readSetting('HOMEWARD_SIMULATE') === 'children',
    log: readSetting('HOMEWARD_LOG'),
  };
}

function refuseChannelMistakes(): void {
  try {
    readChannelSettings(process.env);
  } catch (error) {
    throw new CouldNot((error as Error).message, { cause: error });
  }
}

/** Written as it is said: what happened last before the end is what somebody looks for. */
export const logDestination = (log: 'file' | 'stdout', dataFolder: string): DestinationStream =>
  pino.destination({ dest: log === 'stdout' ? 1 : join(dataFolder, 'homeward.log'), sync: true });
