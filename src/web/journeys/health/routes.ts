import { setTimeout as delay } from 'node:timers/promises';
import type { FastifyInstance } from 'fastify';
import type { Store } from '../../../store/store.ts';
import type { Service } from '../../service.ts';

/** A database that takes longer to say anything is not one that pages can be made from. */
const PATIENCE = 2_000;

/** For whatever watches over the service: whether it runs, and whether it can answer people. */
export function health(server: FastifyInstance, { store }: Service): void {
  const open = { config: { open: true } };
  server.get('/health/live', open, () => ({ status: 'live' }));
  server.get('/health/ready', open, async (_, reply) => {
    if (await answers(store)) return { status: 'ready' };
    return reply.code(503).send({ status: 'not ready', because: 'the database does not answer' });
  });
}

async function answers({ record, view, access }: Store): Promise<boolean> {
  const end = new AbortController();
  const asked = Promise.all([record, view, access].map((pool) => pool.query('select'))).then(
    () => true,
    () => false,
  );
  const waited = delay(PATIENCE, false, { signal: end.signal, ref: false }).catch(() => false);
  return Promise.race([asked, waited]).finally(() => end.abort());
}
