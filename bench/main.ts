import { cpus, totalmem } from 'node:os';
import type { Bench } from './line.ts';
import { table } from './line.ts';

/** Each measure in its own file; the first argument picks some by name. */
const benches: Readonly<Record<string, () => Promise<{ bench: Bench }>>> = {
  engine: () => import('./engine.ts'),
  record: () => import('./record.ts'),
  import: () => import('./import.ts'),
  start: () => import('./start.ts'),
  board: () => import('./board.ts'),
  form: () => import('./contact-form.ts'),
  notices: () => import('./notices.ts'),
  figures: () => import('./figures.ts'),
};

const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !(name in benches));
if (unknown.length > 0) {
  console.error(`No such bench: ${unknown.join(', ')}. There are: ${Object.keys(benches).join(', ')}.`);
  process.exit(2);
}

const gigabytes = (totalmem() / 2 ** 30).toFixed(0);
console.log(
  `${cpus().length} cores (${cpus()[0]?.model ?? 'unknown'}), ${gigabytes} GiB, Node ${process.version}\n`,
);
for (const [name, load] of Object.entries(benches)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  const { bench } = await load();
  console.log(`## ${bench.title}\n`);
  console.log(`${table(await bench.run())}\n`);
}
