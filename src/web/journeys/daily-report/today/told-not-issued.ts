import type { Obligation } from '../../../../domain/obligations/obligation.ts';
import type { Instant } from '../../../../domain/time/instant.ts';
import type { Store } from '../../../../store/store.ts';
import { sayMoment } from '../../../words/say-time.ts';

interface Row {
  readonly sent_at: Instant | null;
  readonly failed_at: Instant | null;
}

/** Whether the named senior manager was told that the report of today was not issued by its hour. */
export async function toldNotIssued(
  { worker }: Pick<Store, 'worker'>,
  authority: string,
  { rule, occurrence }: Pick<Obligation, 'rule' | 'occurrence'>,
  now: Instant,
): Promise<string> {
  const { rows } = await worker.query<Row>({
    name: 'told-not-issued',
    text: `select sent_at, failed_at from homeward.notice
      where owner = $1 and stream = 'authority:' || $1 and cause = 'late' and rule = $2 and occurrence = $3
      order by step limit 1`,
    values: [authority, rule.id, occurrence],
  });
  return sayTold(rows[0], now);
}

function sayTold(notice: Row | undefined, now: Instant): string {
  const what = 'that the report of today is not there yet';
  if (notice === undefined) return `The named senior manager will be told ${what}.`;
  const { sent_at, failed_at } = notice;
  if (failed_at !== null)
    return `The named senior manager was not reached: somebody has to tell them ${what}.`;
  if (sent_at === null) return `The named senior manager is being told ${what}.`;
  return `The named senior manager was told ${sayMoment(sent_at, now)} ${what}.`;
}
