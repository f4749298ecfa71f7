import { type ChildProcess, spawn } from 'node:child_process';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import sharp from 'sharp';
import { freePort } from '../../src/store/server/free-port.ts';
import { launchChromium } from './driver/launch-chromium.ts';
import { signInAs } from './driver/sign-in-as.ts';
import { unpackChromium } from './driver/unpack-chromium.ts';
import { reportMissing } from './journeys/report-missing.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const pictures = path.join(root, 'docs', 'screenshots');
const desk = { width: 1280, height: 900 };
const phone = { width: 390, height: 844 };

/** Pictures of the main pages, for the README, from a demonstration that is served for them. */
async function takeAll(browser: Browser, baseURL: string): Promise<void> {
  const as = async (person: string, viewport: typeof desk): Promise<Page> => {
    const page = await (await browser.newContext({ baseURL, viewport })).newPage();
    await signInAs(page, person);
    return page;
  };
  const carer = await as('foster-carer', phone);
  await carer.goto('/report');
  await take(carer, 'report-phone');
  await reportMissing(carer);
  await take(carer, 'what-happens-next-phone');
  await carer.goto('/our-home');
  await take(carer, 'our-home-phone');
  for (const [size, viewport] of Object.entries({ desk, phone })) {
    const duty = await as('emergency-duty-team', viewport);
    await duty.goto('/missing-now');
    await take(duty, `missing-now-${size}`);
    await duty.locator('main a[href^="/episodes/"]').first().click();
    await take(duty, `episode-${size}`);
  }
  const worker = await as('team-manager', desk);
  await worker.goto('/my-work');
  await take(worker, 'my-work-desk');
  await worker.goto('/figures');
  await take(worker, 'figures-desk');
  const interviewer = await as('return-interviewer', desk);
  await interviewer.goto('/return-interviews');
  await take(interviewer, 'return-interviews-desk');
}

/** Few colours are enough for a page, and keep each picture below 100 KB. */
async function take(page: Page, name: string): Promise<void> {
  await page.waitForLoadState('load');
  const taken = await page.screenshot();
  await sharp(taken)
    .png({ palette: true, colours: 32, compressionLevel: 9, effort: 10 })
    .toFile(path.join(pictures, `${name}.png`));
}

async function start(data: string, port: number): Promise<ChildProcess> {
  const service = spawn(process.execPath, [path.join(root, 'bin', 'homeward.js'), 'start'], {
    env: {
      ...process.env,
      HOMEWARD_DATA: data,
      HOMEWARD_PORT: String(port),
      HOMEWARD_CLOCK: '2026-10-24T00:05',
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await new Promise<void>((resolve, reject) => {
    service.stdout!.on('data', (said: Buffer) => String(said).includes('Homeward is ready') && resolve());
    service.once('exit', () => reject(new Error('The service ended before it was ready')));
  });
  return service;
}

const data = await mkdtemp(path.join(tmpdir(), 'homeward-screenshots-'));
const port = await freePort();
const service = await start(data, port);
const browser = await launchChromium(await unpackChromium());
try {
  await mkdir(pictures, { recursive: true });
  await takeAll(browser, `http://localhost:${port}`);
} finally {
  await browser.close();
  const ended = new Promise((resolve) => service.once('exit', resolve));
  service.kill('SIGTERM');
  await ended;
  await rm(data, { recursive: true, force: true, maxRetries: 5 });
}
