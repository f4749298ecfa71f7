import { readPlainDate } from '../time/instant.ts';
import { readWhen } from '../time/when.ts';
import type { OurAbsence } from './difference.ts';

interface Said {
  readonly given?: string;
  readonly family?: string;
  /** As 2010-05-01; `''` where nobody knows it. */
  readonly born?: string;
  readonly since?: string;
  /** `''` where the child is still gone. */
  readonly over?: string;
  readonly references?: readonly string[];
  readonly missing?: boolean;
  readonly expected?: boolean;
  readonly child?: string;
}

/** An absence as either side tells it: of Testchild Alder, on the evening of 3 October 2026, unless said otherwise. */
export function told(key: string, said: Said = {}): OurAbsence & { readonly child: string } {
  const { given = 'Testchild', family = 'Alder', born = '2010-05-01', references = [] } = said;
  const { since = '2026-10-03T20:00:00Z', over = '2026-10-04T06:00:00Z' } = said;
  return {
    key,
    references,
    names: [{ given, family }],
    born: readPlainDate(born),
    since: readWhen(since)!,
    over: readWhen(over),
    missing: said.missing ?? true,
    expected: said.expected ?? true,
    child: said.child ?? `child of ${key}`,
  };
}
