import { createServer } from 'node:net';

/** Whether a server could listen on this port of 127.0.0.1 now. Port 0 asks for any. */
function listenBriefly(port: number): Promise<number | undefined> {
  return new Promise((resolve) => {
    const server = createServer();
    server.on('error', () => resolve(undefined));
    server.listen({ port, host: '127.0.0.1', exclusive: true }, () => {
      const address = server.address();
      const taken = typeof address === 'object' && address ? address.port : undefined;
      server.close(() => resolve(taken));
    });
  });
}

export async function isPortFree(port: number): Promise<boolean> {
  return (await listenBriefly(port)) === port;
}

/** A port of 127.0.0.1 that is free now: the wanted one where that is possible, else any. */
export async function freePort(wanted?: number): Promise<number> {
  const port = (wanted && (await listenBriefly(wanted))) || (await listenBriefly(0));
  if (!port) throw new Error('No port of 127.0.0.1 is free');
  return port;
}
