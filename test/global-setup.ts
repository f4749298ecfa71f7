import type { TestProject } from 'vitest/node';
import { testServers } from '../src/store/testing/servers.ts';
import { startTestServers } from './start-test-servers.ts';

/** One server of each version for the whole run. */
export default async function setUp({ provide }: TestProject): Promise<() => Promise<void>> {
  const { servers, stop } = await startTestServers(testServers);
  provide('testServers', servers);
  return stop;
}
