import type { ReadLogEntry } from './append/append-request.ts';
import type { Store } from './store.ts';
import { withoutValues } from './without-values.ts';

/** Notes that somebody was shown children. What is shown only once this has succeeded is never shown unnoted. */
export async function logRead(store: Pick<Store, 'view'>, entry: ReadLogEntry): Promise<void> {
  const { at, person, agency, act, children, detail = {} } = entry;
  try {
    await store.view.query({
      name: 'log-read',
      text: `insert into homeward.read_log (at, person, agency, act, children, detail)
        values ($1, $2, $3, $4, $5, $6)`,
      values: [new Date(at), person, agency, act, children, detail],
    });
  } catch (error) {
    throw withoutValues(error);
  }
}
