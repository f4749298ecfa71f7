import { defineConfig } from 'vitest/config';

const pure = [
  'src/domain/**/*.test.ts',
  'src/procedures/**/*.test.ts',
  'procedures/**/*.test.ts',
  'test/guidance/**/*.test.ts',
  'src/web/{forms,words}/**/*.test.ts',
  'src/web/acts/{*,form/*,read/*}.test.ts',
];

/** They start and kill servers of their own, and what they started is taken down when the file ends. */
const servers = ['src/store/server/**/*.test.ts', 'src/store/steady-pool.test.ts'];

export default defineConfig({
  test: {
    testTimeout: 60_000,
    hookTimeout: 120_000,
    // Loading the modules anew for every file takes longer than most files run. What a file sets up, it takes down.
    isolate: false,
    // How long somebody waits is measured by `npm run bench`; here, only that it comes.
    expect: { poll: { timeout: 20_000 } },
    projects: [
      { extends: true, test: { name: 'pure', include: pure } },
      {
        extends: true,
        test: {
          name: 'database',
          include: ['src/**/*.test.ts', 'test/**/*.test.ts'],
          exclude: [...pure, ...servers, 'test/recovery/**', 'test/browser/**', 'node_modules/**'],
          globalSetup: 'test/global-setup.ts',
        },
      },
      {
        extends: true,
        test: { name: 'servers', include: servers, isolate: true },
      },
      {
        extends: true,
        test: {
          name: 'browser',
          include: ['test/browser/**/*.test.ts'],
          globalSetup: 'test/browser/global-setup.ts',
        },
      },
    ],
  },
});
