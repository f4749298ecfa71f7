import { createServer } from 'node:net';
import { type CheckLine, sound, wrong } from './check-line.ts';

const reasons: Readonly<Record<string, readonly [says: string, mend: string]>> = {
  EADDRINUSE: [
    'It is taken, by another program or by a Homeward that runs.',
    'Stop that, or set HOMEWARD_PORT to another.',
  ],
  EACCES: [
    'This user may not listen there.',
    'Set HOMEWARD_PORT to one of 1024 or above, with a proxy in front.',
  ],
  EADDRNOTAVAIL: ['This machine has no such address.', 'Set HOMEWARD_HOST to an address of this machine.'],
};

/** Whether the pages could be served there now. */
export const checkPort = (host: string, port: number): Promise<CheckLine> =>
  new Promise((resolve) => {
    const about = `${host}, port ${port}`;
    const server = createServer();
    server.once('error', (error: NodeJS.ErrnoException) => {
      const [says, mend] = reasons[error.code ?? ''] ?? [
        `Nothing can listen there (${error.code}).`,
        'Set HOMEWARD_HOST and HOMEWARD_PORT to others.',
      ];
      resolve(wrong(about, says, mend));
    });
    server.listen({ host, port }, () => server.close(() => resolve(sound(about, 'free'))));
  });
