import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { type Installation, openInstallation } from './command-line.fixture.ts';

vi.setConfig({ testTimeout: 60_000 });

let installation: Installation;
beforeAll(async () => {
  installation = await openInstallation();
});
afterAll(() => installation.close());

const start = (environment: Readonly<Record<string, string>> = {}) => {
  const { DATABASE_URL, HOMEWARD_SECRET, HOMEWARD_DATA, PATH } = process.env;
  const worker = spawn(process.execPath, ['bin/homeward.js', 'worker'], {
    env: { PATH, DATABASE_URL, HOMEWARD_SECRET, HOMEWARD_DATA, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  worker.stdout.on('data', (part) => {
    said += part;
  });
  worker.stderr.on('data', (part) => {
    said += part;
  });
  return { worker, ended: once(worker, 'exit'), said: () => said };
};

describe('homeward worker', () => {
  it('makes its queue, works beside others, and ends well when it is asked to', async () => {
    const workers = [start(), start()];
    await vi.waitFor(() => {
      for (const { said } of workers) expect(said()).toContain('Homeward is working');
    }, 30_000);
    const { rows } = await installation.store.worker.query(
      'select count(*)::integer as jobs from graphile_worker.jobs',
    );
    expect(rows).toEqual([{ jobs: 0 }]);
    for (const { worker } of workers) worker.kill('SIGTERM');
    for (const { ended } of workers) expect(await ended).toEqual([0, null]);
  });

  it('does not begin with channels that cannot be used', async () => {
    const { ended, said } = start({ HOMEWARD_NOTIFY_API_KEY: 'half a key' });
    expect(await ended).toEqual([2, null]);
    expect(said()).toContain('HOMEWARD_NOTIFY_API_KEY');
    expect(said()).not.toContain('half a key');
  });
});
