import { channelMistakes } from './channel-mistakes.ts';
import { NOTIFY_ADDRESS, PATIENCE_SECONDS } from './defaults.ts';
import type { ChannelVariable } from './variables.ts';

/** What the environment says of channels. */
export interface ChannelSettings {
  readonly notify?: {
    readonly address: string;
    readonly apiKey: string;
    readonly emailTemplate: string | undefined;
    readonly textTemplate: string | undefined;
    readonly receiptToken: string | undefined;
  };
  readonly smtp?: { readonly address: string; readonly from: string };
  /** Milliseconds that a channel may take to answer. */
  readonly patience: number;
}

/** @refuses what cannot be used, every mistake at once */
export function readChannelSettings(environment: NodeJS.ProcessEnv): ChannelSettings {
  const mistakes = channelMistakes(environment);
  if (mistakes.length > 0)
    throw new Error(mistakes.map(({ about, says, mend }) => `${about}: ${says} ${mend}`).join('\n'));
  const said = (name: ChannelVariable) => environment[name] || undefined;
  const [apiKey, smtp, from] = [
    said('HOMEWARD_NOTIFY_API_KEY'),
    said('HOMEWARD_SMTP_ADDRESS'),
    said('HOMEWARD_MAIL_FROM'),
  ];
  return {
    patience: Number(said('HOMEWARD_SEND_SECONDS') ?? PATIENCE_SECONDS) * 1_000,
    ...(apiKey !== undefined && {
      notify: {
        apiKey,
        address: new URL(said('HOMEWARD_NOTIFY_ADDRESS') ?? NOTIFY_ADDRESS).origin,
        emailTemplate: said('HOMEWARD_NOTIFY_EMAIL_TEMPLATE'),
        textTemplate: said('HOMEWARD_NOTIFY_TEXT_TEMPLATE'),
        receiptToken: said('HOMEWARD_NOTIFY_RECEIPT_TOKEN'),
      },
    }),
    ...(smtp !== undefined && from !== undefined && { smtp: { address: smtp, from } }),
  };
}
