/** Every variable that says something of channels. */
export const channelVariables = [
  'HOMEWARD_NOTIFY_API_KEY',
  'HOMEWARD_NOTIFY_EMAIL_TEMPLATE',
  'HOMEWARD_NOTIFY_TEXT_TEMPLATE',
  'HOMEWARD_NOTIFY_ADDRESS',
  'HOMEWARD_NOTIFY_RECEIPT_TOKEN',
  'HOMEWARD_SMTP_ADDRESS',
  'HOMEWARD_MAIL_FROM',
  'HOMEWARD_SEND_SECONDS',
] as const;

export type ChannelVariable = (typeof channelVariables)[number];

/** What is wrong with one variable. What it says is never repeated: some hold passwords. */
export interface ChannelMistake {
  readonly about: ChannelVariable;
  readonly says: string;
  readonly mend: string;
}
