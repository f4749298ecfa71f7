import { dutySaid, foldAuthorityDuties } from '../domain/authority-duty/authority-duties.ts';
import { instant } from '../domain/time/instant.ts';
import { readStreams } from '../store/read/read-streams.ts';
import type { Store } from '../store/store.ts';
import { type MadeExport, makeExport, type ReturnForm } from './make-export.ts';
import { collectionYear } from './ssda903/collection-year.ts';

/** The returns that an authority signed off, the last one first. */
export async function signedReturns(store: Store, authority: string) {
  const stream = `authority:${authority}` as const;
  const events = (await readStreams(store, authority, [stream])).get(stream)?.events ?? [];
  return dutySaid(foldAuthorityDuties(authority, events), 'ReturnSignedOff').toReversed();
}

export type SignedReturn = Awaited<ReturnType<typeof signedReturns>>[number];

/** The form in which a return was signed off, told by the names of its files. */
export const formOf = ({ files }: Pick<SignedReturn['body'], 'files'>): ReturnForm =>
  files.some(({ name }) => name.endsWith('.xml')) ? 'xml' : 'csv';

/** Makes a return again from what was known when it was signed off. */
export function madeAgain(store: Store, authority: string, { body }: SignedReturn): Promise<MadeExport> {
  const asAt = instant(body.asAt);
  return makeExport(
    store,
    {
      kind: body.return,
      authority,
      year: collectionYear(body.year),
      asAt,
      quotes: 'curly',
      form: formOf(body),
    },
    { recordedBy: asAt, end: body.known.end, running: body.known.running.map(Number) },
  );
}
