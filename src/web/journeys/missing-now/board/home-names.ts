import type { Instant } from '../../../../domain/time/instant.ts';
import { MINUTE } from '../../../../domain/time/instant.ts';
import type { Store } from '../../../../store/store.ts';

export type HomeNames = (home: string) => string | undefined;

/** The names that homes and households are known by, asked for again no more than once a minute. */
export function homeNames({ access }: Pick<Store, 'access'>): (now: Instant) => Promise<HomeNames> {
  let asked: { readonly at: Instant; readonly names: Promise<HomeNames> } | undefined;
  const ask = async (): Promise<HomeNames> => {
    const { rows } = await access.query<{ agency: string; name: string }>(
      `select agency, name from homeward.agency where agency like 'placement:%'`,
    );
    const names = new Map(rows.map(({ agency, name }) => [agency, name]));
    return (home) => names.get(`placement:${home}`);
  };
  return (now) => {
    if (asked === undefined || Math.abs(now - asked.at) >= MINUTE) {
      const names = ask();
      asked = { at: now, names };
      names.catch(() => {
        asked = undefined;
      });
    }
    return asked.names;
  };
}
