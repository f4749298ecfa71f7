import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Service } from '../../../service.ts';
import { readChoice } from '../board/choice.ts';
import type { Board } from '../board/look.ts';
import { queryIn } from '../board/page.ts';
import { follow } from './follow.ts';
import { pulseOver } from './pulse.ts';

/** The board that updates itself, by Server-Sent Events. */
export interface LiveBoard {
  open(request: FastifyRequest, reply: FastifyReply): Promise<void>;
  close(): void;
}

export function liveBoard(service: Service, board: Board): LiveBoard {
  const pulse = pulseOver(service.store);
  const streams = new Set<FastifyReply['raw']>();
  return {
    async open(request, reply) {
      const { raw } = reply;
      const query = queryIn(request.url);
      reply.hijack();
      raw.writeHead(200, {
        ...(reply.getHeaders() as Record<string, string>),
        'content-type': 'text/event-stream; charset=utf-8',
        // A proxy that collects what is sent would show the board when it is old.
        'x-accel-buffering': 'no',
      });
      raw.flushHeaders();
      streams.add(raw);
      const follower = follow(service, board, {
        signedIn: request.signedIn!,
        choice: readChoice(query),
        has: String(request.headers['last-event-id'] ?? query.get('has') ?? ''),
        send: (event, data, id) => {
          raw.write(
            `${id === undefined ? '' : `id: ${id}\n`}event: ${event}\ndata: ${JSON.stringify(data)}\n\n`,
          );
        },
        end: () => raw.end(),
      });
      const stop = pulse.listen((beat) => {
        // Whoever does not take what was sent gets the rest later, in one piece.
        if (!raw.writableNeedDrain) follower.beat(beat);
      });
      raw.on('close', () => {
        stop();
        streams.delete(raw);
      });
      follower.beat({ recorded: true });
    },
    close() {
      pulse.close();
      for (const raw of streams) raw.end();
    },
  };
}
