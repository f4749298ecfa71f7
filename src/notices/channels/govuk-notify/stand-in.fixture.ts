import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { openNotify } from './open-notify.ts';

/** What was asked of the stand-in. */
export interface Asked {
  readonly method: string | undefined;
  readonly path: string;
  readonly authorization: string | undefined;
  readonly body: unknown;
}

export type Answer = (response: ServerResponse, asked: Asked) => void;

const serviceId = '26785a09-ab16-4eb0-8407-a37497a57506';
const secret = '3d844edf-8d35-48ac-975b-e847b4f122b0';
export const apiKey = `madeup-${serviceId}-${secret}`;
export const template = 'f33517ff-2a88-4f6e-b855-c550268ce08a';

/** A server that answers as a test wants it to, where GOV.UK Notify would. */
export async function standIn(patience = 2_000) {
  const asked: Asked[] = [];
  let answer: Answer = (response) => response.writeHead(500).end();
  const server = createServer(async (request, response) => {
    const one = await read(request);
    asked.push(one);
    answer(response, one);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const address = `http://127.0.0.1:${port}`;
  return {
    address,
    asked,
    notify: openNotify({ address, apiKey, patience }),
    answers: (next: Answer) => {
      asked.length = 0;
      answer = next;
    },
    close: () => stop(server),
  };
}

export type StandIn = Awaited<ReturnType<typeof standIn>>;

export const json =
  (status: number, body: unknown): Answer =>
  (response) =>
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));

/** As Notify words what it does not do. */
export const fault = (status: number, error: string, message: string): Answer =>
  json(status, { status_code: status, errors: [{ error, message }] });

async function read(request: IncomingMessage): Promise<Asked> {
  const body = await text(request);
  return {
    method: request.method,
    path: request.url ?? '',
    authorization: request.headers.authorization,
    body: body === '' ? undefined : JSON.parse(body),
  };
}

/** Also cuts off whoever was left waiting. */
const stop = (server: Server) =>
  new Promise<void>((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
