import { hash } from 'node:crypto';
import { dutySaid, foldAuthorityDuties } from '../../domain/authority-duty/authority-duties.ts';
import type { Maker } from '../../domain/event/event.ts';
import type { DifferenceKind } from '../../domain/reconciliation/difference.ts';
import type { DecidedPair } from '../../domain/reconciliation/match-absences.ts';
import type { Settled } from '../../domain/reconciliation/reconcile.ts';
import {
  formatInstant,
  formatPlainDate,
  type Instant,
  instant,
  readPlainDate,
} from '../../domain/time/instant.ts';
import { readStreams } from '../../store/read/read-streams.ts';
import type { Store } from '../../store/store.ts';
import type { Covers } from './covers.ts';

/** A list that an authority took in. */
export interface ReceivedList {
  /** By which the file is kept. */
  readonly document: string;
  readonly force: string;
  readonly covers: Covers;
  readonly rows: number;
  readonly sha256: string;
  readonly received: Instant;
  readonly by: Maker;
}

/** What somebody said, with who said it, when and why. */
export interface Said {
  readonly force: string;
  readonly by: Maker;
  readonly at: Instant;
  readonly reason: string;
}

/** What an authority has on record of the lists of the police: the lists, the last one first, and what was said of them. */
export interface ListsOnRecord {
  readonly lists: readonly ReceivedList[];
  readonly settled: readonly (Settled & Said)[];
  readonly decided: readonly (DecidedPair & Said)[];
}

export async function listsOnRecord(store: Store, authority: string): Promise<ListsOnRecord> {
  const stream = `authority:${authority}` as const;
  const events = (await readStreams(store, authority, [stream])).get(stream)?.events ?? [];
  const history = foldAuthorityDuties(authority, events);
  return {
    lists: dutySaid(history, 'PoliceListReceived')
      .toReversed()
      .map(({ body: { document, force, rows, sha256, ...days }, recorded, madeBy }) => ({
        ...{ document, force, rows, sha256, received: recorded, by: madeBy },
        covers: coversIn(days),
      })),
    settled: dutySaid(history, 'PoliceDifferenceSettled').map(({ body, madeBy, recorded }) => ({
      difference: nameOf(body.difference, body.reference, body.episode),
      how: body.how,
      ...{ force: body.force, by: madeBy, at: recorded, reason: body.reason },
    })),
    decided: lastOfEach(
      dutySaid(history, 'PoliceMatchDecided').map(({ body, madeBy, recorded }) => ({
        ...{ theirs: body.reference, ours: body.episode, same: body.same },
        ...{ force: body.force, by: madeBy, at: recorded, reason: body.reason },
      })),
    ),
  };
}

/** The file of a list, as it came. */
export async function listFile(
  { record }: Store,
  authority: string,
  document: string,
): Promise<Buffer | undefined> {
  const { rows } = await record.query<{ content: Buffer }>(
    `select content from homeward.document where owner = $1 and document::text = $2 and stream = $3`,
    [authority, document, `authority:${authority}`],
  );
  return rows[0]?.content;
}

export const fingerprintOf = (file: Uint8Array): string => hash('sha256', file);

interface Days {
  readonly from?: string;
  readonly to?: string;
  readonly openAt?: string;
}

export const daysOf = (covers: Covers): Days =>
  covers.kind === 'open'
    ? { openAt: formatInstant(covers.at) }
    : { from: formatPlainDate(covers.period.from), to: formatPlainDate(covers.period.to) };

function coversIn({ from = '', to = '', openAt }: Days): Covers {
  if (openAt !== undefined) return { kind: 'open', at: instant(openAt) };
  return { kind: 'period', period: { from: readPlainDate(from)!, to: readPlainDate(to)! } };
}

const nameOf = (kind: DifferenceKind, reference: string | undefined, episode: string | undefined): string =>
  [kind, reference ?? '', episode ?? ''].join(' ');

const lastOfEach = <Pair extends DecidedPair>(pairs: readonly Pair[]): readonly Pair[] => [
  ...new Map(pairs.map((pair) => [`${pair.theirs} ${pair.ours}`, pair])).values(),
];
