import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { stylesheet } from './stylesheet.ts';

export interface Asset {
  readonly type: string;
  readonly plain: Buffer;
  /** By the name that a browser asks for it with, the smallest first. */
  readonly packed: readonly (readonly [encoding: 'br' | 'gzip', content: Buffer])[];
}

/** Everything a page loads beside itself, by address. Nothing is built: each is made once, when it is first asked for. */
export interface Assets {
  /** Names the present content, so that a browser may keep it for good. */
  readonly version: string;
  find(path: string): Asset | undefined;
}

const require = createRequire(import.meta.url);
const own = (name: string) => new URL(name, import.meta.url);

const folderOf = (file: string): string => dirname(require.resolve(file));

const govukImages = join(folderOf('govuk-frontend/dist/govuk/govuk-frontend.min.css'), 'assets/images');
const mojImages = join(folderOf('@ministryofjustice/frontend/moj/moj-frontend.min.css'), 'assets/images');

/** Nothing of the crown: neither its crest nor its icons are a council's to use. */
const images = (folder: string): Record<string, () => Buffer> =>
  Object.fromEntries(
    readdirSync(folder)
      .filter((name) => name.startsWith('icon-') && name.endsWith('.svg'))
      .map((name) => [`images/${name}`, () => readFileSync(join(folder, name))]),
  );

const withoutMap = (script: string): Buffer => Buffer.from(script.replace(/\/\/# sourceMappingURL=.*$/m, ''));

const script = (file: string) => () => withoutMap(readFileSync(require.resolve(file), 'utf8'));

const scripts: Record<string, () => Buffer> = {
  'govuk.js': script('govuk-frontend/dist/govuk/govuk-frontend.min.js'),
  'moj.js': script('@ministryofjustice/frontend/moj/moj-frontend.min.js'),
};
for (const name of readdirSync(own('.')).filter((file) => file.endsWith('.js')))
  scripts[name] = () => readFileSync(own(name));

const sources: Readonly<Record<string, () => Buffer>> = {
  'homeward.css': () => Buffer.from(stylesheet()),
  'icon.svg': () => readFileSync(own('icon.svg')),
  ...scripts,
  ...images(govukImages),
  ...images(mojImages),
};

const types: Readonly<Record<string, string>> = {
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  svg: 'image/svg+xml',
};

export function assets(): Assets {
  const made = new Map<string, Asset>();
  const make = (path: string): Asset | undefined => {
    const source = Object.hasOwn(sources, path) ? sources[path] : undefined;
    if (source === undefined) return undefined;
    const plain = source();
    return {
      type: types[path.split('.').at(-1)!]!,
      plain,
      packed: [
        ['br', brotliCompressSync(plain, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } })],
        ['gzip', gzipSync(plain, { level: 9 })],
      ],
    };
  };
  return {
    version: versionOfAll(),
    find(path) {
      const known = made.get(path) ?? make(path);
      if (known !== undefined) made.set(path, known);
      return known;
    },
  };
}

/** Of the libraries their version number will do; our own files change between releases. */
function versionOfAll(): string {
  const hash = createHash('sha256');
  for (const name of ['govuk-frontend/package.json', '@ministryofjustice/frontend/package.json'])
    hash.update(JSON.parse(readFileSync(require.resolve(name), 'utf8')).version);
  for (const name of readdirSync(own('.')).toSorted()) hash.update(readFileSync(own(name)));
  return hash.digest('hex').slice(0, 12);
}
