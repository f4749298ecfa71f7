import type { DomainEvent, Maker, Recorder } from '../../domain/event/event.ts';
import { type Instant, plainDate } from '../../domain/time/instant.ts';
import type { When } from '../../domain/time/when.ts';

/** One row of the table `event`, its columns as the house has them. */
export interface EventRow {
  readonly position: number;
  readonly owner: string;
  readonly stream: string;
  readonly version: number;
  readonly type: string;
  readonly happened_at: Instant;
  readonly happened_precision: When['precision'];
  readonly happened_day: string | null;
  readonly recorded_at: Instant;
  readonly made_by: Maker;
  readonly recorded_by: Recorder;
  readonly agency: string;
  readonly body: unknown;
  readonly corrects: number | null;
  readonly imported: boolean;
  readonly salt: Buffer | null;
  readonly body_hash: Buffer;
  readonly previous_hash: Buffer | null;
  readonly hash: Buffer;
}

/** The columns that an event as the domain knows it is made from. */
export const eventColumns = `e.stream, e.version, e.type, e.happened_at, e.happened_precision, e.happened_day,
  e.recorded_at, e.made_by, e.recorded_by, e.body, e.corrects, e.imported, e.salt is null as redacted`;

export type ReadRow = Omit<
  EventRow,
  'position' | 'owner' | 'agency' | 'salt' | 'body_hash' | 'previous_hash' | 'hash'
> & { readonly redacted: boolean };

/**
 * A redacted event keeps its place and who made it; its type is `BodyRedacted`, which no fold knows, so nothing is
 * folded from it.
 */
export function eventOf(row: ReadRow): DomainEvent {
  return {
    type: row.redacted ? 'BodyRedacted' : row.type,
    version: row.version,
    happened: happenedOf(row),
    recorded: row.recorded_at,
    madeBy: row.made_by,
    recordedBy: row.recorded_by,
    body: row.redacted ? { type: row.type } : row.body,
    ...(row.corrects !== null && { corrects: row.corrects }),
    ...(row.imported && { imported: true }),
  };
}

export function happenedOf(row: Pick<EventRow, 'happened_at' | 'happened_precision' | 'happened_day'>): When {
  if (row.happened_precision === 'day') return { precision: 'day', date: plainDate(row.happened_day ?? '') };
  return { precision: row.happened_precision, at: row.happened_at };
}
