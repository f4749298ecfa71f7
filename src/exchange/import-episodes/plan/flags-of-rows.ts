import { type Child, latest } from '../../../domain/child/child.ts';
import type { EpisodeOutline } from '../../../domain/episode/history.ts';
import { certainlyBefore } from '../../../domain/time/certainly-before.ts';
import { exactly, orderOf } from '../../../domain/time/when.ts';
import { grouped } from '../../../procedures/grouped.ts';
import type { CheckedRow } from '../row/checked-row.ts';
import type { EpisodeRow } from '../row/episode-row.ts';
import type { Flag } from '../row/flags.ts';
import type { DetailsChange } from './child-details.ts';
import { type AbsenceOutline, flagsBesideOthers } from './episode-flags.ts';

/**
 * Everything that is unusual about each row: in itself, beside the other rows and what the record holds of the child.
 * What is said about an episode stands at its first row.
 */
export function flagsOfRows(
  rows: readonly CheckedRow[],
  outlines: readonly EpisodeOutline[],
  child: Child,
  details: DetailsChange,
  formerHosts: ReadonlySet<EpisodeRow>,
): ReadonlyMap<EpisodeRow, readonly Flag[]> {
  const episodes = grouped(rows, ({ episode }) => episode);
  const elsewhere = outlines.filter(({ id }) => !episodes.has(`episode:${id}`));
  const inFile = [...episodes].map(([id, spans]) => outlineOf(id, spans));
  const besideOthers = flagsBesideOthers([
    ...inFile,
    ...elsewhere.map(({ id, missingSince, over }) => ({
      id,
      began: exactly(missingSince),
      ended: over && exactly(over),
      returned: over !== undefined,
    })),
  ]);
  const flags = new Map<EpisodeRow, readonly Flag[]>();
  for (const [id, spans] of episodes)
    for (const [index, { row, flags: own }] of spans.entries())
      flags.set(row, [
        ...own,
        ...(index === 0 ? (besideOthers.get(id) ?? []) : afterReturn(row, spans.slice(0, index))),
        ...afterCare(row, child),
        ...(formerHosts.has(row) ? (['former-host-holds-a-copy'] as const) : []),
        ...(details.kind === 'differs' ? (['details-differ-from-record'] as const) : []),
      ]);
  return flags;
}

function outlineOf(id: string, spans: readonly CheckedRow[]): AbsenceOutline {
  const last = spans.at(-1)!.row;
  const returns = spans.flatMap(({ row }) => row.returnedAt ?? []).sort((a, b) => orderOf(a) - orderOf(b));
  return {
    id,
    began: spans[0]!.row.missingSince,
    ended: returns.at(-1) ?? last.locatedAt,
    returned: returns.length > 0,
  };
}

function afterReturn(row: EpisodeRow, before: readonly CheckedRow[]): readonly Flag[] {
  const isAfter = before.some(
    ({ row: { returnedAt } }) => returnedAt !== undefined && !certainlyBefore(row.missingSince, returnedAt),
  );
  return isAfter ? ['span-after-return'] : [];
}

function afterCare({ group, missingSince }: EpisodeRow, child: Child): readonly Flag[] {
  if (!group.startsWith('lac_')) return [];
  const at = orderOf(missingSince);
  const ended = latest(child, 'CareEnded', at);
  const started = latest(child, 'CareStarted', at);
  const isOver =
    ended !== undefined && (started === undefined || orderOf(started.happened) < orderOf(ended.happened));
  return isOver ? ['starts-after-care-ended'] : [];
}
