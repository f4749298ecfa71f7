import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { settingsFor } from '../src/store/logins/connection.ts';
import { openDatabase } from '../src/store/open-store.ts';
import { readSecret } from '../src/store/secret.ts';
import { startServer } from '../src/store/server/start-server.ts';
import type { Store } from '../src/store/store.ts';

/** So many people record at the same moment. */
export const CLIENTS = 8;

/** A record of its own, on a server with everything that makes it durable left on. */
export interface BenchStore {
  readonly store: Store;
  /** As many connections of somebody whom no rule holds back, with the same driver and settings. */
  readonly unbound: pg.Pool;
  readonly folder: string;
  close(): Promise<void>;
}

export async function openBenchStore(): Promise<BenchStore> {
  const folder = await mkdtemp(path.join(tmpdir(), 'homeward-bench-'));
  const server = await startServer({ dataFolder: folder });
  const { host, port, superuser: user, password } = server;
  const secret = await readSecret(folder);
  const place = { host, port, database: 'homeward' };
  const store = await openDatabase(place, { user, password }, secret, { connections: { record: CLIENTS } });
  const unbound = new pg.Pool({ ...settingsFor(place, 'record', secret), user, password, max: CLIENTS });
  // The server may be gone before a connection has said goodbye.
  unbound.on('error', () => {});
  return {
    store,
    unbound,
    folder,
    async close() {
      await unbound.end();
      await store.close();
      await server.release();
      await rm(folder, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

/** Milliseconds that eight clients take for each piece of work, going on as soon as one is done. */
export async function together<Work>(
  pieces: readonly Work[],
  work: (piece: Work) => Promise<unknown>,
): Promise<number> {
  const queue = pieces.values();
  const began = performance.now();
  await Promise.all(
    Array.from({ length: CLIENTS }, async () => {
      for (const piece of queue) await work(piece);
    }),
  );
  return (performance.now() - began) / pieces.length;
}
