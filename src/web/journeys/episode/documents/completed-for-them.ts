import type { FastifyRequest } from 'fastify';
import { viewerOf } from '../../../../access/policy/viewer-of.ts';
import { episodeSaid } from '../../../../domain/episode/events.ts';
import { foldSaid } from '../../../../domain/event/said.ts';
import { asAgency } from '../../../../store/as-agency.ts';
import { readStreams } from '../../../../store/read/read-streams.ts';
import type { Service } from '../../../service.ts';
import type { Completed } from './document.ts';
import type { DocumentRoute } from './document-route.ts';

/**
 * A document of a child whose record is not open to somebody who was told of the document; only for the copy without
 * the child.
 */
export async function completedForThem(
  { store, clock }: Service,
  { signedIn, params }: FastifyRequest<DocumentRoute>,
): Promise<Completed | undefined> {
  const stream = `episode:${params.id}` as const;
  const owner = await asAgency(store, viewerOf(signedIn!, clock.now()), async (connection) => {
    const { rows } = await connection.query<{ owner: string }>({
      name: 'told-of-document',
      text: `select n.owner from homeward.notice n
        where n.stream = $1 and n.event::text = $2 and n.cause = 'act' and n.agency = $3 and n.role = $4 limit 1`,
      values: [stream, params.version, signedIn!.as.agency, signedIn!.as.role],
    });
    return rows[0]?.owner;
  });
  if (owner === undefined) return undefined;
  const events = (await readStreams(store, owner, [stream])).get(stream)?.events ?? [];
  return episodeSaid(foldSaid(events), 'AlertCompleted').find(
    (one) => String(one.version) === params.version,
  );
}
