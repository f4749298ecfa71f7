import type { AddressInfo, Socket } from 'node:net';
import { text } from 'node:stream/consumers';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';

/** An answer of a mail server with a number of its own. */
export const answer = (responseCode: number, says: string): Error =>
  Object.assign(new Error(says), { responseCode });

export interface Mail {
  readonly from: string;
  readonly to: readonly string[];
  readonly written: string;
}

/** A real mail server on a port of its own, which keeps what it accepts. */
export async function mailServer(options: SMTPServerOptions = {}) {
  const mails: Mail[] = [];
  const sockets = new Set<Socket>();
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    closeTimeout: 100,
    // Else it warns of the certificate that it brings, which is good enough to be refused and for a test.
    logger: false,
    onData: async (stream, { envelope }, done) => {
      const written = await text(stream);
      const from = envelope.mailFrom === false ? '' : (envelope.mailFrom?.address ?? '');
      mails.push({ from, to: envelope.rcptTo.map(({ address }) => address), written });
      done();
    },
    ...options,
  });
  server.on('error', () => undefined);
  server.server.on('connection', (socket: Socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()));
  const { port } = server.server.address() as AddressInfo;
  return {
    address: `smtp://127.0.0.1:${port}`,
    port,
    mails,
    /** Connections that are open. */
    sockets,
    close: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        for (const socket of sockets) socket.destroy();
      }),
  };
}
