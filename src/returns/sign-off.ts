import type { Recorder } from '../domain/event/event.ts';
import type { Instant } from '../domain/time/instant.ts';
import { formatInstant } from '../domain/time/instant.ts';
import { exactly } from '../domain/time/when.ts';
import type { PackLibrary } from '../procedures/pack-library.ts';
import type { Order, Outcome } from '../record/order.ts';
import { record } from '../record/record.ts';
import type { Store } from '../store/store.ts';
import { fingerprint } from './files/made-file.ts';
import type { MadeExport } from './make-export.ts';

/** The published rules are the same from the first of these years to the last. @source docs/returns.md 1.5 */
const rulesPublished = { first: 2023, last: 2027 } as const;

export interface Signing extends Pick<Order, 'key' | 'shown'> {
  readonly by: Recorder;
  readonly now: Instant;
}

/**
 * Puts on record which files were made, what was known, and what the rules found in them.
 *
 * @param signing.by  who signs
 * @param signing.key  of the form that was sent
 * @param signing.shown  the children whom the signer was shown
 */
export function signOff(
  store: Store,
  library: PackLibrary,
  { kind, authority, year: { year }, asAt, known, files, findings }: MadeExport,
  { by, now, ...sent }: Signing,
): Promise<Outcome> {
  const body = {
    return: kind,
    year,
    asAt: formatInstant(asAt),
    known: { end: known.end, running: known.running.map(String) },
    ...(kind === 'ssda903' && {
      rulesOf: Math.min(Math.max(year, rulesPublished.first), rulesPublished.last),
    }),
    files: files.map((file) => ({ name: file.name, rows: file.rows, sha256: fingerprint(file) })),
    findings: findings.map(({ rule, severity, table, line }) => ({
      rule,
      severity,
      table,
      ...(line !== null && { line }),
    })),
  };
  return record(store, library, {
    command: { type: 'SignOffReturn', body, happened: exactly(now), now, madeBy: by, recordedBy: by },
    ...{ child: '', episode: '', incident: '', absence: '' },
    books: authority,
    ...sent,
  });
}
