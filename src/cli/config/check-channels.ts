import type { Instant } from '../../domain/time/instant.ts';
import type { TriedChannel } from '../../notices/channels/channel.ts';
import { type Channels, channelsFrom } from '../../notices/channels/channels-from.ts';
import { channelMistakes } from '../../notices/channels/settings/channel-mistakes.ts';
import { type CheckLine, mind, sound } from './check-line.ts';

/** Whether messages could leave the service now; none is sent. Mistakes in the variables are said with those. */
export async function checkChannels(
  environment: NodeJS.ProcessEnv,
  dataFolder: string,
): Promise<readonly CheckLine[]> {
  if (channelMistakes(environment).length > 0) return [];
  const channels = await channelsFrom(environment, { dataFolder, now: () => Date.now() as Instant });
  try {
    return await checkEach(channels);
  } finally {
    channels.close();
  }
}

async function checkEach(channels: Channels): Promise<readonly CheckLine[]> {
  if (channels.kind === 'demonstration')
    return [
      sound(
        'channels',
        'none, so messages go to a mailbox that everybody in the demonstration may look into',
      ),
    ];
  const { email, text } = channels;
  const tried = await Promise.all([email, text].flatMap((channel) => channel ?? []).map(tryOut));
  return email === undefined && text === undefined ? [nobodyIsTold] : tried;
}

const nobodyIsTold = mind(
  'channels',
  'Nothing leaves the service: whoever is not looking at Homeward is not told.',
  'Set HOMEWARD_NOTIFY_API_KEY or HOMEWARD_SMTP_ADDRESS; docs/operations.md says how.',
);

const named = { service: 'service', email: 'e-mail', text: 'text messages' } as const;

async function tryOut(channel: TriedChannel): Promise<CheckLine> {
  try {
    await channel.tryOut();
    return sound(named[channel.name], 'could be sent');
  } catch (error) {
    return mind(
      named[channel.name],
      (error as Error).message,
      'Mend that; messages wait until then, and are sent by themselves afterwards.',
    );
  }
}
