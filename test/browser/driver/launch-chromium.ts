import { type Browser, chromium } from 'playwright-core';
import type { Chromium } from './unpack-chromium.ts';

/** Starts a browser that was unpacked, or says what to do where it does not fit the system. */
export async function launchChromium({ executablePath, env }: Chromium): Promise<Browser> {
  try {
    return await chromium.launch({
      executablePath,
      env: { ...process.env, ...env },
      args: ['--no-sandbox', '--no-zygote', '--disable-gpu', '--font-render-hinting=none'],
    });
  } catch (cause) {
    throw new Error(
      `The browser of these tests did not start (${executablePath}). ` +
        'Where its package does not fit the system, name another: HOMEWARD_BROWSER=/path/to/chrome npm test',
      { cause },
    );
  }
}
