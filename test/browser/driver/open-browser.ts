import { type Browser, chromium } from 'playwright-core';
import { inject } from 'vitest';

/** Starts the browser: one process for a test file. */
export async function openBrowser(): Promise<Browser> {
  const { executablePath, env } = inject('chromium');
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
