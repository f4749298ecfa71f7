import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { serveOpenEpisodes } from './open-episodes.ts';
import { seenByOthers } from './seen-by-others.ts';
import { type Weight, weightOf } from './weight.ts';

/** What is measured: the board of somebody who is signed in, and a bare server that sends the same bytes. */
export interface BoardServers {
  readonly board: string;
  readonly bare: string;
  readonly cookie: string;
  readonly bytes: number;
  readonly weight: Weight;
  /** Milliseconds until others see a change. */
  readonly seenAfter: readonly number[];
}

const OPEN_EPISODES = 300;
const CHANGES = 25;

const episodes = await serveOpenEpisodes(OPEN_EPISODES);
const { address, cookie, close } = episodes;
const board = `${address}/missing-now`;
const page = Buffer.from(await (await fetch(board, { headers: { cookie } })).arrayBuffer());
if (!page.includes(`${OPEN_EPISODES} open episodes`)) throw new Error('The board does not show all of them');

const weight = await weightOf(new URL(board), page.toString(), cookie);

const bareServer = createServer((_, response) => {
  response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', 'content-length': page.length });
  response.end(page);
});
await new Promise<void>((resolve) => bareServer.listen(0, '127.0.0.1', resolve));
const bare = `http://127.0.0.1:${(bareServer.address() as AddressInfo).port}/`;

const seenAfter = await seenByOthers(episodes, CHANGES);
process.send?.({ board, bare, cookie, bytes: page.length, weight, seenAfter } satisfies BoardServers);
process.once('message', async () => {
  bareServer.close();
  bareServer.closeAllConnections();
  await close();
  process.disconnect();
});
