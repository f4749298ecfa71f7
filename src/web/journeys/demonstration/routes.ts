import type { FastifyInstance } from 'fastify';
import type { Service } from '../../service.ts';
import { moveClock, showClock } from './clock/page.ts';
import { showMailbox } from './mailbox/page.ts';

/** What only a demonstration has. */
export function demonstration(server: FastifyInstance, { demonstration: shown }: Service): void {
  if (shown === undefined) return;
  server.get('/demonstration/clock', { config: { open: true } }, showClock(shown));
  server.post('/demonstration/clock', { config: { open: true } }, moveClock(shown));
  server.get('/demonstration/mailbox', { config: { open: true } }, showMailbox(shown));
}
