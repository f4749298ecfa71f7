import type { TestProject } from 'vitest/node';
import { testServers } from '../../src/store/testing/servers.ts';
import { startTestServers } from '../start-test-servers.ts';
import { makeUpDemonstration } from './demonstration/make-up-demonstration.ts';
import { unpackChromium } from './driver/unpack-chromium.ts';

/** One server with the demonstration in it, which each file copies, and the browser on disk before anybody starts it. */
export default async function setUp({ provide }: TestProject): Promise<() => Promise<void>> {
  const [{ servers, stop }, chromium] = await Promise.all([
    startTestServers(testServers.filter(({ version }) => version === 18)),
    unpackChromium(),
  ]);
  await makeUpDemonstration(servers[0]!);
  provide('testServers', servers);
  provide('chromium', chromium);
  return stop;
}
