import type { SMTPServerOptions } from 'smtp-server';
import { afterEach } from 'vitest';
import { mailServer } from './mail-server.fixture.ts';
import { smtpEmail } from './smtp-email.ts';

export const from = 'Homeward <homeward@exampleshire.example.gov.uk>';
/** Long enough on a busy machine for a server that answers. */
const PATIENCE = 10_000;

const toClose: (() => unknown)[] = [];

/** At the end of the test. */
export const closeLater = (close: () => unknown) => void toClose.push(close);

export const closeAfterEach = () =>
  afterEach(async () => {
    for (const close of toClose.splice(0).reverse()) await close();
  });

export function channelTo(address: string, patience = PATIENCE) {
  const channel = smtpEmail({ address, from, host: 'homeward.example.gov.uk', patience });
  closeLater(() => channel.close());
  return channel;
}

/** A mail server, and a channel to it. */
export async function served(options: SMTPServerOptions = {}, patience = PATIENCE) {
  const server = await mailServer(options);
  closeLater(() => server.close());
  return { server, channel: channelTo(server.address, patience) };
}
