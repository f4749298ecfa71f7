import { appendFile, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Instant } from '../../../domain/time/instant.ts';
import type { Channel, MessageText } from '../channel.ts';

export interface KeptMessage {
  readonly message: string;
  readonly by: 'email' | 'text';
  readonly to: string;
  readonly text: MessageText;
  readonly at: Instant;
}

/** Where messages of a demonstration go: nobody gets them, and everybody may look. */
export interface LocalMailbox {
  readonly email: Channel;
  readonly text: Channel;
  /** Messages by whom they are to, newest first, and whoever has the newest first. */
  kept(): Promise<ReadonlyMap<string, readonly KeptMessage[]>>;
}

export interface MailboxPlace {
  readonly dataFolder: string;
  /** The time of the demonstration. */
  readonly now: () => Instant;
}

/** One line of JSON for each message, so that every process of the demonstration adds to it and can read it. */
export function localMailbox({ dataFolder, now }: MailboxPlace): LocalMailbox {
  const file = join(dataFolder, 'mailbox.jsonl');
  const keeping = (by: KeptMessage['by']): Channel => ({
    name: by,
    send: async ({ message, to, text }) => {
      const line = JSON.stringify({ message, by, to, text, at: now() } satisfies KeptMessage);
      await appendFile(file, `${line}\n`, { mode: 0o600 });
      return { kind: 'sent', reference: message, delivered: true };
    },
  });
  return { email: keeping('email'), text: keeping('text'), kept: async () => byAddress(await linesOf(file)) };
}

async function linesOf(file: string): Promise<readonly string[]> {
  try {
    // What follows the last line break is a line that somebody is writing.
    return (await readFile(file, 'utf8')).split('\n').slice(0, -1);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
}

/** A message that was sent again is one message: the first counts. */
function byAddress(lines: readonly string[]): ReadonlyMap<string, readonly KeptMessage[]> {
  const messages = new Map<string, KeptMessage>();
  for (const line of lines) {
    const kept = JSON.parse(line) as KeptMessage;
    const name = `${kept.by} ${kept.message} ${kept.to}`;
    if (!messages.has(name)) messages.set(name, kept);
  }
  const mailboxes = new Map<string, KeptMessage[]>();
  for (const kept of [...messages.values()].reverse())
    mailboxes.set(kept.to, [...(mailboxes.get(kept.to) ?? []), kept]);
  return mailboxes;
}
